import { DomainError } from './domain-error';

/** Doubles as the wire has them: the bytes themselves, on the little-endian machines that column files need too. Nothing is copied. */
export function packDoubles(values: Float64Array): Buffer {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength);
}

/** @throws DomainError `wrong_columns` when they are not `length` doubles */
export function unpackDoubles(bytes: Uint8Array, length: number): Float64Array {
  if (bytes.length !== length * Float64Array.BYTES_PER_ELEMENT) {
    const message = `A column of ${length} rows has ${bytes.length} bytes.`;
    throw new DomainError('malformed', 'wrong_columns', message);
  }
  return new Float64Array(Uint8Array.from(bytes).buffer);
}

/** Texts of which few differ, such as the reasons of missing values, as a list of them and a byte for each place in it. */
export interface PackedReasons {
  readonly reason: string[];
  readonly reasonAt: Uint8Array;
}

const noReasons: PackedReasons = { reason: [], reasonAt: new Uint8Array(0) };

/** RangeError for more than 255 different texts. */
export function packReasons(texts: readonly string[]): PackedReasons {
  if (!texts.some((text) => text !== '')) return noReasons;
  const places = new Map([['', 0]]);
  const reasonAt = Uint8Array.from(texts, (text) => {
    const place = places.get(text) ?? places.size;
    if (place === places.size) places.set(text, place);
    if (place > 255) throw new RangeError(`expected at most 255 different reasons, got "${text}" beside them`);
    return place;
  });
  return { reason: [...places.keys()].slice(1), reasonAt };
}

/** The reason of each of `length` rows, empty where there is none. @throws DomainError `wrong_columns` */
export function reasonReader({ reason, reasonAt }: PackedReasons, length: number): (row: number) => string {
  if (reasonAt.length === 0) return () => '';
  if (reasonAt.length !== length || reasonAt.some((place) => place > reason.length)) {
    throw new DomainError('malformed', 'wrong_columns', `Reasons of ${reasonAt.length} rows in a column of ${length}.`);
  }
  return (row) => (reasonAt[row] === 0 ? '' : reason[reasonAt[row] - 1]);
}
