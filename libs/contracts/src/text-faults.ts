import type { FieldError } from './domain-error';
import { jsonPointer } from './schema-faults';

/** NUL, and half a surrogate pair: no database keeps them. */
const unkept = /[\0\p{Cs}]/u;

/** Whether a text can be stored and come back as it was. */
const isKept = (text: string): boolean => !unkept.test(text);

/** The texts in a request, names of its fields too, that could not be stored as they came: each as `bad_character`, where it stands. */
export function textFaults(value: unknown, path: readonly PropertyKey[] = []): FieldError[] {
  if (typeof value === 'string') return isKept(value) ? [] : [badCharacter(path)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    isKept(key) ? textFaults(member, [...path, key]) : [badCharacter(path)],
  );
}

const badCharacter = (path: readonly PropertyKey[]): FieldError => ({
  pointer: jsonPointer(path),
  code: 'bad_character',
  detail: 'Expected a text without NUL and without half a surrogate pair.',
});
