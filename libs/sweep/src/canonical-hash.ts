import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Hashed whenever this many bytes have gathered. */
const bufferBytes = 4_096;
const longestAscii = 256;
const [numberKind, textKind, nothingKind] = ['n', 't', '-'].map((kind) => kind.charCodeAt(0));

/**
 * Hashes a sequence of values by their exact bits. Each value begins with a byte for its kind and texts carry their length, so
 * two different sequences never give the same bytes.
 */
export class CanonicalHash {
  private readonly bytes = new Uint8Array(bufferBytes);
  private readonly view = new DataView(this.bytes.buffer);
  private used = 0;

  constructor(private readonly hash = sha256.create()) {}

  /** Forgets all, and goes on from what another has seen so far: cheaper than a new one for each of many. */
  restart(from: CanonicalHash): this {
    from.flush();
    from.hash._cloneInto(this.hash);
    this.used = 0;
    return this;
  }

  /** A double by its 64 bits, little endian; -0 is not 0. NaN, which has no bits of its own, counts as nothing. */
  number(value: number): this {
    if (Number.isNaN(value)) return this.nothing();
    this.begin(numberKind, 8);
    this.view.setFloat64(this.used, value, true);
    this.used += 8;
    return this;
  }

  text(value: string): this {
    if (value.length <= longestAscii && this.asciiText(value)) return this;
    const encoded = utf8ToBytes(value);
    this.begin(textKind, 4);
    this.view.setUint32(this.used, encoded.length, true);
    this.used += 4;
    this.append(encoded);
    return this;
  }

  nothing(): this {
    this.begin(nothingKind, 0);
    return this;
  }

  /** The SHA-256 of everything so far, as 64 hexadecimal digits. Nothing can be added after it, until it is restarted. */
  hex(): string {
    this.flush();
    return bytesToHex(this.hash.digest());
  }

  /** A text of ASCII is its own bytes. Anything else changes nothing and gives false. */
  private asciiText(value: string): boolean {
    if (this.used + 5 + value.length > bufferBytes) this.flush();
    const { bytes, used } = this;
    const start = used + 5;
    for (let i = 0; i < value.length; i++) {
      const code = value.charCodeAt(i);
      if (code > 127) return false;
      bytes[start + i] = code;
    }
    bytes[used] = textKind;
    this.view.setUint32(used + 1, value.length, true);
    this.used = start + value.length;
    return true;
  }

  private begin(kind: number, payload: number): void {
    if (this.used + 1 + payload > bufferBytes) this.flush();
    this.bytes[this.used++] = kind;
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
