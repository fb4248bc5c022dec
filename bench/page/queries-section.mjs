import { shown, table } from './markdown.mjs';

export const queriesSection = {
  title: 'Queries where there is a lot',
  command: 'bench:queries',
  claims: () => [],
  body: (rows) => [
    `Through the gateway, one client, from the request to the last byte of its answer, wall-clock time; each round with other inputs. The database was
filled for it, so figures and rows are made up. What takes a look at every combination of an optimization is kept once it was
found: it has a row for the first time that it is asked for, and one for all times after.`,
    table(
      ['', '>rows', '>p50 ms', '>p95 ms'],
      rows.map(({ query, rows: of, p50_ms: p50, p95_ms: p95 }) => [query, shown(of), shown(p50), shown(p95)]),
    ),
    ...memory(rows),
    ...slowest(rows),
  ],
};

function memory(rows) {
  const measured = rows.filter(({ peak_mib: peaks }) => peaks !== undefined);
  return measured.map(({ query, peak_mib: peaks }) => {
    const programs = Object.entries(peaks).map(
      ([name, [before, after]]) => `${name} ${shown(before)} and ${shown(after)}`,
    );
    return `Peak memory of a process, MiB, before and after the ${query}: ${programs.join(', ')}.`;
  });
}

function slowest(rows) {
  const measured = rows.filter(({ slowest_ms: ms }) => ms !== undefined);
  return measured.map(
    ({ slowest_ms: ms }) => `While the optimization was removed no answer took longer than ${shown(ms)} ms.`,
  );
}
