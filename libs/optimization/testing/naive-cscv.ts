import { mean, sampleStandardDeviation } from '@barmill/statistics';

/** CSCV as its definition reads, for a test to hold the fast one against: returns are joined, ratios taken in two passes, ranks by sorting. */
export function naiveCscv(trials: readonly (readonly number[])[], blocks: number) {
  const rows = choicesOf(blocks, blocks / 2).map((chosen) => {
    const inSample = trials.map((returns) => sharpe(joined(returns, blocks, chosen, true)));
    const outOfSample = trials.map((returns) => sharpe(joined(returns, blocks, chosen, false)));
    const best = inSample.indexOf(Math.max(...inSample));
    const omega = rankOf(outOfSample, best) / (trials.length + 1);
    return { logit: Math.log(omega / (1 - omega)), inSample: inSample[best], outOfSample: outOfSample[best] };
  });
  return {
    logits: rows.map(({ logit }) => logit).sort((a, b) => a - b),
    probability: rows.filter(({ logit }) => logit <= 0).length / rows.length,
    lossProbability: rows.filter(({ outOfSample }) => outOfSample < 0).length / rows.length,
    slope: slopeOf(rows),
  };
}

function choicesOf(blocks: number, wanted: number, from = 0): number[][] {
  if (wanted === 0) return [[]];
  const choices: number[][] = [];
  for (let first = from; first <= blocks - wanted; first++) {
    for (const rest of choicesOf(blocks, wanted - 1, first + 1)) choices.push([first, ...rest]);
  }
  return choices;
}

function joined(returns: readonly number[], blocks: number, chosen: readonly number[], isChosen: boolean): number[] {
  const length = Math.floor(returns.length / blocks);
  const kept = returns.slice(returns.length % blocks);
  return kept.filter((_, day) => chosen.includes(Math.floor(day / length)) === isChosen);
}

function sharpe(returns: readonly number[]): number {
  const deviation = sampleStandardDeviation(returns) as number;
  return deviation < 1e-12 ? 0 : (mean(returns) as number) / deviation;
}

function rankOf(values: readonly number[], place: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted.indexOf(values[place]) + sorted.lastIndexOf(values[place])) / 2 + 1;
}

function slopeOf(rows: readonly { readonly inSample: number; readonly outOfSample: number }[]): number {
  const x = mean(rows.map(({ inSample }) => inSample)) as number;
  const y = mean(rows.map(({ outOfSample }) => outOfSample)) as number;
  const crossed = rows.reduce((sum, row) => sum + (row.inSample - x) * (row.outOfSample - y), 0);
  return crossed / rows.reduce((sum, row) => sum + (row.inSample - x) ** 2, 0);
}
