const fields = [
  'combination_index',
  'params',
  'status',
  'error',
  'objective_value',
  'metrics',
  'metric_notes',
  'result_hash',
];

/**
 * What differs between the rows that should be and those that are, as sentences, `limit` at most. Numbers are compared bit by
 * bit (`Object.is`), the order of fields does not matter, that of rows does. Fields beside those of a row are not looked at.
 *
 * @param {import('./reference.d.mts').CombinationRow[]} expected
 * @param {import('./reference.d.mts').CombinationRow[]} actual
 * @returns {string[]} empty: nothing differs
 */
export function rowDifferences(expected, actual, limit = 10) {
  const found = [];
  if (expected.length !== actual.length) found.push(`expected ${expected.length} rows, came ${actual.length}`);
  for (let i = 0; i < Math.min(expected.length, actual.length) && found.length < limit; i++) {
    for (const field of fields) {
      if (isSame(expected[i][field], actual[i][field])) continue;
      found.push(`row ${i}, ${field}: expected ${shown(expected[i][field])}, came ${shown(actual[i][field])}`);
    }
  }
  return found.slice(0, limit);
}

/** Whether two values hold the same numbers and texts under the same names. */
export function isSame(a, b) {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name) && isSame(a[name], b[name]))
  );
}

function shown(value) {
  return Object.is(value, -0) ? '-0' : JSON.stringify(value);
}
