/** States of runs and chunks, and the moves between them that are legal. Terminal states are final. */
export const optimizationMoves = {
  pending: ['planning', 'paused', 'cancelling'],
  planning: ['planning', 'running', 'paused', 'failed', 'cancelling'],
  running: ['paused', 'finalizing', 'failed', 'cancelling'],
  paused: ['pending', 'running', 'cancelling'],
  finalizing: ['completed', 'completed_with_failures', 'failed', 'cancelling'],
  cancelling: ['cancelled'],
  completed: [],
  completed_with_failures: [],
  failed: [],
  cancelled: [],
} as const satisfies Record<string, readonly string[]>;

export const backtestMoves = {
  pending: ['running', 'cancelling', 'failed'],
  running: ['completed', 'failed', 'cancelling'],
  cancelling: ['cancelled'],
  completed: [],
  failed: [],
  cancelled: [],
} as const satisfies Record<string, readonly string[]>;

/** Of a walk forward; of a matrix of them as its cells go on. */
export const walkForwardMoves = {
  pending: ['running', 'paused', 'cancelling'],
  running: ['paused', 'completed', 'completed_with_failures', 'failed', 'cancelling'],
  paused: ['pending', 'running', 'cancelling'],
  cancelling: ['cancelled'],
  completed: [],
  completed_with_failures: [],
  failed: [],
  cancelled: [],
} as const satisfies Record<string, readonly string[]>;

/** Of a window of a walk forward: `skipped` where there is nothing to test, `failed` where its training or its test failed. */
export const windowMoves = {
  planned: ['training'],
  training: ['trained', 'skipped', 'failed'],
  trained: ['testing', 'skipped'],
  testing: ['completed', 'failed'],
  completed: [],
  skipped: [],
  failed: [],
} as const satisfies Record<string, readonly string[]>;

export const chunkMoves = {
  planned: ['dispatched', 'cancelled'],
  dispatched: ['running', 'planned', 'dispatched', 'cancelled'],
  running: ['running', 'done', 'failed', 'retry_wait', 'split', 'planned', 'cancelled'],
  retry_wait: ['planned', 'failed', 'cancelled'],
  done: [],
  failed: [],
  split: [],
  cancelled: [],
} as const satisfies Record<string, readonly string[]>;

/** A batch in one of these states goes on no more. */
export const endedBatchStates: readonly string[] = ['completed', 'completed_with_failures', 'failed', 'cancelled'];

const searchedStates = ['running', 'paused', 'completed', 'completed_with_failures', 'failed', 'cancelled'] as const;

/** What a webhook can be told of. */
export const webhookEvents = [
  ...(['running', 'completed', 'failed', 'cancelled'] as const).map((status) => `backtest.${status}` as const),
  ...searchedStates.map((status) => `optimization.${status}` as const),
  ...searchedStates.map((status) => `walk_forward.${status}` as const),
] as const;

export function isTerminal(moves: Record<string, readonly string[]>, status: string): boolean {
  return moves[status]?.length === 0;
}
