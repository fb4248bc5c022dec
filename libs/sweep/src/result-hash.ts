import { coreMetricIds, type CoreMetricId, type Measured } from '@barmill/metrics';
import type { TradeLeg } from '@barmill/simulation';
import { CanonicalHash } from './canonical-hash';
import type { CombinationColumns } from './combination-columns';

/** What every result hash begins with: the core figures' ids, in the order in which their values follow. */
const idsHashed = coreMetricIds.reduce((hash, id) => hash.text(id), new CanonicalHash());
const isCore = new Set<string>(coreMetricIds);
/** Used for every combination, one after the other: it is made once. */
const ofOneCombination = new CanonicalHash();

/**
 * SHA-256 over the ids of the core figures and the bits of their values; of a missing one over the reason. The others do not count, so that a combination
 * has the same hash whatever was asked for beside the core.
 */
export function resultHash(metrics: Pick<Measured, CoreMetricId>): string {
  const hash = ofOneCombination.restart(idsHashed);
  for (const id of coreMetricIds) {
    const { value, reason } = metrics[id];
    if (value === null) hash.nothing().text(reason);
    else hash.number(value);
  }
  return hash.hex();
}

/**
 * SHA-256 over every field of every leg, in their order. The entry tags of all legs follow at the end, and only where any leg has one: trades
 * without tags have the hash that they have in a strategy that knows of none.
 */
export function tradesHash(legs: readonly TradeLeg[]): string {
  const hash = new CanonicalHash().number(legs.length);
  for (const leg of legs) for (const name of legFields) addField(hash, leg[name]);
  if (legs.some(({ entryTag }) => entryTag !== null)) for (const { entryTag } of legs) addField(hash, entryTag);
  return hash.hex();
}

/** SHA-256 over the bits of numbers, in their order. */
export function numbersChecksum(numbers: Float64Array): string {
  const hash = new CanonicalHash().number(numbers.length);
  for (const number of numbers) hash.number(number);
  return hash.hex();
}

/**
 * SHA-256 over all that is stored of these rows: a repeat of the same work must give the same. The core figures stand in it by their
 * rows' result hashes, which are SHA-256 over them; nothing but them stands in it twice.
 */
export function rowsChecksum(columns: CombinationColumns): string {
  const { combinationIndex, params, metrics, objectiveValue, objectiveReason, error, resultHash: hashes } = columns;
  const hash = new CanonicalHash().number(combinationIndex.length);
  const others = metrics.filter(({ id }) => !isCore.has(id));
  for (const { id } of others) hash.text(id);
  for (let row = 0; row < combinationIndex.length; row++) {
    hash.number(combinationIndex[row]).text(JSON.stringify(params[row]));
    for (const { value, reason } of others) hash.number(value[row]).text(reason[row]);
    hash.number(objectiveValue[row]).text(objectiveReason[row]).text(error[row]).text(hashes[row]);
  }
  return hash.hex();
}

/** SHA-256 over the bits of daily returns and of whose they are. */
export function returnsChecksum(returns: {
  readonly combinationIndex: Float64Array;
  readonly values: Float64Array;
}): string {
  const hash = new CanonicalHash().number(returns.combinationIndex.length);
  for (const index of returns.combinationIndex) hash.number(index);
  for (const value of returns.values) hash.number(value);
  return hash.hex();
}

type HashedField = Exclude<keyof TradeLeg, 'entryTag'>;

const legFields = Object.keys({
  tradeNumber: true,
  leg: true,
  direction: true,
  entryTimeMs: true,
  entryBar: true,
  entryPrice: true,
  entryVolume: true,
  equityAtEntry: true,
  initialRisk: true,
  volume: true,
  stopLoss: true,
  takeProfit: true,
  exitTimeMs: true,
  exitBar: true,
  exitPrice: true,
  exitReason: true,
  profit: true,
  commission: true,
  swap: true,
  slippage: true,
  mae: true,
  mfe: true,
  equityAfter: true,
} satisfies Record<HashedField, true>) as readonly HashedField[];

function addField(hash: CanonicalHash, value: TradeLeg[keyof TradeLeg]): void {
  if (value === null) hash.nothing();
  else if (typeof value === 'number') hash.number(value);
  else hash.text(value);
}
