const levels = { 10: 'TRACE', 20: 'DEBUG', 30: 'INFO', 40: 'WARN', 50: 'ERROR', 60: 'FATAL' };
const levelColors = { TRACE: 90, DEBUG: 90, INFO: 32, WARN: 33, ERROR: 31, FATAL: 31 };
const nameColors = [36, 35, 34, 33, 32, 96, 95, 94];
// Fields that say nothing where the name and the time stand before the line.
const silent = new Set([
  'level',
  'time',
  'msg',
  'message',
  'pid',
  'hostname',
  'name',
  'service',
  'err',
  'error',
  'stack',
]);

/**
 * A printer of the children's log lines. Each line starts with `[name]`; at a terminal a JSON line becomes time, level,
 * message and fields, in color; elsewhere it stays JSON, for programs that read it.
 *
 * @param {{ write(text: string): unknown, isTTY?: boolean }} stream
 * @returns {(name: string, line: string) => void}
 */
export function linePrinter(stream, environment = process.env) {
  const pretty = stream.isTTY === true;
  const color = pretty && !environment.NO_COLOR;
  const paint = (code, text) => (color ? `\u001b[${code}m${text}\u001b[0m` : text);
  const colorOf = new Map();
  return (name, line) => {
    if (!colorOf.has(name)) colorOf.set(name, nameColors[colorOf.size % nameColors.length]);
    const prefix = paint(colorOf.get(name), `[${name}]`);
    stream.write(`${prefix} ${pretty ? prettyLine(line, paint) : line}\n`);
  };
}

function prettyLine(line, paint) {
  const entry = parse(line);
  if (entry === undefined) return line;
  const level = levels[entry.level] ?? String(entry.level ?? 'info').toUpperCase();
  const fields = Object.entries(entry)
    .filter(([name]) => !silent.has(name))
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const fault = entry.err ?? entry.error;
  const detail = fault === undefined ? '' : `\n${fault.stack ?? fault.message ?? JSON.stringify(fault)}`;
  const head = `${paint(90, timeOf(entry.time))} ${paint(levelColors[level] ?? 32, level.padEnd(5))}`;
  return `${head} ${entry.msg ?? entry.message ?? ''} ${paint(90, fields.join(' '))}`.trimEnd() + detail;
}

function parse(line) {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function timeOf(time) {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(11, 23);
}

/** Calls `onLine` with every whole line that a stream brings, and with what remains at its end. */
export function readLines(stream, onLine) {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop();
    for (const line of lines) onLine(line);
  });
  stream.on('end', () => {
    if (rest !== '') onLine(rest);
  });
  stream.on('error', () => {});
}
