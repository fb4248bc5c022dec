import { median } from '../measuring/median.mjs';
import { definitions } from './definitions.mjs';
import { measuredIndicators } from './measured-indicators.mjs';

const bars = 1_000_000;

/**
 * A row for each indicator and library that has it, ours first. `ratio` is the time of the row by ours: 10 is ten times as
 * long as ours takes.
 *
 * @param {{ name: string, reason?: string, version?: string, rounds?: Record<string, number>[], agreements?: object }[]} libraries
 */
export function rowsOf(libraries, ours) {
  return Object.keys(measuredIndicators).flatMap((indicator) => {
    const rows = libraries.filter((library) => has(library, indicator)).map((library) => rowOf(indicator, library));
    const own = rows.find(({ library }) => library === ours).ms;
    return rows.map((row) => ({
      ...row,
      ratio: row.ms === null ? null : row.ms / own,
      agree_note: row.library === ours ? '' : row.agree_note,
    }));
  });
}

const has = ({ reason, rounds }, indicator) => reason !== undefined || indicator in rounds[0];

function rowOf(indicator, { name: library, reason, version, rounds, agreements }) {
  if (reason !== undefined) {
    return { indicator, library, ms: null, ns_per_bar: null, ratio: null, agree: null, agree_note: reason };
  }
  const ms = median(rounds.map((times) => times[indicator]));
  const { agree, error } = agreements[indicator];
  const distance = error === null ? 'has other bars' : `within ${error.toExponential(0)}`;
  const note = agree ? distance : `${distance}: ${definitions[library]?.[indicator] ?? 'another definition'}`;
  return {
    indicator,
    library,
    ms,
    ns_per_bar: (ms * 1e6) / bars,
    ratio: null,
    agree,
    agree_note: note,
    ...(version !== '' && { version }),
    rounds: rounds.length,
  };
}
