import { shown, table } from './markdown.mjs';

const words = {
  bare_s: 'kernels bare, on as many threads as the stack has, s',
  stack_s: 'the same work through the whole stack, s',
  ratio: 'stack by bare',
  w5_extra_s: 'W5 through the stack: more than bare, s',
  small_sweep_s: '1,000 combinations from the request to the ranking, warm, s',
  combinations: 'combinations of the large sweep',
  peak_mib: 'peak MiB',
  cpu_s: 'CPU s for the large sweep',
};

export const systemSection = {
  title: 'The whole stack',
  command: 'bench:system',
  claims: () => [],
  body: (result) => {
    const figures = Object.entries(Array.isArray(result) ? result[0] : result);
    return [
      table(
        ['', '>'],
        figures.flatMap(([name, value]) => lines(words[name] ?? name, value)),
      ),
    ];
  },
};

/** A figure of each process is a line of its own. */
function lines(name, value) {
  if (value === null || typeof value !== 'object') return [[name, typeof value === 'number' ? shown(value) : value]];
  return Object.entries(value).flatMap(([inner, one]) => lines(`${name}, ${inner}`, one));
}
