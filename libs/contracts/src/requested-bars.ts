import { invalid } from './domain-error';
import { knownTimeframe, namesOf, type TimeframeTerms } from './requested-timeframe';
import type { RunRequest } from './run-request';
import { jsonPointer } from './schema-faults';

/** Bars that a request names: by the id of a data set, or a file. */
export interface NamedBars<Timeframe extends TimeframeTerms> {
  readonly timeframe: Timeframe;
  readonly name: string;
  /** Where the request names them. */
  readonly pointer: string;
}

/** The bars that a request names beside those that it leaves to be found. */
export interface RequestedBars<Timeframe extends TimeframeTerms> {
  /** Those that are traded; null: not named. */
  readonly traded: NamedBars<Timeframe> | null;
  /** The shortest timeframe first. */
  readonly contexts: readonly NamedBars<Timeframe>[];
  /** Those that decide the intrabar policy `lower_tf`; null: none. */
  readonly finer: NamedBars<Timeframe> | null;
}

type BarsRequest = Pick<RunRequest, 'dataset_id' | 'datasets' | 'context_tfs' | 'intrabar_policy' | 'stop_evaluation'>;

/**
 * What a request says of the bars that it trades and of those that it reads beside them.
 *
 * @param contextTimeframes those that the strategy reads
 * @param known every timeframe that there is
 * @throws DomainError where it contradicts itself or the strategy, or names bars that nothing would read
 */
export function requestedBars<Timeframe extends TimeframeTerms>(
  request: BarsRequest,
  timeframe: Timeframe,
  contextTimeframes: readonly string[],
  known: readonly Timeframe[],
): RequestedBars<Timeframe> {
  const contexts = contextsOf(request, timeframe, contextTimeframes, known);
  const named = namedBars(request, known);
  for (const bars of named) requireContext(bars, timeframe, contexts);
  return {
    traded: tradedBars(request, timeframe, named),
    contexts: contexts.flatMap((context) => named.filter((bars) => bars.timeframe === context)),
    finer: finerBars(
      request,
      timeframe,
      named.filter((bars) => bars.timeframe.durationMs < timeframe.durationMs),
    ),
  };
}

/** The strategy's context timeframes, each longer than that of the run; `context_tfs` names the same ones if it is given. */
function contextsOf<Timeframe extends TimeframeTerms>(
  { context_tfs: given }: BarsRequest,
  timeframe: Timeframe,
  contextTimeframes: readonly string[],
  known: readonly Timeframe[],
): Timeframe[] {
  const contexts = known.filter(({ name }) => contextTimeframes.includes(name));
  const asked = given?.map((text, place) => knownTimeframe(text, `/context_tfs/${place}`, known));
  if (asked && (asked.length !== contexts.length || contexts.some((context) => !asked.includes(context)))) {
    const got = asked.length === 0 ? 'none' : namesOf(asked);
    throw invalid('context_mismatch', '/context_tfs', `${whatIsRead(contexts)}; got ${got}.`);
  }
  const tooShort = contexts.find(({ durationMs }) => durationMs <= timeframe.durationMs);
  if (!tooShort) return contexts;
  throw invalid(
    'timeframe_mismatch',
    '/timeframe',
    `The strategy reads ${tooShort.name}, so it trades a shorter timeframe; got ${timeframe.name}.`,
  );
}

function namedBars<Timeframe extends TimeframeTerms>(
  { datasets = {} }: BarsRequest,
  known: readonly Timeframe[],
): NamedBars<Timeframe>[] {
  const named: NamedBars<Timeframe>[] = [];
  for (const [text, name] of Object.entries(datasets)) {
    const pointer = jsonPointer(['datasets', text]);
    const timeframe = knownTimeframe(text, pointer, known);
    if (named.some((bars) => bars.timeframe === timeframe)) {
      throw invalid('contradicting_datasets', pointer, `Expected every timeframe once; got ${timeframe.name} again.`);
    }
    named.push({ timeframe, name, pointer });
  }
  return named;
}

function tradedBars<Timeframe extends TimeframeTerms>(
  { dataset_id: id }: BarsRequest,
  timeframe: Timeframe,
  named: readonly NamedBars<Timeframe>[],
): NamedBars<Timeframe> | null {
  const own = named.find((bars) => bars.timeframe === timeframe);
  if (id === undefined) return own ?? null;
  if (own === undefined || own.name === id) return { timeframe, name: id, pointer: '/dataset_id' };
  throw invalid(
    'contradicting_datasets',
    own.pointer,
    `The bars of ${timeframe.name} are those that are traded, which are named apart: ${JSON.stringify(id)}; got ${JSON.stringify(own.name)}.`,
  );
}

/** Bars of a longer timeframe are read by the strategy, or by nothing. */
function requireContext<Timeframe extends TimeframeTerms>(
  bars: NamedBars<Timeframe>,
  timeframe: Timeframe,
  contexts: readonly Timeframe[],
): void {
  const { name, durationMs } = bars.timeframe;
  if (durationMs <= timeframe.durationMs || contexts.includes(bars.timeframe)) return;
  throw invalid('unused_dataset', bars.pointer, `Nothing reads bars of ${name}: ${lowerFirst(whatIsRead(contexts))}.`);
}

function finerBars<Timeframe extends TimeframeTerms>(
  request: BarsRequest,
  timeframe: Timeframe,
  shorter: readonly NamedBars<Timeframe>[],
): NamedBars<Timeframe> | null {
  if (shorter.length === 0) return null;
  const [bars, second] = shorter;
  const { name, durationMs } = bars.timeframe;
  if (second) {
    const detail = `One timeframe shorter than ${timeframe.name} can be replayed; got ${namesOf(shorter.map((each) => each.timeframe))}.`;
    throw invalid('contradicting_datasets', second.pointer, detail);
  }
  if (request.intrabar_policy !== 'lower_tf' || request.stop_evaluation !== 'intrabar') {
    const asked = `intrabar_policy ${JSON.stringify(request.intrabar_policy)} and stop_evaluation ${JSON.stringify(request.stop_evaluation)}`;
    const detail = `Nothing reads bars of ${name}: only intrabar_policy "lower_tf" with intrabar stops does; got ${asked}.`;
    throw invalid('unused_dataset', bars.pointer, detail);
  }
  if (timeframe.durationMs % durationMs === 0) return bars;
  throw invalid('contradicting_datasets', bars.pointer, `Bars of ${name} do not make up bars of ${timeframe.name}.`);
}

const whatIsRead = (contexts: readonly TimeframeTerms[]): string =>
  contexts.length === 0
    ? 'The strategy reads no timeframe but that of the run'
    : `Beside that of the run the strategy reads ${namesOf(contexts)}`;

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
