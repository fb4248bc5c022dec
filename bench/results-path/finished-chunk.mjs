import { projectRoot } from '../../tools/bootstrap/project-root.mjs';
import { builtLibrary } from '../../tools/check-kill/built-library.mjs';

const { coreMetricIds, metricDefinitions } = builtLibrary(projectRoot, 'metrics');
const { packDoubles, packReasons } = builtLibrary(projectRoot, 'contracts');

const rowsAtOnce = 2_000;
const units = new Map(metricDefinitions.map(({ id, unit }) => [id, unit]));
/** Figures that many a combination has not; the others are always there. */
const sometimesMissing = new Set(['profit_factor', 'avg_loss']);

/** What an engine sends of a chunk: the core figures of every combination, made up, and two parameters. */
export function finishedChunk({ id, firstIndex, endIndex }, token) {
  const header = { chunkId: id, token, checksum: id, cpuMs: 1, bars: 1, engineVersion: 'bench', metricVersion: 1 };
  const parts = [{ header }];
  for (let from = firstIndex; from < endIndex; from += rowsAtOnce) {
    parts.push({ combinations: columnsOf(from, Math.min(endIndex, from + rowsAtOnce)) });
  }
  return parts;
}

function columnsOf(from, to) {
  const indexes = Float64Array.from({ length: to - from }, (_, row) => from + row);
  return {
    combinationIndex: packDoubles(indexes),
    paramsJson: Array.from(indexes, (index) => JSON.stringify({ fast: index % 200, slow: Math.floor(index / 200) })),
    metrics: coreMetricIds.map((id, place) => metricOf(id, place, indexes)),
    objectiveValue: packDoubles(indexes.map((index) => Math.sin(index))),
    error: [],
    resultHash: Array.from(indexes, (index) => index.toString(16).padStart(64, 'abcdef')),
  };
}

function metricOf(id, place, indexes) {
  const isMissing = (index) => sometimesMissing.has(id) && index % 50 === 0;
  const value = indexes.map((index) => (isMissing(index) ? NaN : figure(units.get(id), Math.sin(index + place))));
  const reasons = sometimesMissing.has(id)
    ? Array.from(indexes, (index) => (isMissing(index) ? 'no_losing_trades' : ''))
    : [];
  return { id, value: packDoubles(value), ...packReasons(reasons) };
}

function figure(unit, wave) {
  if (unit === 'flag') return wave > 0 ? 1 : 0;
  return unit === 'count' || unit === 'days' ? Math.round(1_000 * Math.abs(wave)) : 100 * wave;
}
