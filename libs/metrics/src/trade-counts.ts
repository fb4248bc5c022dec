import { present, type Figure } from './figure';

const source = 'Counts of positions: all legs of one entry are one trade';

export const totalTrades: Figure<'total_trades'> = {
  id: 'total_trades',
  title: 'Trades',
  unit: 'count',
  better: 'neutral',
  formula: 'n = number of positions, one still open at the end included',
  source,
  nullCases: [],
  measure: ({ trades }) => present(trades.total),
};

export const winningTrades: Figure<'winning_trades'> = {
  id: 'winning_trades',
  title: 'Winning trades',
  unit: 'count',
  better: 'higher',
  formula: 'positions with pnl > 0, net of all costs',
  source,
  nullCases: [],
  measure: ({ trades }) => present(trades.winning),
};

export const losingTrades: Figure<'losing_trades'> = {
  id: 'losing_trades',
  title: 'Losing trades',
  unit: 'count',
  better: 'lower',
  formula: 'positions with pnl < 0, net of all costs; pnl = 0 is a draw and counts in n alone',
  source,
  nullCases: [],
  measure: ({ trades }) => present(trades.losing),
};

export const longTrades: Figure<'long_trades'> = {
  id: 'long_trades',
  title: 'Long trades',
  unit: 'count',
  better: 'neutral',
  formula: 'positions that bought to open',
  source,
  nullCases: [],
  measure: ({ trades }) => present(trades.long),
};

export const shortTrades: Figure<'short_trades'> = {
  id: 'short_trades',
  title: 'Short trades',
  unit: 'count',
  better: 'neutral',
  formula: 'positions that sold to open',
  source,
  nullCases: [],
  measure: ({ trades }) => present(trades.short),
};

export const endOfDataTrades: Figure<'end_of_data_trades'> = {
  id: 'end_of_data_trades',
  title: 'Trades closed by the end of the data',
  unit: 'count',
  better: 'neutral',
  formula: 'positions with a leg whose exit reason is end_of_data',
  source,
  nullCases: [],
  measure: ({ trades }) => present(trades.endOfData),
};
