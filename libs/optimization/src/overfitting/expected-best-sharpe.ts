import { normalQuantile, sampleStandardDeviation } from '@barmill/statistics';

/** Euler–Mascheroni. */
const EULER_GAMMA = 0.5772156649;

/** What the best of many trials without any skill is expected to show. */
export interface ExpectedBestSharpe {
  /** Trials that have a Sharpe ratio, N. */
  readonly trials: number;
  /** s1 of their Sharpe ratios, in the unit of these; null below two trials. */
  readonly deviation: number | null;
  /** SR0, in the same unit; null below two trials. */
  readonly value: number | null;
}

/**
 * SR0 = s1·((1 − γ)·Φ⁻¹(1 − 1/N) + γ·Φ⁻¹(1 − 1/(N·e))): the expected largest of N independent normal Sharpe ratios around 0 that spread like those of the
 * trials. Trials that resemble each other are fewer than they look, so that it is rather too high than too low.
 * Source: Bailey & López de Prado, The Deflated Sharpe Ratio, Journal of Portfolio Management 40(5), 2014.
 *
 * @param sharpes one for each trial, NaN where it has none
 */
export function expectedBestSharpe(sharpes: Float64Array): ExpectedBestSharpe {
  const known = sharpes.filter((sharpe) => !Number.isNaN(sharpe));
  const trials = known.length;
  const deviation = sampleStandardDeviation(known);
  if (deviation === null) return { trials, deviation, value: null };
  // Φ⁻¹(1 − p) = −Φ⁻¹(p), which keeps the digits of a small p.
  const best = -(1 - EULER_GAMMA) * normalQuantile(1 / trials) - EULER_GAMMA * normalQuantile(1 / (trials * Math.E));
  return { trials, deviation, value: deviation * best };
}
