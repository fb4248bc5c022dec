import { seededStream, type RandomStream } from '@barmill/statistics';
import { builtinStrategies } from '../src/catalog';
import { graphLimits } from '../src/graph/limits';
import type { ExpressionText, StrategyDocument } from '../src/rules/document';
import { checkDocument, type RulesStrategy } from '../src/rules/rules-strategy';
import { createSeriesCache } from '../src/series-cache';
import type { Decisions, Parameters } from '../src/strategy';
import { defaultsOf } from './prefix-stability';
import { market, seededBars } from './seeded-market';

/** What came of random documents: each was refused with faults, or ran; anything else is a crash. */
export interface FuzzReport {
  readonly documents: number;
  readonly refused: number;
  readonly ran: number;
  /** The error and the document that it came from. */
  readonly crashes: readonly string[];
}

const words = [
  ...['close', 'open', 'high', 'volume', 'spread', 'hour', 'session', 'pip', 'true', 'fast', 'slow', 'mode', 'x', 'y'],
  ...[
    'sma',
    'ema',
    'rsi',
    'atr',
    'macd_line',
    'crossover',
    'iff',
    'value_when',
    'bars_since',
    'highest',
    'percent_rank',
  ],
  ...[
    'min',
    'max',
    'abs',
    'log',
    'random',
    'in_session',
    'tf',
    'correlation',
    'linear_regression_slope',
    'constructor',
  ],
  ...[
    'and',
    'or',
    'not',
    '+',
    '-',
    '*',
    '/',
    '<',
    '<=',
    '>',
    '>=',
    '=',
    '==',
    '!=',
    '(',
    ')',
    '(',
    ')',
    ',',
    ',',
    '[',
    ']',
  ],
  ...[
    '0',
    '1',
    '2',
    '14',
    '1e308',
    '0.5',
    '9007199254740993',
    '"H4"',
    "'D1'",
    '"',
    '#',
    '\n',
    '😀',
    '\u0000',
    '&&',
    '**',
  ],
];
const strange: readonly unknown[] = [
  ...[null, undefined, true, false, 0, -1, 1.5, NaN, Infinity, 1e300, '', 'close', 'close > open', 'x'.repeat(5_000)],
  ...['('.repeat(1_500), '-'.repeat(1_500), 'close + '.repeat(240), [], [[]], {}, { long: 'true' }, { distance: '1' }],
];
const keys = [
  'long',
  'short',
  'tag',
  'when',
  'name',
  'type',
  'min',
  'max',
  'let',
  'entry',
  '__proto__',
  'toString',
  'a/b~c',
  '',
];

/**
 * Checks, and where they are sound runs, `count` documents: token soup in every expression, and built-in ones with random changes.
 *
 * @param onProgress told after every hundredth document how many are done
 */
export function fuzzDocuments(
  count: number,
  seed: number,
  onProgress: (done: number) => void = () => undefined,
): FuzzReport {
  const random = seededStream(seed, 0);
  const crashes: string[] = [];
  let refused = 0;
  let ran = 0;
  for (let i = 0; i < count; i++) {
    const document = i % 2 === 0 ? soup(random) : mutated(random);
    try {
      const check = checkDocument(document);
      if (!check.ok) {
        if (check.faults.length === 0 || !check.faults.every(isWhole)) throw new Error('refused without a fault');
        refused++;
      } else {
        run(check.strategy, random);
        ran++;
      }
    } catch (error) {
      crashes.push(`${String(error)} from ${JSON.stringify(document)?.slice(0, 2_000)}`);
    }
    if ((i + 1) % 100 === 0) onProgress(i + 1);
  }
  return { documents: count, refused, ran, crashes };
}

function isWhole({ pointer, code, detail }: { pointer: string; code: string; detail: string }): boolean {
  return (pointer === '' || pointer.startsWith('/')) && code !== '' && detail !== '';
}

