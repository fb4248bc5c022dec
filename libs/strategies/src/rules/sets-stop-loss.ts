import { canBeAmount } from './amount-possible';
import { BoundedConstants } from './bounded-constants';
import type { Program } from './program';
import type { ValueBounds } from './value-bounds';

/** Whether some parameters within the bounds can give some entry a stop loss. */
export function setsStopLoss({ stopLoss, named }: Program, bounds: ReadonlyMap<string, ValueBounds>): boolean {
  const constants = new BoundedConstants(named, bounds);
  return [stopLoss?.long, stopLoss?.short].some((side) => side && canBeAmount(side.tree, named, constants));
}
