import { ExpressionError } from '../expression/expression-error';
import { expressionFault, type Fault } from '../fault';
import { canBeAmount } from './amount-possible';
import { BoundedConstants } from './bounded-constants';
import type { Program } from './program';
import { boundsOf } from './value-bounds';

const distances = ['stopLoss', 'takeProfit', 'trailingDistance', 'trailingStart', 'breakevenTrigger'] as const;

/** A distance, level or size that cannot be above 0 at any bar, whatever the parameters are; a side that is entered without a size. */
export function amountFaults({ named, parameters, entry, sizing, ...program }: Program): Fault[] {
  const bounds = new Map(parameters.map((parameter) => [parameter.name, boundsOf(parameter)]));
  const constants = new BoundedConstants(named, bounds);
  const sided = [...distances.map((name) => program[name]), sizing].filter((given) => given !== null);
  const given = new Set(sided.flatMap(({ long, short }) => [long, short]).filter((expression) => expression !== null));
  const never = [...given].filter(({ tree }) => !canBeAmount(tree, named, constants));
  const unsized = (['long', 'short'] as const).filter((side) => sizing && entry[side].length > 0 && !sizing[side]);
  return [
    ...never.map(({ source, tree, pointer }) =>
      expressionFault(new ExpressionError('expected a value above 0', source, tree.position), pointer, 'not_positive'),
    ),
    ...unsized.map((side) => ({
      pointer: `/sizing/${sizing?.mode}/${side}`,
      code: 'missing',
      detail: `expected a size for ${side} entries too`,
    })),
  ];
}
