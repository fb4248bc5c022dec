import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Hashed whenever this many bytes have gathered. */
const bufferBytes = 4_096;

/**
 * Hashes a sequence of values by their exact bits. Each value begins with a byte for its kind and texts carry their length, so
 * two different sequences never give the same bytes.
 */
export class CanonicalHash {
  private readonly bytes = new Uint8Array(bufferBytes);
  private readonly view = new DataView(this.bytes.buffer);
  private used = 0;

  constructor(private readonly hash = sha256.create()) {}

  /** Another hash that goes on from all that this one has seen so far. */
  copy(): CanonicalHash {
    this.flush();
    return new CanonicalHash(this.hash.clone());
  }

  /** A double by its 64 bits, little endian; -0 is not 0. NaN, which has no bits of its own, counts as nothing. */
  number(value: number): this {
    if (Number.isNaN(value)) return this.nothing();
    this.begin('n', 8);
    this.view.setFloat64(this.used, value, true);
    this.used += 8;
    return this;
  }

  text(value: string): this {
    const encoded = utf8ToBytes(value);
    this.begin('t', 4);
    this.view.setUint32(this.used, encoded.length, true);
    this.used += 4;
    this.append(encoded);
    return this;
  }

  nothing(): this {
    this.begin('-', 0);
    return this;
  }

  /** The SHA-256 of everything so far, as 64 hexadecimal digits. Nothing can be added after it. */
  hex(): string {
    this.flush();
    return bytesToHex(this.hash.digest());
  }

  private begin(kind: string, payload: number): void {
    if (this.used + 1 + payload > bufferBytes) this.flush();
    this.bytes[this.used++] = kind.charCodeAt(0);
  }

  private append(encoded: Uint8Array): void {
    if (this.used + encoded.length > bufferBytes) this.flush();
    if (encoded.length > bufferBytes) {
      this.hash.update(encoded);
      return;
    }
    this.bytes.set(encoded, this.used);
    this.used += encoded.length;
  }

  private flush(): void {
    this.hash.update(this.bytes.subarray(0, this.used));
    this.used = 0;
  }
}