/** With the defaults and with other parameters: a result of the length of the bars, and no limit that the check of the document has missed. */
function run(strategy: RulesStrategy, random: RandomStream): void {
  const series = seededBars(1, 120);
  const sets = [defaultsOf(strategy), drawn(strategy, random), drawn(strategy, random)];
  const latest = strategy.firstDecisionOf(
    Object.fromEntries(strategy.parameters.map(({ name }) => [name, sets.map((parameters) => parameters[name])])),
  );
  for (const parameters of sets) {
    const first = strategy.firstDecision(parameters);
    if (!Number.isInteger(first) || first < 0) throw new Error(`first decision ${first}`);
    if (first > latest) throw new Error(`first decision ${first} after ${latest}, which is that of all`);
    const decisions = strategy.decide({ series, ...market, cache: createSeriesCache() }, parameters);
    if (decisions.enterLong.length !== series.length) throw new Error('decisions of another length');
    checkTags(decisions);
  }
}

/** Parameters by their definitions, often at a bound. */
function drawn({ parameters }: RulesStrategy, random: RandomStream): Parameters {
  return Object.fromEntries(
    parameters.map(({ name, type, min, max, step, choices = [] }) => {
      const between = min + (max - min) * random.next();
      const place = pick(random, [min, max, step > 0 ? min + step * Math.floor((between - min) / step) : between]);
      if (type === 'boolean') return [name, place > 0.5];
      return [name, type === 'choice' ? choices[place] : place];
    }),
  );
}

/** A tag stands at entries of its side alone and has a name; a side has tags at all of its entries, or at none. */
function checkTags({ entryTags, enterLong, enterShort }: Decisions): void {
  if (entryTags === undefined) return;
  for (const [numbers, enters] of [
    [entryTags.long, enterLong],
    [entryTags.short, enterShort],
  ]) {
    if (numbers.some((number) => number > entryTags.names.length)) throw new Error('a tag without a name');
    if (numbers.some((number) => number > 0) && numbers.some((number, i) => number > 0 !== (enters[i] === 1))) {
      throw new Error('tags at other bars than the entries');
    }
  }
}

const pick = <T>(random: RandomStream, from: readonly T[]): T => from[random.nextInt(from.length)];

function soup(random: RandomStream): unknown {
  const text = (): string => {
    // Half of the texts are built by the grammar, so that many get past the parser.
    if (random.nextInt(2) === 0) return grown(random, pick(random, ['boolean', 'number'] as const), 4);
    return Array.from({ length: random.nextInt(25) }, () => pick(random, words)).join(' ');
  };
  return {
    name: 'soup',
    version: 1,
    title: 'Soup',
    description: '',
    primary_tf: 'H1',
    context_tfs: ['H4', 'D1'],
    parameters: [
      { name: 'fast', type: 'integer', min: 1, max: 50, default: 5 },
      { name: 'slow', type: 'float', min: -5, max: 5, default: 0.5 },
      { name: 'mode', type: 'choice', choices: ['a', 'b'], default: 'a' },
    ],
    let: { x: grown(random, 'number', 3), y: random.nextInt(2) === 0 ? text() : 'x > 0' },
    entry:
      random.nextInt(4) === 0
        ? taggedEntry(random, text)
        : { long: random.nextInt(3) === 0 ? text() : grown(random, 'boolean', 5) },
    ...(random.nextInt(3) === 0 && { stops: { stop_loss: { distance: text() } } }),
  };
}

/** Lists of tagged rules, often sound ones: up to two more than a side may have, now and then with a strange tag. */
function taggedEntry(random: RandomStream, text: () => string): unknown {
  const count = pick(random, [0, 1, 2, 3, 3, 5, graphLimits.taggedRules + 2]);
  const rule = (_: unknown, i: number) => ({
    tag: random.nextInt(10) === 0 ? pick(random, [...words, ...strange]) : `t${i}`,
    when: random.nextInt(6) === 0 ? text() : grown(random, 'boolean', 3),
  });
  const long = Array.from({ length: count }, rule);
  return random.nextInt(2) === 0 ? { long } : { long, short: Array.from({ length: 2 }, rule) };
}

