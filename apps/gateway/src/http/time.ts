import { z } from 'zod';

/** RFC 3339 in UTC. */
export function rfc3339(timeMs: number): string {
  return new Date(timeMs).toISOString();
}

export function rfc3339OrNull(timeMs: number | null | undefined): string | null {
  return timeMs === null || timeMs === undefined ? null : rfc3339(timeMs);
}

/** A time in answers. */
export const time = z.string().meta({ format: 'date-time', examples: ['2024-03-01T09:15:00.000Z'] });

/** A time in requests: a date (midnight UTC) or RFC 3339 with its offset. */
export const requestTime = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })], {
    error: 'expected a date (2024-03-01) or an RFC 3339 time (2024-03-01T09:15:00Z)',
  })
  .meta({ examples: ['2024-03-01', '2024-03-01T09:15:00Z'] });

/** Epoch milliseconds of a time that `requestTime` admitted. */
export function epochMs(text: string): number {
  return Date.parse(text);
}
