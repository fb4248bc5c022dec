import type { MicroScenario } from './micro-case-run';

/** One row of the table of micro cases on the execution-model page. */
export interface MicroCase {
  readonly name: string;
  readonly settings: string;
  readonly scenario: MicroScenario;
  /** null: nothing is entered. */
  readonly entry: { price: number; bar: number } | null;
  readonly exits: readonly Exit[];
  readonly counts: Readonly<Record<string, number>>;
}

interface Exit {
  readonly volume: number;
  /** null in these three: still open. */
  readonly price: number | null;
  readonly bar: number | null;
  readonly reason: string | null;
  readonly profit: number;
}

const instrumentSettings = ['tick_size', 'pip_size', 'contract_size', 'min_lot', 'max_lot', 'lot_step'];
const decisionSettings = ['direction', 'stop_loss', 'take_profit', 'start', 'rate'];

/** The rows of the page's table of micro cases. @throws where a row does not read as the page says that rows read */
export function readMicroCases(page: string): MicroCase[] {
  const table = page.split(/^## Micro cases$/m)[1];
  const rows = table.split('\n').filter((line) => line.startsWith('| '));
  return rows.slice(1).map(readRow);
}

function readRow(line: string): MicroCase {
  const cells = line.split('|').map((cell) => cell.trim());
  if (cells.length !== 8) throw new Error(`expected 6 cells, got ${cells.length - 2}: ${line}`);
  const [, name, settings, bars, entry, exits, counts] = cells;
  return {
    name,
    settings: settings.replaceAll('`', ''),
    scenario: scenarioOf(quoted(settings), quoted(bars)),
    entry: entry === 'none' ? null : numbersOf(/^(?<price>[\d.]+) on (?<bar>\d+)$/, entry),
    exits: exits === 'none' ? [] : exits.split('; ').map(readExit),
    counts: Object.fromEntries(
      counts
        .split(', ')
        .filter((count) => count !== '')
        .map((count) => [count.split(' ')[0], Number(count.split(' ')[1])]),
    ),
  };
}

function scenarioOf(settings: readonly string[], bars: readonly string[]): MicroScenario {
  // The setting that the page calls max_bars says in the code of what it is a number.
  const given = settings.map(
    (setting) => setting.replace(/^max_bars=/, 'time_exit_bars=').split('=') as [string, string],
  );
  const of = (names: readonly string[]) => camelCased(given.filter(([name]) => names.includes(name)));
  const others = given.filter(([name]) => ![...instrumentSettings, ...decisionSettings].includes(name));
  return {
    bars: bars.map((bar) => bar.split(' ').map(Number)),
    direction: 'long',
    stopLoss: 95,
    takeProfit: 110,
    start: '1970-01-01T00:00:00Z',
    rate: 1,
    ...of(decisionSettings),
    settings: camelCased(others),
    instrument: of(instrumentSettings),
  };
}

function camelCased(entries: readonly (readonly [string, string])[]): Record<string, number | boolean | string> {
  return Object.fromEntries(
    entries.map(([name, text]) => [name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()), valueOf(text)]),
  );
}

function valueOf(text: string): number | boolean | string {
  if (text === 'true' || text === 'false') return text === 'true';
  return Number.isNaN(Number(text)) ? text : Number(text);
}

function readExit(text: string): Exit {
  const open = /^([\d.]+) open, ([+−][\d.]+)$/.exec(text);
  if (open) return { volume: Number(open[1]), price: null, bar: null, reason: null, profit: signed(open[2]) };
  const left = /^([\d.]+) at ([\d.]+) on (\d+): ([a-z_]+), ([+−][\d.]+)$/.exec(text);
  if (!left) throw new Error(`expected "volume at price on bar: reason, profit", got "${text}"`);
  const [, volume, price, bar, reason, profit] = left;
  return { volume: Number(volume), price: Number(price), bar: Number(bar), reason, profit: signed(profit) };
}

function signed(text: string): number {
  return Number(text.replace('−', '-'));
}

function numbersOf(pattern: RegExp, text: string): { price: number; bar: number } {
  const groups = pattern.exec(text)?.groups;
  if (!groups) throw new Error(`expected "price on bar", got "${text}"`);
  return { price: Number(groups.price), bar: Number(groups.bar) };
}

function quoted(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, text]) => text);
}
