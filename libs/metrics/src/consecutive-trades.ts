import { present, type Figure } from './figure';

const source = 'Common usage; trades in the order of their exits';

export const maxConsecWins: Figure<'max_consec_wins'> = {
  id: 'max_consec_wins',
  title: 'Most wins in a row',
  unit: 'count',
  better: 'higher',
  formula: 'longest run of trades with pnl > 0; a draw breaks it',
  source,
  nullCases: [],
  measure: ({ trades }) => present(trades.longestWinRun),
};

export const maxConsecLosses: Figure<'max_consec_losses'> = {
  id: 'max_consec_losses',
  title: 'Most losses in a row',
  unit: 'count',
  better: 'lower',
  formula: 'longest run of trades with pnl < 0; a draw breaks it',
  source,
  nullCases: [],
  measure: ({ trades }) => present(trades.longestLossRun),
};
