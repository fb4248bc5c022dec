import { DomainError } from '@barmill/contracts';

/**
 * The sequence after which a client wants events: of the `Last-Event-ID` header, else of `?after=`; undefined when it
 * names none.
 * @throws DomainError `invalid_event_id` when it is not a whole number from 0 up.
 */
export function lastEventId(header: string | undefined, after: string | undefined): number | undefined {
  const text = header || after;
  if (text === undefined || text === '') return undefined;
  const sequence = Number(text);
  if (/^\d{1,15}$/.test(text)) return sequence;
  throw new DomainError(
    'malformed',
    'invalid_event_id',
    `Last-Event-ID (or ?after=) is expected to be the id of an event, a whole number from 0 up; got ${JSON.stringify(text)}.`,
  );
}
