type Columns = readonly Float64Array[];

/**
 * Calls `compute` for each stretch of bars at which every input is finite, with the columns cut to it, and fills the outputs
 * with NaN between the stretches.
 *
 * @param inputs at least one, all of one length
 * @param outputs at least one, of the same length
 * @param carries whether the first output is not finite at the last bar if any input of `compute` is not: then one look at that
 *   bar tells that there was one stretch
 */
export function overRuns(
  inputs: Columns,
  outputs: Columns,
  compute: (inputs: Columns, outputs: Columns) => void,
  carries: boolean,
): void {
  const { length } = outputs[0];
  if (carries && Number.isFinite(inputs[0][0])) {
    compute(inputs, outputs);
    if (Number.isFinite(outputs[0][length - 1])) return;
  }
  if (inputs.every(allFinite)) return compute(inputs, outputs);
  let from = 0;
  while (from < length) {
    const to = firstMissing(inputs, from);
    if (to > from) compute(cut(inputs, from, to), cut(outputs, from, to));
    const next = firstComplete(inputs, to);
    for (const output of outputs) output.fill(NaN, to, next);
    from = next;
  }
}

/** Zero times a value is 0, and NaN for NaN and for an infinity; four sums, so that none waits for another. */
function allFinite(values: Float64Array): boolean {
  const { length } = values;
  const quarter = length >> 2;
  let [first, second, third, fourth] = [0, 0, 0, 0];
  for (let i = 0; i < quarter; i++) {
    first += values[i] * 0;
    second += values[i + quarter] * 0;
    third += values[i + 2 * quarter] * 0;
    fourth += values[i + 3 * quarter] * 0;
  }
  for (let i = 4 * quarter; i < length; i++) first += values[i] * 0;
  return first + second + third + fourth === 0;
}

/** A value minus itself is 0, and NaN for NaN and for an infinity. */
function firstMissing(inputs: Columns, from: number): number {
  let to = inputs[0].length;
  for (const input of inputs) {
    let i = from;
    while (i < to && input[i] - input[i] === 0) i++;
    to = i;
  }
  return to;
}

function firstComplete(inputs: Columns, from: number): number {
  const { length } = inputs[0];
  let i = from;
  while (i < length && !isComplete(inputs, i)) i++;
  return i;
}

function isComplete(inputs: Columns, i: number): boolean {
  for (const input of inputs) if (input[i] - input[i] !== 0) return false;
  return true;
}

const cut = (columns: Columns, from: number, to: number): Float64Array[] =>
  columns.map((column) => column.subarray(from, to));
