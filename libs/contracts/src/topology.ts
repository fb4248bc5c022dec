/**
 * Every exchange, queue and key of the broker. Queues are few, fixed and versioned: a queue's arguments cannot change
 * once it is declared, so a change of arguments is a new version of its name.
 */
export const exchanges = {
  /** Work for engines. What no queue takes goes to `unrouted`, never to nowhere. */
  work: { name: 'bt.work', type: 'direct', durable: true, arguments: { 'alternate-exchange': 'bt.unrouted' } },
  unrouted: { name: 'bt.unrouted', type: 'fanout', durable: true, arguments: {} },
  dead: { name: 'bt.dead', type: 'fanout', durable: true, arguments: {} },
  /** Hints to every engine (cancel). The truth is the row; a lost hint costs one lease extension. */
  control: { name: 'bt.control', type: 'topic', durable: true, arguments: {} },
  /** What happened to runs, after commit. Readers fetch the committed events by sequence. */
  events: { name: 'bt.events', type: 'topic', durable: true, arguments: {} },
} as const;

const workArguments = {
  'x-queue-type': 'quorum',
  'x-delivery-limit': 10,
  'x-overflow': 'reject-publish',
  'x-max-length': 20_000,
  'x-dead-letter-exchange': exchanges.dead.name,
  'x-dead-letter-strategy': 'at-least-once',
} as const;

export const queues = {
  interactive: {
    name: 'bt.work.interactive.v1',
    exchange: exchanges.work.name,
    key: 'interactive',
    arguments: workArguments,
  },
  sweep: { name: 'bt.work.sweep.v1', exchange: exchanges.work.name, key: 'sweep', arguments: workArguments },
  dead: { name: 'bt.dead.v1', exchange: exchanges.dead.name, key: '', arguments: { 'x-queue-type': 'quorum' } },
  unrouted: {
    name: 'bt.unrouted.v1',
    exchange: exchanges.unrouted.name,
    key: '',
    arguments: { 'x-queue-type': 'quorum' },
  },
} as const;

/** The two classes of work; each is a queue, and each engine keeps slots for each. */
export type WorkClass = 'interactive' | 'sweep';

/** Keys on `bt.control` and `bt.events`. */
export const keys = {
  cancelRun: 'run.cancel',
  apiKeyChanged: 'api_key.changed',
  optimizationRequested: 'optimization.requested',
  optimizationPlanned: 'optimization.planned',
  optimizationProgress: 'optimization.progress',
  optimizationChunksDone: 'optimization.chunks_done',
  optimizationEnded: 'optimization.ended',
  optimizationState: 'optimization.state',
  backtestState: 'backtest.state',
  backtestEnded: 'backtest.ended',
  batchChanged: 'batch.changed',
  walkForwardState: 'walk_forward.state',
  walkForwardProgress: 'walk_forward.progress',
  walkForwardEnded: 'walk_forward.ended',
  /** A run that a walk forward waits for has ended. */
  walkForwardStep: 'walk_forward.step',
} as const;
