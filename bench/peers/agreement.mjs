/**
 * Whether a contender's figures are ours: numbers of trades identical, everything else within a relative tolerance.
 *
 * @param {{ figures: string[] | null, tolerance: number, note: string }} agreement what of it can be compared
 * @param {object[]} theirs figures of each combination
 * @param {object[]} ours of the same combinations
 * @param {{ cash: number }} settings
 * @returns {{ agree: boolean | null, agree_note: string }}
 */
export function agreementOf({ figures, tolerance, note }, theirs, ours, settings) {
  if (figures === null) return { agree: null, agree_note: note };
  const compared = theirs.map((row, k) =>
    compareRow(figures, withEquity(row, settings), withEquity(ours[k], settings)),
  );
  const worst = compared.reduce((one, other) => (other.error > one.error ? other : one));
  const otherTrades = compared.filter(({ sameTrades }) => !sameTrades).length;
  const agree = otherTrades === 0 && worst.error <= tolerance;
  const trades = otherTrades === 0 ? 'trades identical' : `trades differ in ${otherTrades} of ${compared.length}`;
  const measured = `${trades}; ${describe(figures)} within ${shownError(worst.error)} in ${count(compared.length)}`;
  return { agree, agree_note: note === '' ? measured : `${measured}; ${note}` };
}

function withEquity(row, { cash }) {
  return { ...row, final_equity: cash * (1 + row.total_return) };
}

function compareRow(figures, theirs, ours) {
  const errors = figures.filter((name) => name !== 'trades').map((name) => relativeError(theirs[name], ours[name]));
  return { sameTrades: theirs.trades === ours.trades, error: Math.max(...errors) };
}

/** 0 where neither has the figure, infinite where one has not. */
function relativeError(theirs, ours) {
  const [isMissing, areWe] = [theirs, ours].map((value) => value === null || Number.isNaN(value));
  if (isMissing || areWe) return isMissing && areWe ? 0 : Infinity;
  return theirs === ours ? 0 : Math.abs(theirs - ours) / Math.abs(ours);
}

const shownError = (error) => (error === 0 ? '0' : error.toExponential(0));

function describe(figures) {
  const others = figures.filter((name) => name !== 'trades').map((name) => name.replaceAll('_', ' '));
  return others.length > 2 ? `${others.length} figures` : others.join(' and ');
}

const count = (combinations) => (combinations === 1 ? '1 combination' : `${combinations} combinations`);
