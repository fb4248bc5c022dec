/** What a field of a row is for. The numbers index the values of one row. */
export const role = {
  ignored: 0,
  time: 1,
  /** The time of day beside a date in its own column. */
  clock: 2,
  open: 3,
  high: 4,
  low: 5,
  close: 6,
  volume: 7,
  spread: 8,
} as const;
export type Role = (typeof role)[keyof typeof role];

/** The columns' names by role, as errors and the dialect say them. */
export const roleNames = [
  'ignored',
  'time',
  'time of day',
  'open',
  'high',
  'low',
  'close',
  'volume',
  'spread',
] as const;
export const roleCount = roleNames.length;
