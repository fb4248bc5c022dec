import type { OverfittingRecord } from './judgement';

/** `unknown`: it cannot be told. */
export const verdicts = ['luck_explains_it', 'doubtful', 'worth_a_second_look', 'unknown'] as const;
export type Verdict = (typeof verdicts)[number];

/** A winner whose Sharpe ratio is above the luckiest one's as surely. */
const SURE = 0.95;
/** Above, what wins goes on to lose as often as not. */
const AS_OFTEN_AS_NOT = 0.5;
/** Below, what wins mostly goes on winning. */
const SELDOM = 0.2;

/** What the figures of an optimization amount to, in one word. */
export function verdictOf(record: OverfittingRecord): Verdict {
  const { deflatedSharpe, pbo, isSignificant } = record;
  if (deflatedSharpe.value === null) return 'unknown';
  if ((pbo.probability ?? 0) >= AS_OFTEN_AS_NOT) return 'luck_explains_it';
  if (deflatedSharpe.value <= AS_OFTEN_AS_NOT) return areAtOdds(record) ? 'doubtful' : 'luck_explains_it';
  const isSure = deflatedSharpe.value >= SURE && isSignificant === true;
  return isSure && pbo.probability !== null && pbo.probability < SELDOM ? 'worth_a_second_look' : 'doubtful';
}

/** The same in sentences for people. */
export function summaryOf(record: OverfittingRecord): string[] {
  const sentences = [trialsSentence(record), deflatedSentence(record), pboSentence(record), pValueSentence(record)];
  if (areAtOdds(record)) {
    sentences.push(
      'The p-value and the deflated Sharpe disagree: the trials seem to be of kinds that differ by more than luck, which raises what a lucky best would show.',
    );
  }
  return sentences;
}

/** Whether returns that chance hardly gives meet a spread of trials that would explain them. */
function areAtOdds({ deflatedSharpe, isSignificant }: OverfittingRecord): boolean {
  return isSignificant === true && deflatedSharpe.value !== null && deflatedSharpe.value <= AS_OFTEN_AS_NOT;
}

function trialsSentence({ trials, expectedBestSharpe: expected, sharpe }: OverfittingRecord): string {
  const count = `${whole(trials)} ${trials === 1 ? 'trial' : 'trials'}`;
  if (expected.value === null) return `${count}: what a lucky best would show cannot be told (${expected.reason}).`;
  const winner = sharpe.value === null ? '' : `; the winner shows ${sharpe.value.toFixed(2)}`;
  return `${count}; a lucky best of as many would show a Sharpe ratio of ${expected.value.toFixed(2)}${winner}.`;
}

function deflatedSentence({ deflatedSharpe: { value, reason } }: OverfittingRecord): string {
  if (value === null) return `Deflated Sharpe: none (${reason}).`;
  const meaning =
    value >= SURE
      ? 'the winner is better than luck explains'
      : value <= AS_OFTEN_AS_NOT
        ? 'luck explains the winner well'
        : 'the winner may well be luck';
  return `Deflated Sharpe ${value.toFixed(2)}: ${meaning}.`;
}

function pboSentence({ pbo }: OverfittingRecord): string {
  if (pbo.probability === null) return `PBO: none (${pbo.reason}).`;
  const meaning =
    pbo.probability < SELDOM
      ? 'what is best in one half of the days mostly remains good in the other'
      : pbo.probability < AS_OFTEN_AS_NOT
        ? 'what is best in one half of the days is often not good in the other'
        : 'what is best in one half of the days is as often as not, or more often, one of the worse in the other';
  return `PBO ${pbo.probability.toFixed(2)}: ${meaning}.`;
}

function pValueSentence({ pValue, pValueLimit, isSignificant }: OverfittingRecord): string {
  if (pValue.value === null || pValueLimit === null) return `p-value: none (${pValue.reason ?? 'too_few_trials'}).`;
  const held = isSignificant ? 'significant' : 'not significant';
  return `p-value ${pValue.value.toPrecision(2)}: ${held} among so many trials, of which it must not pass ${pValueLimit.toPrecision(2)}.`;
}

const whole = (count: number): string => count.toLocaleString('en-US');
