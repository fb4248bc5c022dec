import { ResultsClient } from '@barmill/platform';
import { CalendarReturns, DrawdownPeriods } from '@barmill/metrics';
import { Injectable } from '@nestjs/common';
import { CurveSampler } from '../backtests/curve-sampler';
import { EquityService } from '../backtests/equity.service';
import type { BreakdownQuery, BreakdownView, CalendarView, DrawdownQuery, DrawdownView } from './analysis.schema';
import { breakdownView, calendarView, drawdownView } from './analysis.view';

const deadlineMs = 30_000;

/** Looks into one backtest. Curves are read once, part by part, and never held as a whole. */
@Injectable()
export class AnalysisService {
  constructor(
    private readonly results: ResultsClient,
    private readonly equity: EquityService,
  ) {}

  /** @throws DomainError `unknown_run` */
  async drawdown(
    tenantId: string,
    id: string,
    { points, limit }: DrawdownQuery,
    gone: AbortSignal,
  ): Promise<DrawdownView> {
    const sampler = new CurveSampler(points);
    const periods = new DrawdownPeriods(limit);
    for await (const { timeMs, equity, drawdownPct } of this.equity.parts(tenantId, id, gone)) {
      for (let i = 0; i < timeMs.length; i++) {
        // The shape that is to be kept is that of the drawdown.
        sampler.add(timeMs[i], drawdownPct[i], drawdownPct[i]);
        periods.add(timeMs[i], equity[i], drawdownPct[i]);
      }
    }
    return drawdownView(sampler, periods);
  }

  /** @throws DomainError `unknown_run` */
  async calendar(tenantId: string, id: string, gone: AbortSignal): Promise<CalendarView> {
    const calendar = new CalendarReturns();
    for await (const { timeMs, equity } of this.equity.parts(tenantId, id, gone)) {
      for (let i = 0; i < timeMs.length; i++) calendar.add(timeMs[i], equity[i]);
    }
    return calendarView(calendar);
  }

  /** @throws DomainError `unknown_run` */
  async breakdown(tenantId: string, runId: string, { by }: BreakdownQuery): Promise<BreakdownView> {
    const { groups } = await this.results.analysis.readBreakdown({ tenantId, runId, by }, deadlineMs);
    return breakdownView(by, groups);
  }
}
