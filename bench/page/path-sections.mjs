import { shown, table } from './markdown.mjs';

export const ingestSection = {
  title: 'Files of bars',
  command: 'bench:ingest',
  claims: () => [],
  body: (result) => [
    'One thread, files of seeded one-minute bars; "first" is the first round of a process, before anything is compiled.',
    figures(result),
  ],
};

export const resultsSection = {
  title: 'Rows of results',
  command: 'bench:results',
  claims: () => [],
  body: (result) => [
    'Chunks completed at the results service, with all indexes, beside the very same rows sent by plain binary COPY into the same table, in the same run.',
    figures(result),
  ],
};

function figures(result) {
  const rows = Object.entries(result).filter(([, value]) => typeof value === 'number');
  return table(
    ['', '>'],
    rows.map(([name, value]) => [`\`${name}\``, shown(value)]),
  );
}
