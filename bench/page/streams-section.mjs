import { shown, table } from './markdown.mjs';

export const streamsSection = {
  title: 'Live streams',
  command: 'bench:streams',
  claims: () => [],
  body: (result) => [
    `Resident memory of the gateway, MiB, while a sweep of ${shown(result.combinations)} combinations in ${shown(result.chunks)} chunks runs, followed by ${result.streams} streams and by none: once everything is collected that
nothing holds, and at most. ${shown(result.streams_ended)} of ${shown(result.streams_opened)} streams were told the end, after ${shown(result.events)} events in all.`,
    table(
      ['', '>no stream', `>${result.streams} streams`],
      [
        row(result, 'before the sweep, settled', 'before'),
        row(result, 'halfway, settled', 'settled'),
        row(result, 'at most', 'peak'),
        row(result, 'after the sweep, settled', 'after'),
        ['CPU s of the gateway', shown(result.cpu_none_s), shown(result.cpu_streams_s)],
      ],
    ),
  ],
};

const row = (result, words, name) => [words, shown(result[`${name}_none_mib`]), shown(result[`${name}_streams_mib`])];
