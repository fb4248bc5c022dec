import type { Fault } from '@barmill/strategies';
import { isContinuous } from '../dimension';
import type { Objective } from '../objective';
import type { SampleSpace } from '../sample-space';
import { AskTellSearch } from './ask-tell-search';
import type { EarlyStop } from './early-stop';
import { GeneticProposer } from './genetic-proposer';
import { completeGenetic, geneticFaults, type GeneticSettings } from './genetic-settings';
import { gridProposer } from './grid-proposer';
import type { Proposer } from './proposer';
import { randomProposer } from './random-proposer';
import type { Search } from './search';
import { sobolProposer } from './sobol-proposer';
import { maxSobolDimensions } from './sobol-sequence';

/** How combinations are found. */
export type SearchMethod =
  | {
      readonly method: 'grid' | 'random' | 'sobol';
      /** Trials of a generation: makes a difference to nothing but how many are asked for at once, and to where an early stop is looked for. */
      readonly batch?: number;
    }
  | ({ readonly method: 'genetic' } & GeneticSettings);

/** Everything that a search depends on, beside the results. */
export interface SearchRequest {
  readonly space: SampleSpace;
  readonly method: SearchMethod;
  readonly direction: Objective['direction'];
  /** Whole number from 0 to below 2^53. */
  readonly seed: number;
  /** Trials at most. */
  readonly budget: number;
  readonly earlyStop?: EarlyStop;
}

/** A search that cannot be: every fault, with its JSON pointer into the request. */
export class SearchRequestError extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(faults.map((fault) => `${fault.pointer}: ${fault.detail}`).join('\n'));
    this.name = 'SearchRequestError';
  }
}

/** Trials that a search remembers, so that it asks for none twice. */
export const maxTrials = 10_000_000;
const defaultBatch = 1_000;
/** Trials of a generation at most, as of a population: they are made in one go. */
const maxBatch = 10_000;

/** @throws SearchRequestError with the faults of `searchFaults` */
export function createSearch(request: SearchRequest): Search {
  const faults = searchFaults(request);
  if (faults.length > 0) throw new SearchRequestError(faults);
  return new AskTellSearch(request.space, proposerOf(request), request);
}

/**
 * What is wrong with a search: `not_integer` and `out_of_range` (budget, seed, settings), `no_step` and `too_large` (a grid of a range without a step, or of
 * 2^53 combinations), `too_many_dimensions` (for Sobol points).
 */
export function searchFaults({ space, method, seed, budget, earlyStop }: SearchRequest): readonly Fault[] {
  return [
    ...wholeNumberFault('/budget', budget, 1, maxTrials),
    ...wholeNumberFault('/seed', seed, 0, Number.MAX_SAFE_INTEGER),
    ...methodFaults(space, method),
    ...(earlyStop ? earlyStopFaults(earlyStop) : []),
  ];
}

function proposerOf({ space, method, direction, seed, budget }: SearchRequest): Proposer {
  switch (method.method) {
    case 'grid':
      return gridProposer(space, method.batch ?? defaultBatch);
    case 'random':
      return randomProposer(space, seed, method.batch ?? defaultBatch);
    case 'sobol':
      return sobolProposer(space, seed, method.batch ?? defaultBatch);
    case 'genetic':
      return new GeneticProposer(space, completeGenetic(method, budget, space.dimensions.length), direction, seed);
  }
}

function methodFaults(space: SampleSpace, method: SearchMethod): readonly Fault[] {
  if (method.method === 'genetic') return geneticFaults(method, '/method');
  const faults = method.batch === undefined ? [] : wholeNumberFault('/method/batch', method.batch, 1, maxBatch);
  const count = space.dimensions.length;
  if (method.method === 'sobol' && (count < 1 || count > maxSobolDimensions)) {
    const beside = space.markets === 1 ? 0 : 1;
    const detail = `expected 1 to ${maxSobolDimensions - beside} parameters that vary, got ${count - beside}`;
    faults.push({ pointer: '/method', code: 'too_many_dimensions', detail });
  }
  if (method.method === 'grid') faults.push(...gridFaults(space));
  return faults;
}

function gridFaults({ dimensions, size }: SampleSpace): Fault[] {
  const open = dimensions.filter(isContinuous).map(({ name }) => name);
  if (open.length > 0) {
    const detail = `expected a step in a grid, got a range of all numbers for ${open.join(', ')}`;
    return [{ pointer: '/method', code: 'no_step', detail }];
  }
  if (size === null || size <= BigInt(Number.MAX_SAFE_INTEGER)) return [];
  return [{ pointer: '/method', code: 'too_large', detail: `expected fewer than 2^53 combinations, got ${size}` }];
}

function earlyStopFaults({ trials, minImprovement }: EarlyStop): Fault[] {
  const faults = wholeNumberFault('/earlyStop/trials', trials, 1, maxTrials);
  if (Number.isFinite(minImprovement) && minImprovement >= 0) return faults;
  const detail = `expected a finite number from 0 on, got ${minImprovement}`;
  return [...faults, { pointer: '/earlyStop/minImprovement', code: 'out_of_range', detail }];
}

function wholeNumberFault(pointer: string, value: number, least: number, most: number): Fault[] {
  if (Number.isInteger(value) && value >= least && value <= most) return [];
  const code = Number.isInteger(value) ? 'out_of_range' : 'not_integer';
  return [{ pointer, code, detail: `expected a whole number from ${least} to ${most}, got ${value}` }];
}
