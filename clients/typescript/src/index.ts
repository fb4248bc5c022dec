export {
  BarmillClient,
  type Input,
  type OperationName,
  type PagedOperation,
  type Runs,
  type WaitOptions,
} from './client.ts';
export type { LiveEvent, StreamOptions } from './event-stream.ts';
export type { Operations } from './generated/operations.ts';
export type * from './generated/resources.ts';
export type { Patience } from './patience.ts';
export { BarmillProblem, BarmillUnreachable, WaitTimeout, type ProblemBody } from './problem-error.ts';
export type { ClientOptions } from './transport.ts';
