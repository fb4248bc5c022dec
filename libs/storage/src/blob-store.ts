/**
 * Where data sets and reports lie: whole blobs under keys, written once and read often. A key is made of segments of lower-case
 * letters, digits, `-`, `_` and `.`, each beginning with a letter or digit, joined by `/`; any other is a BlobKeyError.
 */
export interface BlobStore {
  /**
   * Stores the bytes under the key, whole or not at all; they are durable when it returns. A key that is there already gets the new
   * bytes. When the source throws, nothing changes and its error is passed on.
   */
  put(key: string, source: AsyncIterable<Uint8Array> | Uint8Array): Promise<{ bytes: number }>;
  /** The blob in pieces; BlobMissingError at the first one when there is none. */
  get(key: string): AsyncIterable<Uint8Array>;
  /** The whole blob; BlobMissingError when there is none. */
  read(key: string): Promise<Uint8Array>;
  has(key: string): Promise<boolean>;
  /** Removes the blob, if it is there. */
  delete(key: string): Promise<void>;
}
