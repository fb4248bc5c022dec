import { timeframes, type Timeframe, type TimeframeName } from '@barmill/market-data';
import { expressionFault, pointerTo, type Fault } from '../fault';
import type { SizeDecisions, StopDecisions } from '../strategy';
import { firstDecisionWithin } from './bound-rules';
import { readConstraints } from './constraint-texts';
import { field, shown, type DocumentReader, type PlainObject } from './document-reader';
import { readEntry } from './entry-rules';
import { amountFaults } from './amount-faults';
import { BoundExpressionError } from './expression-binder';
import { ExpressionReader, type Wanted } from './expression-reader';
import { readParameters } from './parameter-documents';
import type { Program, Sided } from './program';
import { boundsOf } from './value-bounds';

const fields = [
  'name',
  'version',
  'title',
  'description',
  'works_when',
  'source',
  'tags',
  'primary_tf',
  'context_tfs',
  'parameters',
  'constraints',
  'let',
  'entry',
  'exit',
  'stops',
  'sizing',
];
const namePattern = /^[a-z0-9][a-z0-9_-]{0,99}$/;
const sizingModes = ['volume', 'risk_pct', 'equity_pct', 'notional'] as const;

/** What a sound document says. */
export interface CheckedDocument {
  readonly program: Program;
  readonly constraints: readonly string[];
}

/**
 * Checks a plain object (parsed JSON or YAML) as a strategy document. Every fault is noted with its place; faults in expressions
 * carry a rendering with a caret. Undefined where there are faults.
 */
export function readDocument(value: unknown, reader: DocumentReader): CheckedDocument | undefined {
  const document = reader.object(value, '', fields);
  if (document === undefined) return undefined;
  readHead(reader, document);
  const { primary, contexts } = readTimeframes(reader, document);
  const parameters = readParameters(reader, field(document, 'parameters'));
  const constraints = readConstraints(reader, field(document, 'constraints'), parameters);
  const contextNames = contexts.map(({ name }) => name);
  const expressions = new ExpressionReader(reader, parameters, contextNames);
  expressions.readNamed(field(document, 'let'));
  const program: Program = {
    parameters,
    primary,
    contexts,
    named: expressions.named,
    ...readRules(reader, expressions, document),
    ...readStops(reader, expressions, field(document, 'stops')),
    sizing: readSizing(reader, expressions, field(document, 'sizing')),
  };
  if (program.sizing?.mode === 'risk_pct' && program.stopLoss === null) {
    reader.fault(
      '/sizing/risk_pct',
      'no_stop_loss',
      'expected a stop_loss under stops: risk_pct sizes by its distance',
    );
  }
  if (reader.faults.length > 0) return undefined;
  reader.faults.push(...amountFaults(program), ...limitFaults(program));
  return reader.faults.length > 0 ? undefined : { program, constraints };
}

function readHead(reader: DocumentReader, document: PlainObject): void {
  const name = reader.text(field(document, 'name'), '/name', 100);
  if (name !== undefined && !namePattern.test(name)) {
    reader.fault('/name', 'bad_name', `expected lower-case letters, digits, - and _ (100 at most), got ${shown(name)}`);
  }
  const version = reader.number(field(document, 'version'), '/version');
  if (version !== undefined && !(Number.isSafeInteger(version) && version >= 1)) {
    reader.fault('/version', 'not_integer', `expected a whole number of at least 1, got ${version}`);
  }
  reader.text(field(document, 'title'), '/title', 200);
  for (const name of ['description', 'works_when', 'source']) {
    const value = field(document, name);
    if (value !== undefined || name === 'description') reader.text(value, `/${name}`, 4_000);
  }
  reader.list(field(document, 'tags'), '/tags', 50).forEach((tag, i) => reader.text(tag, `/tags${pointerTo(i)}`, 50));
}

function readTimeframes(
  reader: DocumentReader,
  document: PlainObject,
): { readonly primary: Timeframe | null; readonly contexts: readonly Timeframe[] } {
  const given = field(document, 'primary_tf');
  const primary = given === undefined ? null : (readTimeframe(reader, given, '/primary_tf') ?? null);
  const contexts: Timeframe[] = [];
  reader.list(field(document, 'context_tfs'), '/context_tfs', timeframes.length).forEach((entry, i) => {
    const pointer = `/context_tfs${pointerTo(i)}`;
    const context = readTimeframe(reader, entry, pointer);
    if (context === undefined) return;
    if (contexts.includes(context)) {
      reader.fault(pointer, 'duplicate_value', `expected every timeframe once, got ${context.name} again`);
    } else if (primary && context.durationMs <= primary.durationMs) {
      reader.fault(pointer, 'too_short', `expected a timeframe longer than ${primary.name}, got ${context.name}`);
    } else contexts.push(context);
  });
  if (contexts.length > 0 && given === undefined) {
    reader.fault('/primary_tf', 'missing', 'expected the timeframe that the strategy trades, as it reads others');
  }
  return { primary, contexts };
}

