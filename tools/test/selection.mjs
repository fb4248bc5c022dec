const all = ['unit', 'integration', 'e2e'];
const asks = ['--listTests', '--showConfig', '--help', '-h', '--version', '--clearCache'];

/**
 * Splits the arguments of `npm test` into the chosen projects and what goes to Jest as it is.
 * @param {string[]} args
 * @returns {{ projects: string[], rest: string[], onlyAsks: boolean }} `onlyAsks`: nothing is to be run
 * @throws for a project that does not exist
 */
export function readSelection(args) {
  const selected = [];
  const ignored = [];
  const rest = [];
  let list;
  for (const arg of args) {
    const [, flag, value] = /^--(selectProjects|ignoreProjects)(?:=(.*))?$/.exec(arg) ?? [];
    if (flag !== undefined) {
      list = flag === 'selectProjects' ? selected : ignored;
      if (value !== undefined) list.push(...value.split(','));
    } else if (list !== undefined && all.includes(arg)) {
      list.push(arg);
    } else {
      if (list !== undefined && list.length === 0) list.push(arg);
      else rest.push(arg);
      list = undefined;
    }
  }
  for (const name of [...selected, ...ignored]) {
    if (!all.includes(name)) throw new Error(`There is no test project "${name}"; there are ${all.join(', ')}`);
  }
  const projects = (selected.length > 0 ? all.filter((name) => selected.includes(name)) : all).filter(
    (name) => !ignored.includes(name),
  );
  return { projects, rest, onlyAsks: args.some((arg) => asks.includes(arg)) };
}
