import { metricIds } from '@barmill/metrics';
import { readSelection, select, type Members } from '@barmill/queries';
import { z } from 'zod';
import { readingQuery } from './query-problem';

/** Members of a resource by its schema; of its objects with fixed fields these too, and of `metrics` every metric. */
function membersOf(schema: z.ZodObject): Members {
  return Object.fromEntries(
    Object.entries(schema.shape).map(([name, member]) => {
      if (name === 'metrics') return [name, metricIds];
      return [name, member instanceof z.ZodObject ? Object.keys(member.shape) : null];
    }),
  );
}

/**
 * Cuts items down to the fields that a query names; all of them without any.
 * @throws DomainError `unknown_field`, before anything is read
 */
export function selecting<T extends object>(schema: z.ZodObject, fields: string | undefined): (item: T) => Partial<T> {
  if (fields === undefined) return (item) => item;
  const selection = readingQuery('fields', () => readSelection(fields, membersOf(schema)));
  return (item) => select(item as Record<string, unknown>, selection) as Partial<T>;
}
