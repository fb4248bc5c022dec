import type { ParquetDescription, ParquetElement, ParquetValues } from './schema';
import { DataError } from '../data-error';
import { role, roleNames } from '../csv/column-roles';
import type { Role } from '../csv/column-roles';
import { countsPoints, rolesOfHeader } from '../csv/header';
import { typeName } from './column-type';
import { numberCells } from './number-cells';
import type { Cells } from './number-cells';
import { clockCells, timeCells } from './time-cells';

/** A column that is read. */
export interface ReadColumn {
  readonly name: string;
  readonly as: Role;
  readonly cells: (values: ParquetValues) => Cells;
}

/** What the columns of a file are for: names and meanings are those of a CSV header. */
export interface ParquetLayout {
  readonly columns: readonly ReadColumn[];
  readonly ignored: readonly string[];
  readonly spreadInPoints: boolean;
}

const expectedTypes: Partial<Record<Role, string>> = {
  [role.time]: 'a timestamp, a date, epoch seconds or milliseconds, or text',
  [role.clock]: 'a time of day, or text',
};

/** DataError `missing_column`, `duplicate_column` or `unsupported_type`. */
export function layoutOf({ schema }: ParquetDescription): ParquetLayout {
  const elements = topLevel(schema);
  const names = elements.map(({ name }) => name);
  const roles = rolesOfHeader(names, null);
  const columns = elements.flatMap((element, index) =>
    roles[index] === role.ignored ? [] : [opened(element, roles[index])],
  );
  return {
    columns,
    ignored: names.filter((_, index) => roles[index] === role.ignored),
    spreadInPoints: countsPoints(names),
  };
}

function opened(element: ParquetElement, as: Role): ReadColumn {
  const isLeaf = element.type !== undefined && element.repetition_type !== 'REPEATED';
  const cells = isLeaf ? cellsFor(element, as) : null;
  if (cells !== null) return { name: element.name, as, cells };
  const expected = expectedTypes[as] ?? 'a float, double, decimal or integer';
  const came = typeName(element);
  throw new DataError({ code: 'unsupported_type', column: roleNames[as], expected, came }, null);
}

function cellsFor(element: ParquetElement, as: Role): ((values: ParquetValues) => Cells) | null {
  if (as === role.time) return timeCells(element);
  return as === role.clock ? clockCells(element) : numberCells(element);
}

/** The root's own children; those of a group follow it and are passed over. */
function topLevel(schema: readonly ParquetElement[]): ParquetElement[] {
  const found: ParquetElement[] = [];
  for (let i = 1; i < schema.length; i = behind(schema, i)) found.push(schema[i]);
  return found;
}

function behind(schema: readonly ParquetElement[], at: number): number {
  let next = at + 1;
  for (let child = 0; child < (schema[at].num_children ?? 0) && next < schema.length; child++)
    next = behind(schema, next);
  return next;
}
