import { engineVersion, packDoubles, packReasons } from '@barmill/contracts';
import type { CombinationColumnsInput, CompletePartInput, TradeInput } from '@barmill/contracts';
import type { RunningChunk } from './running-chunks';
import type { KeptPath, PackedReturns, ThreadResult } from './sweep-task';

/** Rows of one message: a message costs much more than a row. */
const combinationsAtOnce = 2_000;
const tradesAtOnce = 500;
const pointsAtOnce = 4_096;
const returnsAtOnce = 500_000;

/** A finished chunk as the parts of a completion: the header, then its rows. */
export function* completionParts(chunk: RunningChunk, result: ThreadResult): Generator<CompletePartInput> {
  yield {
    header: {
      chunkId: chunk.chunkId,
      token: chunk.token,
      checksum: result.checksum,
      cpuMs: result.cpuMs,
      bars: result.bars,
      engineVersion,
      metricVersion: result.metricVersion,
      tradesHash: result.path?.tradesHash,
      outcome: result.path?.outcome,
    },
  };
  for (const [from, to] of pages(result.combinations.combinationIndex.length, combinationsAtOnce)) {
    yield { combinations: combinationsPart(result, from, to) };
  }
  if (result.returns) yield* returnParts(result.returns);
  if (result.path) yield* pathParts(result.path);
  if (result.candles) yield { candles: { ...result.candles, columns: packDoubles(result.candles.columns) } };
}

function* returnParts({ combinationIndex, values }: PackedReturns): Generator<CompletePartInput> {
  const days = values.length / combinationIndex.length;
  for (const [from, to] of pages(combinationIndex.length, Math.max(1, Math.floor(returnsAtOnce / days)))) {
    yield {
      returns: {
        combinationIndex: packDoubles(combinationIndex.subarray(from, to)),
        values: packDoubles(values.subarray(from * days, to * days)),
      },
    };
  }
}

function combinationsPart({ combinations }: ThreadResult, from: number, to: number): CombinationColumnsInput {
  const { combinationIndex, market, paramsJson, metrics, objectiveValue, objectiveReason, error, resultHash } =
    combinations;
  const objectiveReasons = packReasons(objectiveReason.slice(from, to));
  return {
    combinationIndex: packDoubles(combinationIndex.subarray(from, to)),
    market: market.slice(from, to),
    paramsJson: paramsJson.slice(from, to),
    metrics: metrics.map(({ id, value, reason }) => ({
      id,
      value: packDoubles(value.subarray(from, to)),
      ...packReasons(reason.slice(from, to)),
    })),
    objectiveValue: packDoubles(objectiveValue.subarray(from, to)),
    objectiveReason: objectiveReasons.reason,
    objectiveReasonAt: objectiveReasons.reasonAt,
    error: error.slice(from, to),
    resultHash: resultHash.slice(from, to),
  };
}

function* pathParts({ legs, timeMs, equity, drawdownPct }: KeptPath): Generator<CompletePartInput> {
  for (const [from, to] of pages(legs.length, tradesAtOnce)) {
    const trades = legs
      .slice(from, to)
      .map((leg, index): TradeInput => ({ ...leg, ...present(leg), ordinal: from + index + 1 }));
    yield { trades: { trades } };
  }
  for (const [from, to] of pages(equity.length, pointsAtOnce)) {
    yield {
      equity: {
        timeMs: Array.from(timeMs.subarray(from, to)),
        equity: Array.from(equity.subarray(from, to)),
        drawdownPct: Array.from(drawdownPct.subarray(from, to)),
      },
    };
  }
}

/** The fields of a leg that may be missing, where a missing field is how the wire says null, and those made of others. */
function present(leg: KeptPath['legs'][number]) {
  return {
    stopLoss: leg.stopLoss ?? undefined,
    takeProfit: leg.takeProfit ?? undefined,
    exitTimeMs: leg.exitTimeMs ?? undefined,
    exitBar: leg.exitBar ?? undefined,
    exitPrice: leg.exitPrice ?? undefined,
    exitReason: leg.exitReason ?? undefined,
    entryTag: leg.entryTag ?? undefined,
    pnlPct: (100 * leg.profit) / leg.equityAtEntry,
    rMultiple: leg.initialRisk === null ? undefined : leg.profit / leg.initialRisk,
  };
}

function* pages(length: number, size: number): Generator<readonly [number, number]> {
  for (let from = 0; from < length; from += size) yield [from, Math.min(length, from + size)];
}
