import { shown, shownRatio, table, yesOrNo } from './markdown.mjs';

/** A table for each workload of these rows, under its name, and the notes on its rows below it. */
export function workloadTables(rows, titles) {
  const names = [...new Set(rows.map(({ workload }) => workload))];
  return names.map((name) => {
    const own = rows.filter(({ workload }) => workload === name);
    const title = titles[name] === undefined ? '' : `: ${titles[name]}`;
    return [
      `### ${name}${title}`,
      table(
        headings(own),
        own.map((row) => cells(row, hasFirst(own))),
      ),
      notes(own),
    ]
      .filter(Boolean)
      .join('\n\n');
  });
}

const baseline = (rows) => Object.keys(rows.find(({ ratio_to: ratio }) => ratio !== null)?.ratio_to ?? {})[0];

/** Whether the rows say what the first sweep of a process took. */
export const hasFirst = (rows) => rows.some(({ first_ns_per_cell: first }) => first !== undefined);

function headings(rows) {
  const name = baseline(rows);
  return [
    '',
    '>ns a cell',
    ...(hasFirst(rows) ? ['>first'] : []),
    `>× ${name === undefined ? 'ratio' : `\`${name}\``}`,
    '>peak MiB',
    'agrees',
  ];
}

function cells(row, withFirst) {
  const { kernel, version, ns_per_cell: ns, ratio_to: ratio, peak_mib: peak, agree, extrapolated } = row;
  const name = version === undefined ? kernel : `${kernel} ${version}`;
  return [
    extrapolated ? `${name} *` : name,
    shown(ns),
    ...(withFirst ? [shown(row.first_ns_per_cell)] : []),
    shownRatio(ratio),
    shown(peak),
    yesOrNo(agree),
  ];
}

function notes(rows) {
  const lines = rows
    .filter(({ agree_note: note }) => note)
    .map((row) => `* ${row.kernel}: ${row.agree_note}${shareOf(row)}.`);
  return lines.join('\n');
}

function shareOf({ extrapolated, bars, combinations }) {
  if (!extrapolated) return '';
  return `; run: ${bars.toLocaleString('en-US')} bars of ${combinations === 1 ? '1 combination' : `${combinations} combinations`}`;
}