function readTimeframe(reader: DocumentReader, value: unknown, pointer: string): Timeframe | undefined {
  const found = timeframes.find(({ name }) => name === value);
  const known: readonly TimeframeName[] = timeframes.map(({ name }) => name);
  if (!found) reader.fault(pointer, 'unknown_timeframe', `expected one of ${known.join(', ')}, got ${shown(value)}`);
  return found;
}

function readRules(
  reader: DocumentReader,
  expressions: ExpressionReader,
  document: PlainObject,
): Pick<Program, 'entry' | 'exit'> {
  const entry = field(document, 'entry');
  const exit = field(document, 'exit');
  if (entry === undefined) reader.fault('/entry', 'missing', 'expected an entry rule for long, for short or for each');
  return {
    entry: entry === undefined ? { long: [], short: [] } : readEntry(reader, expressions, entry),
    exit: exit === undefined ? { long: null, short: null } : expressions.readSides(exit, '/exit', 'condition'),
  };
}

type StopRules = Pick<
  Program,
  'stopLoss' | 'takeProfit' | 'trailingDistance' | 'trailingStart' | 'breakevenTrigger' | 'timeExitBars'
>;

function readStops(reader: DocumentReader, expressions: ExpressionReader, value: unknown): StopRules {
  const names = ['stop_loss', 'take_profit', 'trailing', 'break_even', 'time_exit'];
  const stops = (value === undefined ? undefined : reader.object(value, '/stops', names)) ?? {};
  const rule = (name: string, fields: readonly string[]): PlainObject | undefined => {
    const given = field(stops, name);
    return given === undefined ? undefined : reader.object(given, `/stops/${name}`, fields);
  };
  const sided = (object: PlainObject | undefined, pointer: string, name: string, wanted: Wanted): Sided | null =>
    object ? expressions.readSided(field(object, name), `/stops/${pointer}/${name}`, wanted) : null;
  const trailing = rule('trailing', ['distance', 'start']);
  const hasStart = trailing !== undefined && field(trailing, 'start') !== undefined;
  return {
    stopLoss: readStop(reader, expressions, field(stops, 'stop_loss'), '/stops/stop_loss'),
    takeProfit: readStop(reader, expressions, field(stops, 'take_profit'), '/stops/take_profit'),
    trailingDistance: sided(trailing, 'trailing', 'distance', 'number'),
    trailingStart: hasStart ? sided(trailing, 'trailing', 'start', 'number') : null,
    breakevenTrigger: sided(rule('break_even', ['trigger']), 'break_even', 'trigger', 'number'),
    timeExitBars: sided(rule('time_exit', ['bars']), 'time_exit', 'bars', 'bars'),
  };
}

function readStop(
  reader: DocumentReader,
  expressions: ExpressionReader,
  value: unknown,
  pointer: string,
): (Sided & Pick<StopDecisions, 'kind'>) | null {
  const one = readOneOf(reader, value, pointer, ['distance', 'level'] as const);
  return one && { kind: one.name, ...expressions.readSided(one.value, `${pointer}/${one.name}`, 'number') };
}

function readSizing(
  reader: DocumentReader,
  expressions: ExpressionReader,
  value: unknown,
): (Sided & Pick<SizeDecisions, 'mode'>) | null {
  const one = readOneOf(reader, value, '/sizing', sizingModes);
  return one && { mode: one.name, ...expressions.readSided(one.value, `/sizing/${one.name}`, 'number') };
}

/** An object with exactly one of these fields; null, and no fault, where there is no object at all. */
function readOneOf<N extends string>(
  reader: DocumentReader,
  value: unknown,
  pointer: string,
  names: readonly N[],
): { readonly name: N; readonly value: unknown } | null {
  const object = value === undefined ? undefined : reader.object(value, pointer, names);
  if (object === undefined) return null;
  const present = names.filter((name) => field(object, name) !== undefined);
  if (present.length === 1) return { name: present[0], value: field(object, present[0]) };
  reader.fault(pointer, 'one_of', `expected one of ${names.join(', ')}, got ${present.join(' and ') || 'none'}`);
  return null;
}

/** What the graph of some parameters would be beyond, so that none of them meets a limit in a run. */
function limitFaults(program: Program): Fault[] {
  try {
    firstDecisionWithin(program, new Map(program.parameters.map((parameter) => [parameter.name, boundsOf(parameter)])));
    return [];
  } catch (error) {
    if (!(error instanceof BoundExpressionError)) throw error;
    return [expressionFault(error, error.pointer, 'limit')];
  }
}
