// Measures queries on a stack that runs, small: prints the rows of the bench. Its argument: the stack, as JSON.
import { measureOn } from '../../../bench/queries/measure-queries.mjs';

const sizes = { runs: 120, trades: 240, combinations: 144, rounds: 1 };
const rows = await measureOn(JSON.parse(process.argv[2]), { ...sizes, say: () => {} });
process.stdout.write(JSON.stringify(rows));
