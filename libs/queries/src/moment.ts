const written = /^(\d{4}-\d{2}-\d{2})(?:[Tt]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:[Zz]|[+-]\d{2}:\d{2}))?$/;

/** What a time is expected to look like. */
export const momentForm = 'a date such as 2024-03-01 (its first moment, UTC) or a time such as 2024-03-01T09:15:00Z';

/** Epoch milliseconds of a date (its first moment, UTC) or of an RFC 3339 time; undefined for a text that is neither. */
export function momentOf(text: string): number | undefined {
  const day = written.exec(text)?.[1];
  if (day === undefined) return undefined;
  const timeMs = Date.parse(text.toUpperCase());
  // 30 February would be taken for 1 March.
  const dayMs = Date.parse(day);
  const isDay = Number.isFinite(dayMs) && new Date(dayMs).toISOString().startsWith(day);
  return isDay && Number.isFinite(timeMs) ? timeMs : undefined;
}
