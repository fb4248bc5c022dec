import type { MissingReason } from '@barmill/metrics';

/** Why a figure of a walk forward is missing, beside what any figure can miss. */
export type WalkForwardReason =
  | MissingReason
  /** The training made nothing, or lost: a share of that says nothing. */
  | 'training_not_positive'
  | 'no_training_value'
  | 'no_test_value'
  /** Less of the objective is better, so that its loss is no share of it. */
  | 'objective_minimized'
  /** The training found no parameters: nothing was traded. */
  | 'no_parameters'
  /** Tests overlap: their days count twice, and they make no curve. */
  | 'overlapping_windows';

export type WalkForwardFigure =
  | { readonly value: number; readonly reason?: undefined }
  | { readonly value: null; readonly reason: WalkForwardReason };

export function figureOf(value: number): WalkForwardFigure {
  return Number.isFinite(value) ? { value } : { value: null, reason: 'overflow' };
}

export function noFigure(reason: WalkForwardReason): WalkForwardFigure {
  return { value: null, reason };
}

/** test/training; missing where the training is 0 or below, or either is. */
export function shareKept(test: number | null, training: number | null): WalkForwardFigure {
  if (training === null) return noFigure('no_training_value');
  if (test === null) return noFigure('no_test_value');
  return training > 0 ? figureOf(test / training) : noFigure('training_not_positive');
}