/** An expression that the grammar allows, and often the types and bounds too. */
function grown(random: RandomStream, type: 'number' | 'boolean', depth: number): string {
  const inner = (of: 'number' | 'boolean'): string => grown(random, of, depth - 1);
  const length = (): string => pick(random, ['1', '2', '5', 'fast', 'fast + 1', '20', 'fast - 1', '2.5']);
  if (type === 'boolean') {
    if (depth <= 0) return pick(random, ['close > open', 'hour < 12', 'true', 'mode = "a"', 'y']);
    return pick(random, [
      () => `${inner('number')} ${pick(random, ['<', '>', '>=', '!=', '='])} ${inner('number')}`,
      () => `(${inner('boolean')} ${pick(random, ['and', 'or'])} ${inner('boolean')})`,
      () => `not (${inner('boolean')})`,
      () => `crossover(${inner('number')}, ${inner('number')})`,
      () => `rising(${inner('number')}, ${length()})`,
      () => `tf("H4", ${inner('boolean')})`,
      () => `fractal_confirmed_up(${length()})`,
    ])();
  }
  if (depth <= 0) return pick(random, ['close', 'high', 'volume', 'fast', 'slow', '3', 'pip', 'minute', 'x']);
  return pick(random, [
    () => `(${inner('number')} ${pick(random, ['+', '-', '*', '/'])} ${inner('number')})`,
    () =>
      `${pick(random, ['sma', 'ema', 'wma', 'hma', 'rsi', 'stddev', 'zscore', 'median', 'highest', 'roc', 'sum'])}(${inner('number')}, ${length()})`,
    () => `(${inner('number')})[${length()}]`,
    () => `${pick(random, ['atr', 'adx', 'cci', 'mfi', 'donchian_mid'])}(${length()})`,
    () => `iff(${inner('boolean')}, ${inner('number')}, ${inner('number')})`,
    () => `value_when(${inner('boolean')}, ${inner('number')})`,
    () => `${pick(random, ['abs', 'log', 'sqrt', 'floor'])}(${inner('number')})`,
    () => `tf("D1", ${inner('number')})`,
    () => `correlation(${inner('number')}, ${inner('number')}, ${length()})`,
  ])();
}

const documents = builtinStrategies
  .map((strategy) => (strategy as Partial<RulesStrategy>).document)
  .filter((document): document is StrategyDocument => document !== undefined)
  .flatMap((document) => [document, withTags(document)]);

/** The document with the conditions of its entry as tagged rules. */
function withTags(document: StrategyDocument): StrategyDocument {
  const { long, short } = document.entry;
  const rules = [long, short]
    .filter((when): when is ExpressionText => typeof when === 'string')
    .map((when, i) => ({ tag: `t${i}`, when }));
  return { ...document, entry: { long: rules, short: rules.slice(0, 1) } };
}

function mutated(random: RandomStream): unknown {
  let document: unknown = structuredClone(pick(random, documents));
  const changes = 1 + random.nextInt(3);
  for (let i = 0; i < changes; i++) document = changed(document, random);
  return document;
}

/** A copy with one change somewhere inside: a value replaced, a field added or taken away, a word of a text exchanged. */
function changed(value: unknown, random: RandomStream): unknown {
  if (typeof value === 'string') return changedText(value, random);
  if (typeof value === 'object' && value !== null && random.nextInt(8) > 0) {
    const entries = Object.entries(value);
    if (entries.length === 0) return pick(random, strange);
    const place = random.nextInt(entries.length);
    if (Array.isArray(value)) return value.map((entry, i) => (i === place ? changed(entry, random) : entry) as unknown);
    const kind = random.nextInt(8);
    if (kind === 0) return Object.fromEntries(entries.filter((_, i) => i !== place));
    if (kind === 1) return Object.fromEntries([...entries, [pick(random, keys), pick(random, strange)]]);
    return Object.fromEntries(entries.map(([key, entry], i) => [key, i === place ? changed(entry, random) : entry]));
  }
  return pick(random, strange);
}

function changedText(text: string, random: RandomStream): unknown {
  if (random.nextInt(5) === 0) return pick(random, strange);
  const parts = text.split(/\b/);
  parts[random.nextInt(Math.max(1, parts.length))] = pick(random, words);
  return parts.join('');
}
