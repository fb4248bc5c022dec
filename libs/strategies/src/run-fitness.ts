import { parseTimeframe, type Timeframe } from '@barmill/market-data';
import { documentOf } from './describe-strategy';
import type { Fault } from './fault';
import { checkDocument } from './rules/rules-strategy';
import type { Strategy } from './strategy';

/** A strategy made ready for bars of a timeframe, or why it cannot work on them. */
export type FittedStrategy =
  { readonly ok: true; readonly strategy: Strategy } | { readonly ok: false; readonly fault: Fault };

/**
 * The strategy as if it were made for bars of `timeframe`, so that the warm-up of its context timeframes is counted in those bars. One
 * without context timeframes works on any bars; the others need bars that are shorter than each of them: `timeframe_mismatch`.
 */
export function fitToTimeframe(strategy: Strategy, timeframe: Timeframe): FittedStrategy {
  const contexts = strategy.contextTimeframes ?? [];
  if (contexts.length === 0 || strategy.primaryTimeframe === timeframe.name) return { ok: true, strategy };
  const long = contexts.every((name) => parseTimeframe(name).durationMs > timeframe.durationMs);
  if (!long) {
    const reason = `it reads ${contexts.join(', ')} and needs bars that are shorter than each of them`;
    return mismatch(strategy, timeframe, reason);
  }
  const document = documentOf(strategy);
  if (document === null) return { ok: true, strategy };
  const check = checkDocument({ ...document, primary_tf: timeframe.name });
  return check.ok ? check : mismatch(strategy, timeframe, `on such bars it breaks a limit: ${check.faults[0].detail}`);
}

function mismatch({ name, primaryTimeframe }: Strategy, timeframe: Timeframe, reason: string): FittedStrategy {
  const made = primaryTimeframe ? `is made for ${primaryTimeframe}` : 'reads other timeframes';
  const detail = `${name} ${made}: ${reason}; got ${timeframe.name}`;
  return { ok: false, fault: { pointer: '/timeframe', code: 'timeframe_mismatch', detail } };
}

/** Why a run that sizes its entries by risk cannot work with a strategy (`no_stop_loss`); undefined where it can. */
export function riskSizingFault({ name, setsStopLoss }: Strategy): Fault | undefined {
  if (setsStopLoss) return undefined;
  const detail = `risk_pct sizes an entry by the distance to its stop loss, and ${name} sets none`;
  return { pointer: '/risk_pct', code: 'no_stop_loss', detail };
}
