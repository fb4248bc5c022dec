// The single-process reference in a process of its own, by the built libraries: inside Jest it would take many times as long.
// Reads {root, spec, search, columnFiles} from standard input, writes {rows, ranking} to standard output.
import { text } from 'node:stream/consumers';
import { singleProcessReference } from '../../../tools/check-kill/reference.mjs';

process.stdout.write(JSON.stringify(singleProcessReference(JSON.parse(await text(process.stdin)))));
