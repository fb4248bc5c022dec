import { pointerTo } from '../fault';
import { graphLimits } from '../graph/limits';
import { checkParameter } from '../parameter-check';
import type { ParameterDefinition } from '../strategy';
import { field, shown, type DocumentReader, type PlainObject } from './document-reader';
import { reservedNames } from './reserved-names';

const types = ['integer', 'float', 'boolean', 'choice'] as const;
const fields = ['name', 'type', 'min', 'max', 'step', 'default', 'log', 'choices', 'description'];
const namePattern = /^[a-z][a-z0-9_]{0,49}$/;

/** Whether `name` can name a parameter or an expression; notes the fault if not. */
export function checkName(reader: DocumentReader, name: string, pointer: string): boolean {
  if (!namePattern.test(name)) {
    reader.fault(pointer, 'bad_name', `expected lower-case letters, digits and _ (50 at most), got ${shown(name)}`);
    return false;
  }
  if (!reservedNames.has(name)) return true;
  reader.fault(pointer, 'reserved_name', `${name} has a meaning in the language: expected another name`);
  return false;
}

/** The sound ones of a document's parameters; the others are noted. */
export function readParameters(reader: DocumentReader, value: unknown): ParameterDefinition[] {
  const definitions: ParameterDefinition[] = [];
  reader.list(value, '/parameters', graphLimits.parameters).forEach((entry, i) => {
    const pointer = `/parameters${pointerTo(i)}`;
    const before = reader.faults.length;
    const object = reader.object(entry, pointer, fields);
    const definition = object && readParameter(reader, object, pointer);
    if (definition === undefined || reader.faults.length > before) return;
    if (definitions.some((other) => other.name === definition.name)) {
      reader.fault(`${pointer}/name`, 'duplicate_name', `expected every name once, got ${definition.name} again`);
    } else definitions.push(definition);
  });
  return definitions;
}

function readParameter(reader: DocumentReader, object: PlainObject, pointer: string): ParameterDefinition | undefined {
  const name = reader.text(field(object, 'name'), `${pointer}/name`, 100);
  const type = types.find((known) => known === field(object, 'type'));
  if (type === undefined) {
    reader.fault(
      `${pointer}/type`,
      'unknown_type',
      `expected ${types.join(', ')}, got ${shown(field(object, 'type'))}`,
    );
  }
  const given = field(object, 'description');
  const description = given === undefined ? '' : reader.text(given, `${pointer}/description`, 500);
  if (name === undefined || type === undefined || !checkName(reader, name, `${pointer}/name`)) return undefined;
  const range =
    type === 'integer' || type === 'float'
      ? readRange(reader, object, pointer, type)
      : places(reader, object, pointer, type);
  if (range === undefined) return undefined;
  const definition = { name, type, ...range, default: field(object, 'default'), description: description ?? '' };
  const fault = checkParameter(definition as ParameterDefinition, definition.default, `${pointer}/default`);
  if (fault) reader.faults.push(fault);
  return definition as ParameterDefinition;
}

type Range = Pick<ParameterDefinition, 'min' | 'max' | 'step' | 'log' | 'choices'>;

function readRange(
  reader: DocumentReader,
  object: PlainObject,
  pointer: string,
  type: 'integer' | 'float',
): Range | undefined {
  refuseFields(reader, object, pointer, ['choices'], type);
  const min = reader.number(field(object, 'min'), `${pointer}/min`);
  const max = reader.number(field(object, 'max'), `${pointer}/max`);
  const givenStep = field(object, 'step');
  const step = givenStep === undefined ? (type === 'integer' ? 1 : 0) : reader.number(givenStep, `${pointer}/step`);
  if (min === undefined || max === undefined || step === undefined) return undefined;
  if (max < min) reader.fault(`${pointer}/max`, 'reversed', `expected a max of ${min} or more, got ${max}`);
  if (step < 0) reader.fault(`${pointer}/step`, 'below_min', `expected a step of 0 or more, got ${step}`);
  if (type === 'integer') {
    for (const [bound, number] of Object.entries({ min, max, step })) {
      if (Number.isSafeInteger(number)) continue;
      reader.fault(`${pointer}/${bound}`, 'not_integer', `expected a whole number, got ${number}`);
    }
  }
  const log = field(object, 'log');
  if (log === undefined) return { min, max, step };
  if (typeof log !== 'boolean') {
    reader.fault(`${pointer}/log`, 'wrong_type', `expected true or false, got ${shown(log)}`);
  } else if (log && min <= 0) {
    reader.fault(`${pointer}/log`, 'below_min', `expected a min above 0 for a logarithmic scale, got ${min}`);
  } else return { min, max, step, log };
  return undefined;
}

function places(
  reader: DocumentReader,
  object: PlainObject,
  pointer: string,
  type: 'boolean' | 'choice',
): Range | undefined {
  refuseFields(reader, object, pointer, ['min', 'max', 'step', 'log'], type);
  if (type === 'boolean') {
    refuseFields(reader, object, pointer, ['choices'], type);
    return { min: 0, max: 1, step: 1 };
  }
  const before = reader.faults.length;
  const choices = reader
    .list(field(object, 'choices'), `${pointer}/choices`, graphLimits.parameters)
    .map((choice, i) => reader.text(choice, `${pointer}/choices${pointerTo(i)}`, 100));
  if (choices.length === 0) reader.fault(`${pointer}/choices`, 'missing', 'expected a list of texts, at least one');
  if (new Set(choices).size < choices.length) {
    reader.fault(`${pointer}/choices`, 'duplicate_value', 'expected every choice once');
  }
  if (reader.faults.length > before) return undefined;
  return { min: 0, max: choices.length - 1, step: 1, choices: choices as string[] };
}

function refuseFields(
  reader: DocumentReader,
  object: PlainObject,
  pointer: string,
  names: readonly string[],
  type: string,
): void {
  for (const name of names) {
    if (field(object, name) === undefined) continue;
    reader.fault(pointer + pointerTo(name), 'unknown_field', `a parameter of type ${type} has no ${name}`);
  }
}
