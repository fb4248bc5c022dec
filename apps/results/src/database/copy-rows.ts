import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { EntityManager } from 'typeorm';
import { CopyFields } from './copy-fields';

const header = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const trailer = Buffer.from([0xff, 0xff]);

/**
 * Inserts rows by binary COPY, in the transaction of `manager` and on its connection: about three times as fast as an insert, and as
 * strict: a row that is there already is an error, and then none of the rows is.
 *
 * @param write writes one field for each column of row `row`
 * @throws as the database refuses it
 */
export async function copyRows(
  manager: EntityManager,
  table: string,
  columns: readonly string[],
  rows: number,
  write: (fields: CopyFields, row: number) => void,
): Promise<void> {
  if (rows === 0) return;
  const runner = manager.queryRunner;
  if (!runner?.isTransactionActive) throw new Error(`rows of ${table} are copied inside of a transaction only`);
  const client = (await runner.connect()) as ClientBase;
  const copy = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin (format binary)`));
  await pipeline(Readable.from(pieces(columns.length, rows, write)), copy);
}

function* pieces(columns: number, rows: number, write: (fields: CopyFields, row: number) => void): Generator<Buffer> {
  const fields = new CopyFields();
  fields.raw(header);
  for (let row = 0; row < rows; row++) {
    fields.row(columns);
    write(fields, row);
    if (fields.isFull) yield fields.take();
  }
  fields.raw(trailer);
  yield fields.take();
}
