/** A row of metrics and texts is about a kilobyte: so many bytes are sent at a time. */
const pieceBytes = 256 * 1024;
const twoTo32 = 2 ** 32;
/** Postgres counts from 2000-01-01. */
const epochOfPostgresMs = Date.UTC(2000, 0, 1);

/**
 * Fields in the binary format of Postgres' COPY: each its length, then its bytes, the highest first. Null is a length of −1. Every method writes one field.
 */
export class CopyFields {
  private bytes = Buffer.allocUnsafe(pieceBytes);
  private view = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.length);
  private used = 0;

  /** Whether it is time to send what is there. */
  get isFull(): boolean {
    return this.used >= pieceBytes / 2;
  }

  /** What was written since the last time. */
  take(): Buffer {
    const piece = Buffer.from(this.bytes.subarray(0, this.used));
    this.used = 0;
    return piece;
  }

  /** No field: the format's own bytes. */
  raw(bytes: Uint8Array): void {
    this.makeRoom(bytes.length);
    this.bytes.set(bytes, this.used);
    this.used += bytes.length;
  }

  /** No field: begins a row of so many. */
  row(fields: number): void {
    this.makeRoom(2);
    this.view.setInt16(this.used, fields);
    this.used += 2;
  }

  nothing(): void {
    this.begin(0);
    this.view.setInt32(this.used - 4, -1);
  }

  bool(value: boolean): void {
    this.begin(1);
    this.bytes[this.used++] = value ? 1 : 0;
  }

  /** RangeError for what is no integer of 32 bits. */
  int4(value: number): void {
    if ((value | 0) !== value) throw new RangeError(`expected an integer of 32 bits, got ${value}`);
    this.begin(4);
    this.view.setInt32(this.used, value);
    this.used += 4;
  }

  /** RangeError for what a double does not hold exactly. */
  int8(value: number): void {
    if (!Number.isSafeInteger(value)) throw new RangeError(`expected an integer below 2^53, got ${value}`);
    this.begin(8);
    this.view.setInt32(this.used, Math.floor(value / twoTo32));
    this.view.setUint32(this.used + 4, value >>> 0);
    this.used += 8;
  }

  float8(value: number): void {
    this.begin(8);
    this.view.setFloat64(this.used, value);
    this.used += 8;
  }

  timestamptz(epochMs: number): void {
    this.int8((epochMs - epochOfPostgresMs) * 1000);
  }

  text(value: string): void {
    this.content(value, 0);
  }

  /** A JSON text as `jsonb`, whose binary form is its version and the text. */
  jsonb(json: string): void {
    this.content(json, 1);
  }

  /** Bytes that have been made before, such as a text that every row has. */
  field(bytes: Uint8Array): void {
    this.begin(bytes.length);
    this.bytes.set(bytes, this.used);
    this.used += bytes.length;
  }

  private content(value: string, version: 0 | 1): void {
    const start = this.used;
    this.begin(3 * value.length + 1);
    if (version === 1) this.bytes[this.used++] = version;
    // For short texts, which keys and hashes are, a loop is quicker than a call out of JavaScript.
    let i = 0;
    for (; i < value.length && value.charCodeAt(i) < 128; i++) this.bytes[this.used++] = value.charCodeAt(i);
    if (i < value.length) this.used += this.bytes.write(value.slice(i), this.used, 'utf8');
    this.view.setInt32(start, this.used - start - 4);
  }

  private begin(length: number): void {
    this.makeRoom(4 + length);
    this.view.setInt32(this.used, length);
    this.used += 4;
  }

  private makeRoom(bytes: number): void {
    if (this.used + bytes <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(2 * this.bytes.length, this.used + bytes));
    this.bytes.copy(larger, 0, 0, this.used);
    this.bytes = larger;
    this.view = new DataView(larger.buffer, larger.byteOffset, larger.length);
  }
}

/** The 16 bytes of a UUID. */
export function uuidBytes(uuid: string): Buffer {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex');
}
