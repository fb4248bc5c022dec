import { packDoubles, parameterValues, unpackDoubles } from '@barmill/contracts';
import type { Generation } from '@barmill/optimization';
import type { ResultsClient } from '@barmill/platform';
import type { Parameters } from '@barmill/strategies';

const deadlineMs = 30_000;

/**
 * Combinations of a generation that succeeded in the optimization which it extends, at the same indices, with the same parameters and on the same market. A search
 * that learns asks for others after a trial which failed there and succeeds here, so that an index alone says nothing.
 */
export async function trialsOfParent(
  results: ResultsClient,
  parentId: string,
  { firstIndex, trials, markets = [] }: Generation,
): Promise<Set<number>> {
  const asked = packDoubles(Float64Array.from(trials, (_, place) => firstIndex + place));
  const found = await results.planning.readTrials(
    { runId: parentId, combinationIndex: asked, onlySucceeded: true },
    deadlineMs,
  );
  const index = unpackDoubles(found.combinationIndex, found.paramsJson.length);
  const isSame = (one: number, place: number): boolean =>
    markets[one - firstIndex] === found.market[place] &&
    areEqual(trials[one - firstIndex], parameterValues.parse(JSON.parse(found.paramsJson[place])));
  return new Set([...index].filter(isSame));
}

function areEqual(a: Parameters, b: Parameters): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}
