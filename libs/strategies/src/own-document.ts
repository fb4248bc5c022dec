import { builtinStrategies } from './catalog';
import { pointerTo, type Fault } from './fault';
import { checkDocument, type DocumentCheck } from './rules/rules-strategy';

/** Of a document that is to be kept, as JSON. */
export const maxDocumentCharacters = 256 * 1024;
/** A version is stored as a 32-bit integer. */
const greatestVersion = 2_147_483_647;

/**
 * As `checkDocument`, for a document that is to be kept under its name. Further fault codes: `reserved_strategy_name` (a built-in strategy
 * has it), `above_max` (the version), `bad_character` (a text with a NUL or half a surrogate pair, which no database keeps), `too_long`
 * (the whole, anchors written out).
 */
export function checkOwnDocument(value: unknown): DocumentCheck {
  const check = checkDocument(value);
  const faults = [...keepingFaults(value), ...(check.ok ? lengthFaults(value) : check.faults)];
  return faults.length > 0 ? { ok: false, faults } : check;
}

function keepingFaults(value: unknown): Fault[] {
  if (typeof value !== 'object' || value === null) return [];
  const { name, version } = value as { name?: unknown; version?: unknown };
  const faults = badTexts(value, '');
  if (builtinStrategies.some((strategy) => strategy.name === name)) {
    const detail = `${String(name)} is a built-in strategy: expected another name`;
    faults.push({ pointer: '/name', code: 'reserved_strategy_name', detail });
  }
  if (Number.isSafeInteger(version) && (version as number) > greatestVersion) {
    faults.push({
      pointer: '/version',
      code: 'above_max',
      detail: `expected at most ${greatestVersion}, got ${version as number}`,
    });
  }
  return faults;
}

function lengthFaults(document: unknown): Fault[] {
  const { length } = JSON.stringify(document);
  if (length <= maxDocumentCharacters) return [];
  const detail = `expected at most ${maxDocumentCharacters} characters as JSON, got ${length}`;
  return [{ pointer: '', code: 'too_long', detail }];
}

/** Depth at which no field of a document lies; what is deeper is refused for its form. */
const deepest = 6;

function badTexts(value: unknown, pointer: string, depth = 0): Fault[] {
  if (typeof value === 'string' && (value.includes('\0') || hasHalfPair(value))) {
    const detail = 'expected a text without NUL and without half a surrogate pair';
    return [{ pointer, code: 'bad_character', detail }];
  }
  if (typeof value !== 'object' || value === null || depth === deepest) return [];
  return Object.entries(value).flatMap(([key, member]) => badTexts(member, pointer + pointerTo(key), depth + 1));
}

function hasHalfPair(text: string): boolean {
  return /\p{Cs}/u.test(text);
}
