/**
 * The resource under which an operation of the API is explained: docs/reference/api/<resource>.md. Streams, and what is taken away as a file, are
 * explained together, whatever run they belong to.
 *
 * @param {string} path such as `/v1/backtests/{id}/trades`
 * @returns {string}
 */
export function resourceOf(path) {
  if (path.endsWith('/events')) return 'events';
  if (/\/(export|report)$/.test(path)) return 'exports';
  return path.split('/')[2];
}
