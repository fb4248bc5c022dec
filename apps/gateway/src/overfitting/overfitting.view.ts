import {
  marketSpecs,
  overfittingRecord,
  runSpec,
  shownOverfitting,
  shownSurface,
  type Optimization,
  type OverfittingRecord,
  type SurfaceRecord,
} from '@barmill/contracts';
import { chanceTerms, rowChance, type RowChance } from '@barmill/optimization';
import type { ImportanceView } from '../combinations/grid.schema';
import type { OverfittingView, SurfaceView } from './overfitting.schema';

/** What an optimization was judged to be worth; null: it was not. */
export function recordOf({ overfittingJson }: Pick<Optimization, 'overfittingJson'>): OverfittingRecord | null {
  return overfittingJson === undefined ? null : overfittingRecord.parse(JSON.parse(overfittingJson));
}

export function overfittingView(id: string, record: OverfittingRecord): OverfittingView {
  return { optimization_id: id, ...shownOverfitting(record) };
}

export function surfaceView(
  id: string,
  surface: SurfaceRecord,
  record: OverfittingRecord,
  importance: Pick<ImportanceView, 'parameters' | 'market'>,
): SurfaceView {
  return {
    optimization_id: id,
    importance: importance.parameters,
    market_importance: importance.market,
    ...shownSurface(surface, record),
  };
}

/** How likely luck alone gives returns like those of a combination on a market of the run. */
export type ChanceOf = (
  market: { readonly symbol: string; readonly timeframe: string },
  metrics: Readonly<Record<string, number | boolean | null>>,
) => RowChance;

/** What rows of a run tell of their own chance: nothing where it was not judged, or its Sharpe ratios are not those of daily returns. */
export function chanceOf(run: Pick<Optimization, 'overfittingJson' | 'specJson'>): ChanceOf {
  const record = recordOf(run);
  const specs = marketSpecs(runSpec.parse(JSON.parse(run.specJson)));
  const places = new Map(specs.map(({ instrument, timeframe }, place) => [`${instrument.symbol} ${timeframe}`, place]));
  const terms =
    record &&
    chanceTerms(
      record,
      specs.map(({ metrics }) => metrics),
    );
  return ({ symbol, timeframe }, metrics) => rowChance(terms, metrics, places.get(`${symbol} ${timeframe}`));
}
