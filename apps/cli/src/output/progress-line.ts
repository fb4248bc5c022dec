/** How far a run is, in the units of the API. */
export interface Progress {
  readonly label: string;
  readonly status: string;
  readonly pct: number;
  /** Combinations or bytes; null when the work has no parts. */
  readonly done: number | null;
  readonly total: number | null;
  readonly failed: number;
  readonly ratePerS: number | null;
  readonly etaMs: number | null;
  /** `combos`, for the rate. */
  readonly unit: string;
}

const BAR_MIN = 10;
const BAR_MAX = 40;

/**
 * One line of at most `width` columns: label, bar, percent, counts, rate, ETA. Where room is short the least telling parts go
 * first (ETA, rate, counts, then the label is cut); the percentage always stays.
 */
export function renderProgress(progress: Progress, width: number, glyphs: { full: string; empty: string }): string {
  const pct = Math.min(100, Math.max(0, progress.pct));
  const percent = `${Math.floor(pct)}%`.padStart(4);
  const parts = detailsOf(progress);
  let label = progress.label;
  const spent = (): number => [label, percent, ...parts].filter((part) => part !== '').join('  ').length + 2;
  while (parts.length > 0 && spent() + BAR_MIN > width) parts.pop();
  if (spent() + BAR_MIN > width) label = label.slice(0, Math.max(0, label.length - (spent() + BAR_MIN - width)));
  const room = Math.min(BAR_MAX, width - spent());
  const filled = Math.floor((pct / 100) * room);
  const bar = room < BAR_MIN ? '' : glyphs.full.repeat(filled) + glyphs.empty.repeat(room - filled);
  return [label, bar, percent, ...parts]
    .filter((part) => part !== '')
    .join('  ')
    .slice(0, width);
}

/** The same as a plain line for a log. */
export function describeProgress(progress: Progress): string {
  return [progress.label, `${Math.floor(progress.pct)}%`, ...detailsOf(progress)].join('  ');
}

/** Most telling first. */
function detailsOf({ status, done, total, failed, ratePerS, etaMs, unit }: Progress): string[] {
  const parts: string[] = [];
  if (status !== 'running') parts.push(status.replaceAll('_', ' '));
  if (done !== null && total !== null) parts.push(`${whole(done)}/${whole(total)}`);
  if (failed > 0) parts.push(`${whole(failed)} failed`);
  if (ratePerS !== null && ratePerS > 0) parts.push(`${whole(Math.round(ratePerS))} ${unit}/s`);
  if (etaMs !== null && status === 'running') parts.push(`ETA ${formatDuration(etaMs)}`);
  return parts;
}

const whole = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 0 });

/** `4s`, `2m05s`, `1h07m`. */
export function formatDuration(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  if (seconds < 60) return `${seconds}s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}m${String(seconds % 60).padStart(2, '0')}s`;
  return `${Math.floor(minutes / 60)}h${String(minutes % 60).padStart(2, '0')}m`;
}
