/** Runs a tool: its result is the exit code (0 for none), its failure a message on standard error and exit code 1. */
export async function main(tool) {
  try {
    process.exitCode = (await tool()) ?? 0;
  } catch (error) {
    process.stderr.write(`barmill: ${error.message}\n`);
    if (process.env.BARMILL_DEBUG) process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
  }
}
