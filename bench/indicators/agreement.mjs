import { calls } from './libraries/barmill.mjs';

/** Averages that begin otherwise have come together by then. */
const settledBars = 5_000;
const tolerance = 1e-9;

/**
 * How far the values of a library are from ours, each indicator's outputs compared from their last bar back.
 * @returns {Record<string, { agree: boolean, error: number | null }>} `error` is the largest distance as a share of the
 *   largest value; null: they have not as many values
 */
export function agreementsOf(indicators, bars) {
  const ours = calls(bars);
  return Object.fromEntries(
    Object.entries(indicators).map(([name, { run, outputsOf }]) => {
      ours[name].run();
      const error = distance(outputsOf(run()), ours[name].outputsOf());
      return [name, { agree: error !== null && error <= tolerance, error }];
    }),
  );
}

function distance(theirs, ours) {
  const errors = ours.map((wanted, k) => distanceOf(theirs[k], wanted));
  return errors.includes(null) ? null : Math.max(...errors);
}

function distanceOf(theirs, ours) {
  const compared = ours.length - settledBars;
  if (theirs.length < compared) return null;
  let error = 0;
  let largest = 0;
  for (let back = 1; back <= compared; back++) {
    const value = ours[ours.length - back];
    const distanceHere = Math.abs(theirs[theirs.length - back] - value);
    if (!(distanceHere <= error)) error = distanceHere;
    if (Math.abs(value) > largest) largest = Math.abs(value);
  }
  return Number.isNaN(error) ? null : error / largest;
}
