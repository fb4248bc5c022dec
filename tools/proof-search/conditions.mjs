const leastSeeds = 50;
/** How far the average over the seeds may lie from what it has to be near. */
const tolerance = 0.05;

/**
 * What the probabilities of backtest overfitting do not meet, each as a sentence.
 * @param {{ noise: readonly number[], planted: readonly number[] }} pbo one for each seed
 */
export function unmetPbo({ noise, planted }) {
  return [...unmetNear('noise', noise, 0.5), ...unmetNear('planted', planted, 0)];
}

function unmetNear(name, values, wanted) {
  if (values.length < leastSeeds)
    return [`expected pbo of ${leastSeeds} seeds or more (${name}), got ${values.length}`];
  const average = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (Math.abs(average - wanted) <= tolerance) return [];
  return [`expected an average pbo of ${wanted} ± ${tolerance} (${name}), got ${average}`];
}
