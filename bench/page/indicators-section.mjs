import { shown, table, yesOrNo } from './markdown.mjs';

export const indicatorsSection = {
  title: 'Indicators',
  command: 'bench:indicators',
  claims: (rows) => [...new Set(rows.map(({ indicator }) => indicator))].map((name) => claim(rows, name)),
  body: (rows) => [
    `1,000,000 bars, ms of CPU (user and system time of all threads, the garbage collector's among them), each library in its own
process, warm, in turn with the others. Ours writes into arrays that are there already, as the engine has it; the others make
theirs anew. talib and tulind are native: most of their time goes into turning JavaScript arrays into C's and back. In brackets:
the time by ours.`,
    matrix(rows),
    notes(rows),
  ],
};

const own = 'barmill';

function claim(rows, name) {
  const others = rows.filter(({ indicator, library, ms }) => indicator === name && library !== own && ms !== null);
  if (others.length === 0) return null;
  const { library, version, ratio, agree } = others.reduce((best, row) => (row.ms < best.ms ? row : best));
  const times = ratio >= 1 ? `${shown(ratio)} times as fast as` : `${shown(1 / ratio)} times as slow as`;
  return `\`${name}\`: ours is ${times} ${library} ${version}, the fastest of the others${agree ? '' : ', which defines it otherwise'}.`;
}

function matrix(rows) {
  const libraries = [...new Set(rows.map(({ library }) => library))];
  const versionOf = (name) => rows.find(({ library, version }) => library === name && version)?.version ?? '';
  const lines = [...new Set(rows.map(({ indicator }) => indicator))].map((name) => [
    `\`${name}\``,
    ...libraries.map((library) => cell(rows.find((row) => row.indicator === name && row.library === library))),
  ]);
  const heading = (name) => (name === own ? '>ours' : `>${name} ${versionOf(name)}`);
  return table(['', ...libraries.map(heading)], lines);
}

function cell(row) {
  if (row === undefined || row.ms === null) return '–';
  if (row.library === own) return shown(row.ms);
  return `${shown(row.ms)} (${shown(row.ratio)})${row.agree ? '' : ' †'}`;
}

function notes(rows) {
  const missing = rows.filter(({ ms }) => ms === null).map(({ library, agree_note: note }) => `* ${library}: ${note}.`);
  const other = rows
    .filter(({ agree }) => agree === false)
    .map(({ indicator, library, agree_note: note }) => `* † ${library} \`${indicator}\`: ${note}.`);
  const agreeing = `Values without a † are ours within 1e-9 of the largest one, from bar 5,000 on. Others are not (${yesOrNo(false)}):`;
  return [agreeing, [...new Set(missing), ...other].join('\n')].join('\n\n');
}
