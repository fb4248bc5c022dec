/** A file of which parts can be read in any order. */
export interface ByteSource {
  readonly byteLength: number;
  /** The bytes from `start` to before `end`, which is the file's if it is missing. */
  slice(start: number, end?: number): ArrayBuffer | Promise<ArrayBuffer>;
}
