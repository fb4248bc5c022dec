import { DomainError, type Caller } from '@barmill/contracts';
import { ResultsClient } from '@barmill/platform';
import { Injectable } from '@nestjs/common';
import { backtestView } from '../backtests/backtest.view';
import { EquityService } from '../backtests/equity.service';
import { CurveFigures, TradeFigures } from './report-figures';
import { reportPage } from './report-page';
import { ReportPriceSource } from './report-prices';

const tradesAtOnce = 1_000;

/** Reports of backtests. Curve and trades are thinned out while they are read. */
@Injectable()
export class ReportService {
  constructor(
    private readonly results: ResultsClient,
    private readonly equity: EquityService,
    private readonly prices: ReportPriceSource,
  ) {}

  /**
   * @param payer whose key the reading of the bars is charged to
   * @throws DomainError `unknown_run`, `not_completed`
   */
  async report(payer: Pick<Caller, 'tenantId' | 'keyId'>, id: string, gone: AbortSignal): Promise<string> {
    const { tenantId } = payer;
    const run = backtestView(await this.results.runs.getBacktest({ tenantId, id }));
    if (run.status !== 'completed') {
      throw new DomainError(
        'conflict',
        'not_completed',
        `The backtest is ${run.status}; only a completed one has a report.`,
      );
    }
    const curve = new CurveFigures();
    for await (const part of this.equity.parts(tenantId, id, gone)) curve.add(part);
    const trades = await this.trades(tenantId, id, gone);
    return reportPage(run, curve, trades, await this.prices.read(payer, id, gone));
  }

  private async trades(tenantId: string, runId: string, gone: AbortSignal): Promise<TradeFigures> {
    const figures = new TradeFigures();
    for (let after = 0; !gone.aborted;) {
      const { trades, hasMore } = await this.results.runs.listTrades({ tenantId, runId, after, limit: tradesAtOnce });
      for (const trade of trades) figures.add(trade);
      if (!hasMore) break;
      after = trades[trades.length - 1].ordinal;
    }
    return figures;
  }
}
