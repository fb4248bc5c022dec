/**
 * The options of a benchmark: `--json`, `--help`, numbers and lists.
 *
 * @param {string[]} args
 * @param {{ command: string, numbers: Record<string, number>, lists: Record<string, string[] | null> }} known with their
 *   defaults
 * @returns {Record<string, any>} by their names
 * @throws for an option that is not known, and for a number that is none
 */
export function readOptions(args, { command, numbers, lists }) {
  const options = { json: false, help: false, ...numbers, ...lists };
  for (let i = 0; i < args.length; i++) {
    const [option, given] = args[i].split('=', 2);
    const name = option.replace(/^--?/, '');
    if (option === '--json' || option === '--help') options[name] = true;
    else if (option.startsWith('--') && name in numbers) options[name] = wholeNumber(option, given ?? args[++i]);
    else if (option.startsWith('--') && name in lists) options[name] = listOf(option, given ?? args[++i]);
    else throw new Error(`There is no option "${args[i]}"; npm run ${command} -- --help lists them`);
  }
  return options;
}

function wholeNumber(option, text) {
  if (/^[1-9]\d*$/.test(text ?? '')) return Number(text);
  throw new Error(`${option}: expected a whole number of at least 1, got "${text}"`);
}

function listOf(option, text) {
  const names = (text ?? '').split(',').filter((name) => name !== '');
  if (names.length === 0) throw new Error(`${option}: expected names with commas between them, got "${text}"`);
  return names;
}
