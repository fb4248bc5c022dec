import type { ExportedColumn } from './exported-column';

const number = (name: string, description: string): ExportedColumn => ({ name, kind: 'number', description });
const whole = (name: string, description: string): ExportedColumn => ({ name, kind: 'integer', description });
const text = (name: string, description: string): ExportedColumn => ({ name, kind: 'text', description });
const time = (name: string, description: string): ExportedColumn => ({ name, kind: 'time', description });

export const tradeColumns: readonly ExportedColumn[] = [
  whole('ordinal', '1, 2, 3… over all legs, in the order of their exits.'),
  whole('trade_number', 'The same for all legs of one position.'),
  whole('leg', 'Leg of the position.'),
  text('direction', 'long or short.'),
  time('entry_time', 'Time of the entry.'),
  whole('entry_bar', 'Index of the entry’s bar.'),
  number('entry_price', 'Price of the entry.'),
  time('exit_time', 'Time of the exit; missing: still open at the end of the data.'),
  whole('exit_bar', 'Index of the exit’s bar.'),
  number('exit_price', 'Price of the exit.'),
  number('volume', 'Volume (lots).'),
  number('stop_loss', 'Stop loss (price).'),
  number('take_profit', 'Take profit (price).'),
  number('profit', 'Profit, net of commission and swap (account currency).'),
  number('pnl_pct', 'Profit in percent of the equity at the entry.'),
  number('r_multiple', 'Profit in initial risks; missing without a stop loss at the entry.'),
  number('mae', 'Largest adverse excursion up to this exit (account currency).'),
  number('mfe', 'Largest favorable excursion up to this exit (account currency).'),
  number('commission', 'Commission (account currency).'),
  number('swap', 'Swap (account currency); positive is received.'),
  number('slippage', 'Slippage, as in the trade of the API.'),
  text('exit_reason', 'Why it was closed; missing: still open at the end of the data.'),
  number('equity_after', 'Equity after the exit (account currency).'),
  text('entry_tag', 'Tag of the rule that decided the entry; missing: it has none.'),
];

export const equityColumns: readonly ExportedColumn[] = [
  time('time', 'The start, then each bar close.'),
  number('equity', 'Equity (account currency).'),
  number('drawdown_pct', 'Drawdown from the highest equity so far (%).'),
];
