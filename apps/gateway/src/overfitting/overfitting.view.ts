import {
  overfittingRecord,
  runSpec,
  shownOverfitting,
  shownSurface,
  type Optimization,
  type OverfittingRecord,
  type SurfaceRecord,
} from '@barmill/contracts';
import { chanceTerms, type ChanceTerms } from '@barmill/optimization';
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
  importance: SurfaceView['importance'],
): SurfaceView {
  return { optimization_id: id, importance, ...shownSurface(surface, record) };
}

/** What rows of a run tell of their own chance; null: the run was not judged, or its Sharpe ratios are not those of daily returns. */
export function chanceOf(run: Pick<Optimization, 'overfittingJson' | 'specJson'>): ChanceTerms | null {
  const record = recordOf(run);
  return record && chanceTerms(record, runSpec.parse(JSON.parse(run.specJson)).metrics.riskFreeRate);
}
