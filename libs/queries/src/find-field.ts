import { metricDefinitions } from '@barmill/metrics';
import { closeNames } from '@barmill/strategies';
import type { Field, FieldList } from './field';

const metricPrefix = 'metrics.';
const parameterPrefix = 'params.';
/** As rules and strategies name their parameters. */
const parameterName = /^[A-Za-z_][A-Za-z0-9_]{0,99}$/;
/** Characters of an unknown name that a message repeats at most. */
const repeatedCharacters = 100;

const metricFields: ReadonlyMap<string, Field> = new Map(
  metricDefinitions.map(({ id, unit }) => [
    id,
    { name: metricPrefix + id, type: unit === 'flag' ? 'flag' : 'number', isNullable: true, isSortable: true },
  ]),
);

/** The field of that name: one of the list, or of runs a metric (`metrics.sharpe_ratio` or `sharpe_ratio`) or a parameter (`params.fast`). */
export function findField(list: FieldList, name: string): Field | undefined {
  const own = list.fields.find((field) => field.name === name || field.aliases?.includes(name));
  if (own || list.isPlain) return own;
  if (name.startsWith(parameterPrefix)) return parameterField(list, name.slice(parameterPrefix.length));
  return metricFields.get(name.startsWith(metricPrefix) ? name.slice(metricPrefix.length) : name);
}

function parameterField({ parameters }: FieldList, name: string): Field | undefined {
  const isKnown = parameters === undefined ? parameterName.test(name) : parameters.includes(name);
  return isKnown ? { name: parameterPrefix + name, type: 'parameter', isNullable: true, isSortable: true } : undefined;
}

/** What a message about an unknown name says: the names it may have meant, then all that there are. */
export function unknownField(list: FieldList, name: string): string {
  const shown = JSON.stringify(name.length > repeatedCharacters ? `${name.slice(0, repeatedCharacters)}…` : name);
  const own = list.fields.map((field) => field.name);
  if (list.isPlain) {
    return `${list.resource} have no field ${shown}${meant(closeNames(name, own))}; the fields are ${own.join(', ')}`;
  }
  const parameters = list.parameters ?? [];
  if (name.startsWith(parameterPrefix)) {
    const close = closeNames(name.slice(parameterPrefix.length), parameters);
    return `there is no parameter ${shown}${meant(close)}; the parameters are ${parameters.join(', ') || 'none'}`;
  }
  const isMetric = name.startsWith(metricPrefix);
  const bare = isMetric ? name.slice(metricPrefix.length) : name;
  const metrics = [...metricFields.keys()];
  const close = [
    ...(isMetric ? [] : closeNames(bare, own)),
    ...closeNames(bare, metrics).map((id) => metricPrefix + id),
  ];
  const known = [...own, `params.<name>${parameters.length > 0 ? ` (${parameters.join(', ')})` : ''}`].join(', ');
  return (
    `${list.resource} have no ${isMetric ? 'metric' : 'field'} ${shown}${meant(close)}; ` +
    `${isMetric ? '' : `the fields are ${known}; `}metrics.<id> of ${metrics.join(', ')}`
  );
}

function meant(names: readonly string[]): string {
  return names.length > 0 ? `: did you mean ${names.join(', ')}?` : '';
}
