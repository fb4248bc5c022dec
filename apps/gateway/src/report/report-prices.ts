import { DomainError, runSpec, type Caller } from '@barmill/contracts';
import { ResultsClient } from '@barmill/platform';
import { Injectable } from '@nestjs/common';
import { candleSeries, type CandleSeries } from '../candles/candle-columns';
import { CandleQuestions } from '../candles/candle-questions';

/** Candles of a chart: about as many as it has room for. */
const mostCandles = 600;

/** The prices of a report, or why there are none. */
export interface ReportPrices {
  readonly candles: CandleSeries | null;
  readonly reason: string | null;
}

/** Why a report has no candles; whatever else goes wrong leaves no report. */
const reasons: Readonly<Record<string, string>> = {
  bars_gone: 'The bars of the run are gone: its data set was deleted.',
  candles_waiting: 'No engine has read the bars in time: ask for the report once more.',
  too_many_questions: 'Too much was asked of the engines at once: ask for the report once more.',
  cpu_budget_spent: 'The key has spent its CPU seconds of the day, so nobody has read the bars.',
  not_computable: 'The bars could not be read.',
};

/** Bars of runs, merged into as many candles as a report shows. */
@Injectable()
export class ReportPriceSource {
  constructor(
    private readonly results: ResultsClient,
    private readonly questions: CandleQuestions,
  ) {}

  /** @throws DomainError where more fails than the reading of bars */
  async read(payer: Pick<Caller, 'tenantId' | 'keyId'>, id: string, gone: AbortSignal): Promise<ReportPrices> {
    const { specJson } = await this.results.candles.readRun({ tenantId: payer.tenantId, id });
    const { timeframe, startTimeMs, endTimeMs } = runSpec.parse(JSON.parse(specJson));
    const range = { fromMs: startTimeMs, toMs: endTimeMs, limit: mostCandles, isMerged: true };
    try {
      const answer = await this.questions.answer(payer, id, { v: 1, timeframe, ...range, expressions: [] }, gone);
      return { candles: candleSeries(answer, 0), reason: null };
    } catch (error) {
      const reason = error instanceof DomainError ? reasons[error.problem] : undefined;
      if (reason === undefined) throw error;
      return { candles: null, reason };
    }
  }
}
