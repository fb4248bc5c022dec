import { present, type Figure } from './figure';
import type { Position } from './positions';

const source = 'Common usage; trades in the order of their exits';

export const maxConsecWins: Figure<'max_consec_wins'> = {
  id: 'max_consec_wins',
  title: 'Most wins in a row',
  unit: 'count',
  better: 'higher',
  formula: 'longest run of trades with pnl > 0; a draw breaks it',
  source,
  nullCases: [],
  measure: ({ positions }) => present(longestRun(positions, ({ profit }) => profit > 0)),
};

export const maxConsecLosses: Figure<'max_consec_losses'> = {
  id: 'max_consec_losses',
  title: 'Most losses in a row',
  unit: 'count',
  better: 'lower',
  formula: 'longest run of trades with pnl < 0; a draw breaks it',
  source,
  nullCases: [],
  measure: ({ positions }) => present(longestRun(positions, ({ profit }) => profit < 0)),
};

function longestRun(positions: readonly Position[], counts: (position: Position) => boolean): number {
  let longest = 0;
  let run = 0;
  for (const position of positions) {
    run = counts(position) ? run + 1 : 0;
    if (run > longest) longest = run;
  }
  return longest;
}
