import { symbol, uploadMarket } from '../measuring/market.mjs';
import { quarterHour } from '../workloads/data.mjs';
import { findWorkload } from '../workloads/workloads.mjs';

/** Periods of the large sweep: fast ones from 2, slow ones above them. */
const firstFast = 2;
const mostPeriods = 2_000;

/** The instrument, the bars and the strategy of the workloads W3 and W5, with periods as long as the large sweep needs. */
export async function prepareMarket(api) {
  await uploadMarket(api, [quarterHour], { pip_size: 1, commission_pct: findWorkload('W3').execution.commissionPct });
  await api.post('/v1/strategies', documentWithLongPeriods());
}

function documentWithLongPeriods() {
  const { document } = findWorkload('W3');
  const parameters = document.parameters.map((parameter) => ({ ...parameter, max: 2 * mostPeriods }));
  return { ...document, parameters };
}

/** A workload's grid as the body of `POST /v1/optimizations`. */
export function sweepOf(name) {
  const { combinations } = findWorkload(name);
  const values = (parameter) => [...new Set(combinations.map((one) => one[parameter]))];
  return body(values('fast'), values('slow'));
}

/** As many periods on each axis: the square of their number is nearest to `combinations`. */
export function largeSweep(combinations) {
  const periods = Math.min(mostPeriods, Math.max(1, Math.round(Math.sqrt(combinations))));
  const from = (first) => Array.from({ length: periods }, (_, k) => first + k);
  return body(from(firstFast), from(firstFast + periods));
}

function body(fast, slow) {
  const { document, execution } = findWorkload('W3');
  return {
    strategy: document.name,
    symbol,
    timeframe: quarterHour.timeframe,
    param_grid: { fast, slow },
    trade_from: 0,
    initial_balance: execution.initialBalance,
    notional: execution.notional,
    slippage_pct: execution.slippagePct,
    stop_slippage: execution.stopSlippage,
    tp_partial_close_ratio: execution.tpPartialCloseRatio,
    reentry_on_exit_bar: execution.reentryOnExitBar,
    end_of_data: execution.endOfData,
    returns_basis: 'bar',
    optimize_metric: 'sharpe_ratio',
    // The same sweep is measured again and again.
    force: true,
  };
}
