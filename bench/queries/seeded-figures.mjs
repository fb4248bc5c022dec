import { projectRoot } from '../../tools/bootstrap/project-root.mjs';
import { builtLibrary } from '../../tools/check-kill/built-library.mjs';

const { coreMetricIds, metricDefinitions } = builtLibrary(projectRoot, 'metrics');

/** Of figures that may be missing one in so many is. */
const missingEach = 40;
const byUnit = {
  pct: (wave) => `40 * ${wave}`,
  money: (wave) => `4000 * ${wave}`,
  ratio: (wave) => `0.3 + 1.5 * ${wave}`,
  r: (wave) => `0.1 + ${wave}`,
  count: (_, even) => `floor(400 * ${even} ^ 2)::integer`,
  days: (_, even) => `floor(200 * ${even})::integer`,
  flag: (_, even) => `${even} > 0.4`,
  hours: (_, even) => `0.5 + 60 * ${even}`,
  pips: () => '1.5::double precision',
};
/** Those whose range everybody knows. */
const byId = {
  total_trades: (_, even) => `(5 + floor(400 * ${even} ^ 2))::integer`,
  max_drawdown_pct: (_, even) => `1 + 60 * ${even} ^ 2`,
  win_rate: (_, even) => `0.2 + 0.6 * ${even}`,
  profit_factor: (_, even) => `0.4 + 2 * ${even}`,
};

/** An even number from 0 to 1 that only the row and the seed decide, in SQL. */
export const evenOf = (row, seed) =>
  `((hashint8extended(${row}, ${seed}) & 2147483647)::float8 * 4.656612873077393e-10::float8)`;

/** About normal, between -1.5 and 1.5. */
const noiseOf = (row, seed) =>
  `(${evenOf(row, 3 * seed)} + ${evenOf(row, 3 * seed + 1)} + ${evenOf(row, 3 * seed + 2)} - 1.5)`;

/**
 * Metrics of made-up rows: names of columns, and for each an expression over `row`, a bigint, that has the size of such a figure.
 *
 * @param {{ row: string, ids: string[], hills?: string }} options `hills`: a number of about -1 to 1 that neighbors share
 * @returns {{ names: string[], values: string[] }} `metric_notes` among them
 */
export function seededFigures({ row, ids, hills = '0' }) {
  const figures = metricDefinitions
    .filter(({ id }) => ids.includes(id))
    .map((definition, place) => ({ definition, value: figureOf(definition, { row, place, hills }) }));
  const notes = figures
    .filter(({ definition }) => canBeMissing(definition))
    .map(({ definition: { id, nullCases } }) => `when '${id}' then '${nullCases[0]}'`);
  const missing = `(array[${figures
    .filter(({ definition }) => canBeMissing(definition))
    .map(({ definition }) => `'${definition.id}'`)
    .join(', ')}])[1 + ${row} / ${missingEach} % ${notes.length}]`;
  return {
    names: [...figures.map(({ definition }) => definition.id), 'metric_notes'],
    values: [
      ...figures.map(({ definition, value }) =>
        canBeMissing(definition)
          ? `case when ${row} % ${missingEach} = 0 and ${missing} = '${definition.id}' then null else ${value} end`
          : value,
      ),
      `case when ${row} % ${missingEach} = 0 then jsonb_build_object(${missing}, case ${missing} ${notes.join(' ')} end) end`,
    ],
  };
}

const canBeMissing = ({ nullCases }) => nullCases.length > 0;

function figureOf({ id, unit }, { row, place, hills }) {
  const wave = `(0.7 * (${hills}) + ${noiseOf(row, place)})`;
  return (byId[id] ?? byUnit[unit])(wave, evenOf(row, 1_000 + place));
}

/** What a combination has of its own accord, and what a backtest has. */
export const combinationMetrics = coreMetricIds;
export const backtestMetrics = metricDefinitions.map(({ id }) => id);
