import type { OutOfSampleInput } from '@barmill/contracts';
import { namedFigures, type OutOfSampleFigures } from '@barmill/optimization';

/** Figures as they are stored. */
export function outOfSampleOf(figures: OutOfSampleFigures): OutOfSampleInput {
  return {
    figures: namedFigures(figures).map(({ id, value, reason }) => ({ id, value: value ?? undefined, reason })),
    isProfitable: figures.isProfitable ?? undefined,
    isStatisticallySignificant: figures.isStatisticallySignificant ?? undefined,
  };
}
