import { shown, table } from './markdown.mjs';

const cell = (value) => (typeof value === 'number' ? shown(value) : (value ?? ''));

export const searchSection = {
  title: 'Searches',
  command: 'bench:search',
  claims: () => [],
  body: ({ found, speed }) => [
    'The best Sharpe ratio that each method finds among 100,000 combinations, the median over five seeds, and how many of the combinations are better. The bars are seeded noise: the figures tell of the search, nothing of markets.',
    table(
      ['strategy', 'method', '>trials', '>best', '>better ones in the grid'],
      found.map(({ strategy, method, trials, best, better, reason }) => [
        strategy,
        method,
        cell(trials),
        cell(best ?? reason),
        cell(better),
      ]),
    ),
    'Trials a second through the stack, with one engine of one thread, and by one thread with no service:',
    table(
      ['method', '>trials', '>stack, trials/s', '>bare, trials/s', '>stack by bare, time'],
      speed.map(({ method, trials, stack_per_s: stack, bare_per_s: bare, ratio }) => [
        method,
        cell(trials),
        cell(stack),
        cell(bare),
        cell(ratio),
      ]),
    ),
  ],
};
