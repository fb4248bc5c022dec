import { pointerTo, type Fault } from '../fault';

export type PlainObject = Readonly<Record<string, unknown>>;

interface Sides<T> {
  readonly long: T | null;
  readonly short: T | null;
}

/** Reads a plain object from outside and notes every fault with its place. */
export class DocumentReader {
  readonly faults: Fault[] = [];

  fault(pointer: string, code: string, detail: string): void {
    this.faults.push({ pointer, code, detail });
  }

  /** The value as an object with no fields but these; undefined, with a fault, for anything else. */
  object(value: unknown, pointer: string, fields: readonly string[] | null): PlainObject | undefined {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.fault(pointer, 'wrong_type', `expected an object, got ${shown(value)}`);
      return undefined;
    }
    for (const key of Object.keys(value)) {
      if (fields === null || fields.includes(key)) continue;
      this.fault(pointer + pointerTo(key), 'unknown_field', `expected ${orListed(fields)}, got ${clipped(key)}`);
    }
    return value as PlainObject;
  }

  /** An object with a value for `long`, for `short` or for each, as `read` gives them; null for a side without one. */
  sides<T>(value: unknown, pointer: string, read: (value: unknown, pointer: string) => T): Sides<T> {
    const object = this.object(value, pointer, ['long', 'short']);
    if (object === undefined) return { long: null, short: null };
    if (Object.keys(object).length === 0) {
      this.fault(pointer, 'missing', 'expected an expression for long, for short or for each, got none');
    }
    const [long, short] = ['long', 'short'].map((side) => {
      const given = field(object, side);
      return given === undefined ? null : read(given, `${pointer}/${side}`);
    });
    return { long, short };
  }

  list(value: unknown, pointer: string, most: number): readonly unknown[] {
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      this.fault(pointer, 'wrong_type', `expected a list, got ${shown(value)}`);
      return [];
    }
    if (value.length > most) {
      this.fault(pointer, 'too_many', `expected at most ${most} entries, got ${value.length}`);
      return [];
    }
    return value;
  }

  /** A text of at most `most` characters. */
  text(value: unknown, pointer: string, most: number): string | undefined {
    if (typeof value !== 'string') {
      this.fault(pointer, value === undefined ? 'missing' : 'wrong_type', `expected a text, got ${shown(value)}`);
      return undefined;
    }
    if (value.length <= most) return value;
    this.fault(pointer, 'too_long', `expected at most ${most} characters, got ${value.length}`);
    return undefined;
  }

  number(value: unknown, pointer: string): number | undefined {
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    const code = value === undefined ? 'missing' : 'wrong_type';
    this.fault(pointer, code, `expected a finite number, got ${shown(value)}`);
    return undefined;
  }
}

/** A field of its own; what an object inherits is not there. */
export function field(object: PlainObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** A value for a message, in a few characters. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return clipped(value);
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : String(value).slice(0, 40);
}

function clipped(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}

function orListed(fields: readonly string[]): string {
  return fields.length === 0 ? 'no field' : `one of the fields ${fields.join(', ')}`;
}
