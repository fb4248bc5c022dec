import { shown, table } from './markdown.mjs';

export const judgingSection = {
  title: 'The end of a huge optimization',
  command: 'bench:judging',
  claims: () => [],
  body: (result) => [
    `A grid of ${shown(result.combinations)} cheap combinations over 2,148 daily bars, through a stack with one engine. From its last row on, a sample is chosen (all figures are read, plateaus
looked at), its daily returns are computed again and judged, and everything is ranked.`,
    table(
      ['', '>'],
      [
        ['the run, s', shown(result.run_s)],
        ['from the last row to the end, s', shown(result.end_s)],
        ['of these until the sample is with the workers, s', shown(result.choice_s)],
        ['of these until its returns are there, s', shown(result.sample_s)],
        ['share of the end in all processor seconds, %', shown(result.end_cpu_pct)],
      ],
    ),
    table(
      ['', '>peak MiB', '>CPU s', '>of them at the end'],
      Object.keys(result.peak_mib).map((name) => [
        name,
        shown(result.peak_mib[name]),
        shown(result.cpu_s[name]),
        shown(result.end_cpu_by_program_s[name]),
      ]),
    ),
  ],
};

export const etaSection = {
  title: 'The expected end of a run',
  command: 'bench:eta',
  claims: () => [],
  body: (rows) => [
    'The expected end, read four times a second from a tenth of the work to nine tenths, against the true one: the error of the time left, and that of the work left, in processor time of the engine, to which other work on the machine does nothing.',
    table(
      [
        '',
        '>combinations',
        '>wall, s',
        '>at a tenth, %',
        '>median, %',
        '>worst, %',
        '>work: at a tenth, %',
        '>median, %',
        '>worst, %',
      ],
      rows.map((row) => [
        row.shape,
        shown(row.combinations),
        shown(row.wall_s),
        shown(row.at_a_tenth_pct),
        shown(row.median_pct),
        shown(row.worst_pct),
        shown(row.work_at_a_tenth_pct),
        shown(row.work_median_pct),
        shown(row.work_worst_pct),
      ]),
    ),
  ],
};
