import { sampleCovariance, sampleStandardDeviation } from '@barmill/statistics';
import { BlockChoice, countBits } from './block-choice';
import { planBlocks, type BlockPlan } from './block-plan';
import { TrialBlocks } from './trial-blocks';

/** Trials of a matrix at most: their sums of subsets take 8 KB each, 32 MB in all, and their ratios some seconds. */
export const MOST_PBO_TRIALS = 4_000;
/** In-sample ratios that are closer are alike, and no line has a slope over them. */
const NOISE = 1e-12;

/** How often the best trial of one half of the days was one of the worse ones in the other. */
export interface BacktestOverfitting extends BlockPlan {
  /** PBO: share of choices in which the trial that is best in-sample has λ <= 0 out-of-sample, so is in the lower half. */
  readonly probability: number;
  /** Share of choices in which that trial has a Sharpe ratio below 0 out-of-sample. */
  readonly lossProbability: number;
  /** Slope of its out-of-sample on its in-sample Sharpe ratio, over all choices; null where the latter are all alike. */
  readonly slope: number | null;
  /** λ of every choice, ascending. */
  readonly logits: Float64Array;
  /** C(S, S/2). */
  readonly choices: number;
  /** N. */
  readonly trials: number;
}

export type OverfittingResult =
  | { readonly ok: true; readonly overfitting: BacktestOverfitting }
  | { readonly ok: false; readonly reason: 'too_few_trials' | 'too_few_returns' };

/**
 * PBO of trials whose daily returns come one after the other; each is read once and may be overwritten after. Nothing below two trials or 40 days.
 *
 * @param days of every trial
 * @throws RangeError above `MOST_PBO_TRIALS` trials, and on returns that `TrialBlocks` refuses
 */
export function overfittingOf(trials: Iterable<Float64Array>, days: number): OverfittingResult {
  const plan = planBlocks(days);
  if (plan === null) return { ok: false, reason: 'too_few_returns' };
  const blocks = new TrialBlocks(plan);
  for (const returns of trials) blocks.add(returns);
  if (blocks.trials < 2) return { ok: false, reason: 'too_few_trials' };
  return { ok: true, overfitting: crossValidate(blocks) };
}

/**
 * Combinatorially symmetric cross-validation: each choice of half the blocks is in-sample, the other half out-of-sample. The trial n* with the best
 * in-sample Sharpe ratio (the first of equal ones) has rank ω·(N + 1) out-of-sample, the average one among equals, and λ = ln(ω/(1 − ω)).
 * Time grows with C(S, S/2)·N, memory with 2^(S/2)·N.
 * Source: Bailey, Borwein, López de Prado & Zhu, The Probability of Backtest Overfitting, Journal of Computational Finance 20(4), 2017.
 *
 * @throws RangeError below two trials and above `MOST_PBO_TRIALS`
 */
export function crossValidate(blocks: TrialBlocks): BacktestOverfitting {
  const { trials, plan } = blocks;
  if (trials < 2 || trials > MOST_PBO_TRIALS) {
    throw new RangeError(`crossValidate: expected 2 to ${MOST_PBO_TRIALS} trials, got ${trials}`);
  }
  const masks = halfMasks(plan.blocks);
  const choice = new BlockChoice(blocks);
  const all = 2 ** plan.blocks - 1;
  const [ratios, others] = [new Float64Array(trials), new Float64Array(trials)];
  const record = new ChoiceRecord(masks.length * 2);
  for (const mask of masks) {
    choice.sharpes(mask, ratios);
    choice.sharpes(all - mask, others);
    record.add(ratios, others);
    record.add(others, ratios);
  }
  return { ...plan, ...record.summary(), choices: record.choices, trials };
}

/** Half of the choices, ascending: those without the last block. The other half are their complements. */
function halfMasks(blocks: number): number[] {
  const masks: number[] = [];
  for (let mask = 0; mask < 2 ** (blocks - 1); mask++) if (countBits(mask) === blocks / 2) masks.push(mask);
  return masks;
}

/** What became of the best trial in every choice. */
class ChoiceRecord {
  private readonly logits: Float64Array;
  private readonly inSample: Float64Array;
  private readonly outOfSample: Float64Array;
  private made = 0;
  private inLowerHalf = 0;

  constructor(readonly choices: number) {
    this.logits = new Float64Array(choices);
    this.inSample = new Float64Array(choices);
    this.outOfSample = new Float64Array(choices);
  }

  add(inSample: Float64Array, outOfSample: Float64Array): void {
    const best = firstMaximum(inSample);
    const rank = averageRank(outOfSample, best);
    const others = inSample.length + 1 - rank;
    if (rank <= others) this.inLowerHalf++;
    this.logits[this.made] = Math.log(rank / others);
    this.inSample[this.made] = inSample[best];
    this.outOfSample[this.made] = outOfSample[best];
    this.made++;
  }

  summary() {
    const spread = sampleStandardDeviation(this.inSample) as number;
    const losses = this.outOfSample.reduce((count, ratio) => (ratio < 0 ? count + 1 : count), 0);
    return {
      probability: this.inLowerHalf / this.choices,
      lossProbability: losses / this.choices,
      slope: spread < NOISE ? null : (sampleCovariance(this.inSample, this.outOfSample) as number) / (spread * spread),
      logits: this.logits.slice().sort(),
    };
  }
}

function firstMaximum(values: Float64Array): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i] > values[best]) best = i;
  return best;
}

/** 1 for the lowest; equal values share the mean of their ranks. */
function averageRank(values: Float64Array, place: number): number {
  const value = values[place];
  let below = 0;
  let equal = 0;
  for (let i = 0; i < values.length; i++) {
    if (values[i] < value) below++;
    else if (values[i] === value) equal++;
  }
  return below + (equal + 1) / 2;
}
