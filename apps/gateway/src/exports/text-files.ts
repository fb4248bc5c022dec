import { csvCell, csvText, jsonCell } from './cell';
import type { ExportedColumn, TableRows } from './exported-column';

/** CSV as RFC 4180 has it: a header, lines that end with CR LF. */
export async function* csvFile(
  columns: readonly ExportedColumn[],
  parts: AsyncIterable<TableRows>,
): AsyncGenerator<string, void, void> {
  const header = `${columns.map(({ name }) => csvText(name)).join(',')}\r\n`;
  let isBegun = false;
  for await (const part of parts) {
    const lines = textOf(part, (row) => {
      return `${columns.map(({ kind }, index) => csvCell(kind, part.columns[index], row)).join(',')}\r\n`;
    });
    yield isBegun ? lines : header + lines;
    isBegun = true;
  }
  if (!isBegun) yield header;
}

/** One JSON object a line; the members of a group, such as `metrics`, are an object of their own. */
export async function* ndjsonFile(
  columns: readonly ExportedColumn[],
  parts: AsyncIterable<TableRows>,
): AsyncGenerator<string, void, void> {
  const members = grouped(columns);
  for await (const part of parts) yield textOf(part, (row) => `${objectOf(members, part, row)}\n`);
}

function textOf({ rows }: TableRows, lineOf: (row: number) => string): string {
  let text = '';
  for (let row = 0; row < rows; row++) text += lineOf(row);
  return text;
}

/** A member of an object: a column, or an object of more of them. */
interface Member {
  readonly key: string;
  readonly column?: number;
  readonly kind?: ExportedColumn['kind'];
  readonly members: Member[];
}

function grouped(columns: readonly ExportedColumn[]): readonly Member[] {
  const groups = new Map<string, Member>();
  const members: Member[] = [];
  columns.forEach(({ name, kind }, column) => {
    const [, group, inner] = /^([^.]+)\.(.+)$/.exec(name) ?? [];
    if (group === undefined) {
      members.push({ key: JSON.stringify(name), column, kind, members: [] });
      return;
    }
    let object = groups.get(group);
    if (!object) {
      object = { key: JSON.stringify(group), members: [] };
      groups.set(group, object);
      members.push(object);
    }
    object.members.push({ key: JSON.stringify(inner), column, kind, members: [] });
  });
  return members;
}

function objectOf(members: readonly Member[], part: TableRows, row: number): string {
  const texts = members.map(({ key, column, kind, members: inner }) => {
    const value = column === undefined ? objectOf(inner, part, row) : jsonCell(kind!, part.columns[column], row);
    return `${key}:${value}`;
  });
  return `{${texts.join(',')}}`;
}
