import type { GraphBuilder } from './graph-builder';
import type { SeriesNode } from './series-node';

/**
 * A series over the bars of a longer timeframe, seen from the bars of the strategy: at each bar the value of the last bar there
 * that has closed; missing (false) before the first.
 *
 * @param barsPerContextBar how many bars of the strategy's timeframe one of the longer covers
 */
export function contextNode(
  builder: GraphBuilder,
  timeframe: string,
  inner: SeriesNode,
  barsPerContextBar: number,
): SeriesNode {
  const { exact } = inner;
  return builder.node({
    element: inner.element,
    operation: 'tf',
    // The inner series is no input: it lies over other bars.
    constants: [timeframe, inner.key],
    firstBar: (inner.firstBar + 1) * barsPerContextBar - 1,
    isOnGrid: inner.isOnGrid,
    exact: () =>
      exact && { sum: contextNode(builder, timeframe, exact.sum, barsPerContextBar), divisor: exact.divisor },
    compute: (_, frame) => {
      const { frame: context, lastClosed } = frame.context(timeframe);
      const values = context.valueOf(inner);
      const missing = inner.element === 'number' ? NaN : 0;
      const out = frame.column();
      for (let i = 0; i < out.length; i++) out[i] = lastClosed[i] < 0 ? missing : values[lastClosed[i]];
      return out;
    },
  });
}
