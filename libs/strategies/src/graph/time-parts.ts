const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Parts of a bar's open time, UTC. */
export const timeParts = ['hour', 'minute', 'day_of_week', 'day', 'month', 'session', 'session_bar'] as const;
export type TimePart = (typeof timeParts)[number];

/**
 * Writes a part of each open time (epoch ms UTC, ascending) and returns `out`: `hour` 0–23, `minute` 0–59, `day_of_week` 1 (Monday)
 * to 7 (Sunday), `day` 1–31, `month` 1–12, `session` the UTC day counted from 1970-01-01 (0), `session_bar` how many bars of the
 * same session came before.
 */
export function writeTimePart(part: TimePart, time: Float64Array, out: Float64Array): Float64Array {
  const { length } = time;
  switch (part) {
    case 'hour':
      for (let i = 0; i < length; i++) out[i] = Math.floor(modulo(time[i], dayMs) / hourMs);
      return out;
    case 'minute':
      for (let i = 0; i < length; i++) out[i] = Math.floor(modulo(time[i], hourMs) / minuteMs);
      return out;
    case 'day_of_week':
      // 1970-01-01 was a Thursday.
      for (let i = 0; i < length; i++) out[i] = modulo(Math.floor(time[i] / dayMs) + 3, 7) + 1;
      return out;
    case 'day':
      for (let i = 0; i < length; i++) out[i] = calendar(time[i]) % 100;
      return out;
    case 'month':
      for (let i = 0; i < length; i++) out[i] = Math.floor(calendar(time[i]) / 100);
      return out;
    case 'session':
      for (let i = 0; i < length; i++) out[i] = Math.floor(time[i] / dayMs);
      return out;
    case 'session_bar':
      for (let i = 0; i < length; i++) {
        const isSame = i > 0 && Math.floor(time[i] / dayMs) === Math.floor(time[i - 1] / dayMs);
        out[i] = isSame ? out[i - 1] + 1 : 0;
      }
      return out;
  }
}

/** Opening hours of the large markets, fixed in UTC: from the first hour on, until before the second. */
export const sessions: Readonly<Record<string, readonly [from: number, until: number]>> = {
  sydney: [21, 6],
  tokyo: [0, 9],
  london: [7, 16],
  new_york: [12, 21],
};

/** 1 for bars that open in the market's hours, else 0; returns `out`. */
export function writeInSession(name: string, time: Float64Array, out: Float64Array): Float64Array {
  const [from, until] = sessions[name];
  for (let i = 0; i < time.length; i++) {
    const hour = Math.floor(modulo(time[i], dayMs) / hourMs);
    const isInside = from < until ? hour >= from && hour < until : hour >= from || hour < until;
    out[i] = isInside ? 1 : 0;
  }
  return out;
}

function modulo(value: number, divisor: number): number {
  return value - Math.floor(value / divisor) * divisor;
}

/** `month * 100 + day` in the Gregorian calendar, counted in years that begin in March so that the leap day comes last. */
function calendar(timeMs: number): number {
  const days = Math.floor(timeMs / dayMs) + 719_468;
  const dayOfEra = modulo(days, 146_097);
  const leapDays = Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return (marchMonth < 10 ? marchMonth + 3 : marchMonth - 9) * 100 + day;
}
