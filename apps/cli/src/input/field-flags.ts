import { runRequestFields } from '@barmill/contracts';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { z } from 'zod';
import { numberOption } from './option-parsers';
import type { Json } from './set-field';

// Data sets have flags of their own: here they are named, there they are files.
const { dataset_id: _, ...requestFields } = runRequestFields;

/** Values of the flags that are made from the request's fields, by the names that the command line gives them. */
export interface FieldFlags {
  readonly [flag: string]: unknown;
}

interface FieldForm {
  readonly type?: string;
  readonly anyOf?: readonly FieldForm[];
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly description?: string;
}

/** A flag for each field of a request that the command has none for yet: `stop_out_level` is `--stop-out-level`. */
export function addFieldFlags(command: Command): Command {
  for (const [field, form] of scalarFields()) {
    const long = `--${field.replaceAll('_', '-')}`;
    if (!command.options.some((option) => option.long === long)) command.addOption(flagOf(long, form));
  }
  return command;
}

/** The fields whose flags were given. */
export function fieldFlagValues(options: FieldFlags): Json {
  const values = scalarFields().map(([field]) => [field, options[flagKey(field)]]);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined)) as Json;
}

const flagKey = (field: string): string => field.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());

function scalarFields(): [string, FieldForm][] {
  const { properties } = z.toJSONSchema(z.object(requestFields), { io: 'input' });
  return Object.entries(properties as Record<string, FieldForm>).filter(([, form]) => isScalar(form));
}

const isScalar = ({ type, anyOf = [] }: FieldForm): boolean =>
  type === undefined ? anyOf.every(isScalar) : type !== 'array' && type !== 'object';

function flagOf(long: string, { type, enum: choices, default: fallback, description }: FieldForm): Option {
  const told = [
    description?.replaceAll('`', ''),
    fallback === undefined || fallback === '' ? '' : `(default: ${String(fallback)})`,
  ];
  const option = new Option(`${long} <${valueName(type)}>`, told.filter(Boolean).join(' '));
  if (choices !== undefined) return option.choices(choices);
  if (type === 'number' || type === 'integer') return option.argParser(numberOption);
  return type === 'boolean' ? option.argParser(switchOption) : option;
}

function valueName(type: string | undefined): string {
  if (type === 'boolean') return 'true|false';
  return type === 'number' || type === 'integer' ? 'number' : 'text';
}

function switchOption(text: string): boolean {
  if (text !== 'true' && text !== 'false') throw new InvalidArgumentError('Expected true or false.');
  return text === 'true';
}
