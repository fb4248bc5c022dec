import { runCli } from './program';
import { systemIo } from './system-io';

void runCli(process.argv.slice(2), systemIo()).then((code) => {
  process.exitCode = code;
});
