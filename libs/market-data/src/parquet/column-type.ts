import type { ParquetElement, ParquetMeaning, ParquetUnit } from './schema';

/** What the values of a column mean, whichever of the format's two ways says so. */
export type Meaning =
  | { readonly kind: 'decimal'; readonly scale: number }
  | { readonly kind: 'integer'; readonly signed: boolean }
  | { readonly kind: 'timestamp' | 'time_of_day'; readonly unit: ParquetUnit }
  | { readonly kind: 'date' | 'text' | 'plain' | 'other' };

export function meaningOf({ logical_type: logical, converted_type: converted, scale }: ParquetElement): Meaning {
  if (logical !== undefined) return logicalMeaning(logical);
  return converted === undefined ? { kind: 'plain' } : convertedMeaning(converted, scale ?? 0);
}

function logicalMeaning({ type, scale = 0, isSigned = true, unit = 'MILLIS' }: ParquetMeaning): Meaning {
  if (type === 'DECIMAL') return { kind: 'decimal', scale };
  if (type === 'INTEGER') return { kind: 'integer', signed: isSigned };
  if (type === 'TIMESTAMP') return { kind: 'timestamp', unit };
  if (type === 'TIME') return { kind: 'time_of_day', unit };
  if (type === 'DATE') return { kind: 'date' };
  return { kind: type === 'STRING' ? 'text' : 'other' };
}

function convertedMeaning(converted: string, scale: number): Meaning {
  if (converted === 'DECIMAL') return { kind: 'decimal', scale };
  if (converted === 'DATE') return { kind: 'date' };
  if (converted === 'UTF8') return { kind: 'text' };
  if (/^U?INT_/.test(converted)) return { kind: 'integer', signed: converted.startsWith('I') };
  const unit = converted.endsWith('_MILLIS') ? 'MILLIS' : 'MICROS';
  if (converted.startsWith('TIMESTAMP_')) return { kind: 'timestamp', unit };
  return converted.startsWith('TIME_') ? { kind: 'time_of_day', unit } : { kind: 'other' };
}

/** The type as an error says it: `INT64`, `BYTE_ARRAY (STRING)`, `a list`. */
export function typeName({ type, repetition_type, logical_type, converted_type }: ParquetElement): string {
  if (repetition_type === 'REPEATED') return 'a list';
  if (type === undefined) return 'a group of columns';
  const meaning = logical_type?.type ?? converted_type;
  return meaning === undefined ? type : `${type} (${meaning})`;
}
