import {
  canonicalJson,
  invalid,
  knownTimeframe,
  parameterValues,
  runSpec,
  type Caller,
  type CandlesQuestion,
  type RunSpec,
} from '@barmill/contracts';
import { timeframes, type Timeframe } from '@barmill/market-data';
import { ResultsClient } from '@barmill/platform';
import { referencedStrategy, type ExpressionRun } from '@barmill/strategies';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { decodeCursor, encodeCursor } from '../paging/cursor';
import { askedIndicators } from './asked-indicators';
import { candleSeries } from './candle-columns';
import { CandleQuestions } from './candle-questions';
import { candlesView } from './candles.view';
import type { CandlesQuery, CandlesView } from './candles.schema';

/** Before any time. */
const beforeAll = Number.MIN_SAFE_INTEGER;

/** Bars of runs, with the series that somebody wants to see over them. */
@Injectable()
export class CandlesService {
  constructor(
    private readonly results: ResultsClient,
    private readonly questions: CandleQuestions,
  ) {}

  /** @throws DomainError `unknown_timeframe`, `reversed_dates`, `invalid_indicators`, `invalid_cursor`, and what `CandleQuestions` throws */
  async candles(
    payer: Pick<Caller, 'tenantId' | 'keyId'>,
    id: string,
    query: CandlesQuery,
    gone: AbortSignal,
  ): Promise<CandlesView> {
    const { specJson, paramsJson } = await this.results.candles.readRun({ tenantId: payer.tenantId, id });
    const spec = runSpec.parse(JSON.parse(specJson));
    const run = {
      strategy: referencedStrategy(spec.strategy),
      parameters: parameterValues.parse(JSON.parse(paramsJson)),
      timeframe: spec.timeframe,
      instrument: spec.instrument,
    };
    const { list, question } = questionOf(id, query, spec, run);
    const columns = await this.questions.answer(payer, id, question, gone);
    const { expressions, timeframe } = question;
    const candles = candleSeries(columns, expressions.length);
    const last = candles.timeMs.at(-1);
    const nextCursor = columns.hasMore && last !== undefined ? encodeCursor(list, last) : null;
    return candlesView(candles, { runId: id, symbol: spec.instrument.symbol, timeframe, expressions, nextCursor });
  }
}

/** What is asked of an engine for a page, and the name of the list that its cursor belongs to. */
function questionOf(
  id: string,
  query: CandlesQuery,
  spec: RunSpec,
  run: ExpressionRun,
): { readonly list: string; readonly question: CandlesQuestion } {
  const timeframe = timeframeOf(query.timeframe, spec, run);
  const expressions = [...askedIndicators(query.indicators, run, timeframe)];
  const range = spanOf(query, spec);
  const asked = { timeframe, expressions, ...range };
  const list = `candles of ${id} ${createHash('sha256').update(canonicalJson(asked)).digest('hex')}`;
  const after = decodeCursor(list, beforeAll, query.cursor);
  const fromMs = after === beforeAll ? range.fromMs : after + 1;
  return { list, question: { v: 1, ...asked, fromMs, limit: query.limit, isMerged: false } };
}

/** One of the timeframes that the run reads. */
function timeframeOf(text: string | undefined, spec: RunSpec, { strategy }: ExpressionRun): string {
  if (text === undefined) return spec.timeframe;
  const read: readonly string[] = [
    spec.timeframe,
    ...spec.contexts.map((context) => context.timeframe),
    ...(strategy.contextTimeframes ?? []),
  ];
  const known: readonly Timeframe[] = timeframes.filter(({ name }) => read.includes(name));
  return knownTimeframe(text, 'query "timeframe"', known).name;
}

/** Open times of the bars, epoch ms; nothing that the run could not see. */
function spanOf({ from, to }: CandlesQuery, { startTimeMs, endTimeMs }: RunSpec) {
  const fromMs = from === undefined ? startTimeMs : Date.parse(from);
  const asked = to === undefined ? null : Date.parse(to);
  if (asked !== null && fromMs !== null && asked <= fromMs) {
    throw invalid('reversed_dates', 'query "to"', 'Expected a time after the first one that is asked for.');
  }
  const toMs = asked !== null && endTimeMs !== null ? Math.min(asked, endTimeMs) : (asked ?? endTimeMs);
  return { fromMs, toMs };
}
