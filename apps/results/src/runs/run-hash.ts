import { createHash } from 'node:crypto';
import {
  barmillVersion,
  canonicalJson,
  type ParameterValues,
  type RunSpec,
  type SearchSpec,
  type WalkForwardPlan,
} from '@barmill/contracts';

/** What a run is asked to do with its strategy and data. */
export type Asked =
  | { readonly kind: 'backtest'; readonly params: ParameterValues }
  | { readonly kind: 'optimization'; readonly search: SearchSpec }
  | { readonly kind: 'walk_forward'; readonly search: SearchSpec; readonly plan: WalkForwardPlan };

/**
 * SHA-256 over all that decides the figures of a run: the code, the strategy with its document, the content of its data, its settings and its
 * parameters or search. What people write of a run is no part of it, nor is how an optimization is cut into chunks.
 */
export function runHash(spec: RunSpec, asked: Asked): string {
  return createHash('sha256')
    .update(canonicalJson({ code: barmillVersion, ...byContent(spec), ...decisive(asked) }))
    .digest('hex');
}

/** Data sets by what they hold: the same bars may have been stored twice. */
function byContent({ otherMarkets, ...run }: RunSpec): object {
  return { ...marketByContent(run), ...(otherMarkets && { otherMarkets: otherMarkets.map(marketByContent) }) };
}

type OfMarket = Pick<RunSpec, 'dataset' | 'contexts' | 'finer' | 'conversion'>;

function marketByContent({ dataset, contexts, finer, conversion, ...rest }: OfMarket): object {
  const bars = <T extends { dataset: RunSpec['dataset'] }>(of: T) => ({ ...of, dataset: of.dataset.sha256 });
  return {
    ...rest,
    dataset: dataset.sha256,
    contexts: contexts.map(bars),
    finer: finer && bars(finer),
    conversion: conversion && { ...conversion, pairs: conversion.pairs.map(bars) },
  };
}

function decisive(asked: Asked): object {
  if (asked.kind === 'backtest') return asked;
  const { chunkSize: _, ...search } = asked.search;
  return { ...asked, search };
}
