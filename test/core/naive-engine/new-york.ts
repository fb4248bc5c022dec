const HOUR_MS = 3_600_000;
const newYork = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/New_York',
  hour: 'numeric',
  hourCycle: 'h23',
  weekday: 'short',
});
const nightsOf: Readonly<Record<string, number>> = { Mon: 1, Tue: 1, Wed: 3, Thu: 1, Fri: 1, Sat: 0, Sun: 0 };
const known = new Map<number, number>();

/** Nights of rule 11 in `(afterMs, untilMs]`: every full hour is asked whether it is 17:00 in New York. */
export function nights(afterMs: number, untilMs: number): number {
  let sum = 0;
  for (let hour = Math.floor(afterMs / HOUR_MS) + 1; hour * HOUR_MS <= untilMs; hour++) sum += nightsAt(hour);
  return sum;
}

function nightsAt(hour: number): number {
  const before = known.get(hour);
  if (before !== undefined) return before;
  const parts = Object.fromEntries(newYork.formatToParts(hour * HOUR_MS).map(({ type, value }) => [type, value]));
  const found = Number(parts.hour) === 17 ? nightsOf[parts.weekday] : 0;
  known.set(hour, found);
  return found;
}
