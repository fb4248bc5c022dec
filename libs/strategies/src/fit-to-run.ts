import { parseTimeframe, type Timeframe } from '@barmill/market-data';
import { documentOf } from './describe-strategy';
import type { Fault } from './fault';
import { checkDocument } from './rules/rules-strategy';
import type { Strategy } from './strategy';

/** What a run asks of its strategy, by the names of its request. */
export interface RunDemands {
  readonly timeframe: Timeframe;
  readonly volume?: number;
  readonly risk_pct?: number;
  readonly equity_pct?: number;
  readonly notional?: number;
  /** Given: stop losses trail from this gain on, at the strategy's distance or this one. */
  readonly trailing_start?: number;
  readonly trailing_distance?: number;
}

const sizes = ['volume', 'risk_pct', 'equity_pct', 'notional'] as const;

/** A strategy made ready for a run, or why it cannot work in it. */
export type FittedStrategy =
  { readonly ok: true; readonly strategy: Strategy } | { readonly ok: false; readonly fault: Fault };

/**
 * The strategy as if it were made for the run's bars, so that the warm-up of its context timeframes is counted in those bars. One without
 * context timeframes works on any bars; the others need bars that are shorter than each of them: `timeframe_mismatch`. One that
 * sizes its entries takes no size from the run: `contradicting_sizes`. Where a stop loss is to trail from some gain on, the run or the
 * strategy must give a distance: `no_trailing_distance`.
 */
export function fitToRun(strategy: Strategy, demands: RunDemands): FittedStrategy {
  const { timeframe } = demands;
  const size = strategy.sizing && sizes.find((name) => demands[name] !== undefined);
  if (size) return sizedTwice(strategy, size);
  if (!canTrail(strategy, demands)) return untrailed(strategy);
  const contexts = strategy.contextTimeframes ?? [];
  if (contexts.length === 0 || strategy.primaryTimeframe === timeframe.name) return { ok: true, strategy };
  if (contexts.some((name) => parseTimeframe(name).durationMs <= timeframe.durationMs)) {
    const reason = `it reads ${contexts.join(', ')} and needs bars that are shorter than each of them`;
    return mismatch(strategy, timeframe, reason);
  }
  const document = documentOf(strategy);
  if (document === null) return { ok: true, strategy };
  const check = checkDocument({ ...document, primary_tf: timeframe.name });
  return check.ok ? check : mismatch(strategy, timeframe, `on such bars it breaks a limit: ${check.faults[0].detail}`);
}

function sizedTwice({ name, sizing }: Strategy, size: string): FittedStrategy {
  const detail = `${name} sizes its entries itself (${sizing}): expected no ${size}`;
  return { ok: false, fault: { pointer: `/${size}`, code: 'contradicting_sizes', detail } };
}

/** A strategy trails where its document says so; those in code do not. */
function canTrail(strategy: Strategy, { trailing_start: start, trailing_distance: distance }: RunDemands): boolean {
  return start === undefined || distance !== undefined || documentOf(strategy)?.stops?.trailing !== undefined;
}

function untrailed({ name }: Strategy): FittedStrategy {
  const detail = `trailing_start says from when a stop loss trails, and neither trailing_distance nor ${name} says at which distance`;
  return { ok: false, fault: { pointer: '/trailing_start', code: 'no_trailing_distance', detail } };
}

function mismatch({ name, primaryTimeframe }: Strategy, timeframe: Timeframe, reason: string): FittedStrategy {
  const made = primaryTimeframe ? `is made for ${primaryTimeframe}` : 'reads other timeframes';
  const detail = `${name} ${made}: ${reason}; got ${timeframe.name}`;
  return { ok: false, fault: { pointer: '/timeframe', code: 'timeframe_mismatch', detail } };
}
