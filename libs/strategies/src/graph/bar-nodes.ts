import { toTicks } from '@barmill/indicators';
import type { BarSeries } from '@barmill/market-data';
import type { GraphBuilder } from './graph-builder';
import type { SeriesNode } from './series-node';
import { timeParts, writeTimePart } from './time-parts';

const prices = ['open', 'high', 'low', 'close'] as const;
type Price = (typeof prices)[number];

/** What a bar offers by name; each makes its node. */
export const barFieldNodes: ReadonlyMap<string, (builder: GraphBuilder) => SeriesNode> = new Map([
  ...prices.map((field) => [field, (builder: GraphBuilder) => priceNode(builder, field)] as const),
  ['volume', (builder: GraphBuilder) => optionalNode(builder, 'volume', 'volume')] as const,
  ['spread', (builder: GraphBuilder) => optionalNode(builder, 'spread', 'spreadPips')] as const,
  ['hl2', (builder: GraphBuilder) => meanNode(builder, 'hl2', ['high', 'low'])] as const,
  ['hlc3', (builder: GraphBuilder) => meanNode(builder, 'hlc3', ['high', 'low', 'close'])] as const,
  ['ohlc4', (builder: GraphBuilder) => meanNode(builder, 'ohlc4', prices)] as const,
  ...timeParts.map(
    (part) =>
      [
        part,
        (builder: GraphBuilder) =>
          builder.node({
            element: 'number',
            operation: part,
            compute: (_, frame) => writeTimePart(part, frame.bars.time, frame.column()),
          }),
      ] as const,
  ),
]);

function priceNode(builder: GraphBuilder, field: Price): SeriesNode {
  const { tickSize } = builder;
  return builder.node({
    element: 'number',
    operation: field,
    cost: 0,
    isCached: false,
    isOnGrid: true,
    exact: () =>
      tickSize > 0
        ? {
            divisor: 1,
            sum: builder.node({
              element: 'number',
              operation: 'ticks',
              constants: [field, tickSize],
              compute: (_, frame) => toTicks(frame.bars[field], tickSize, frame.column()),
            }),
          }
        : null,
    compute: (_, frame) => frame.bars[field],
  });
}

function optionalNode(builder: GraphBuilder, name: string, field: 'volume' | 'spreadPips'): SeriesNode {
  return builder.node({
    element: 'number',
    operation: name,
    cost: 0,
    isCached: false,
    compute: (_, frame) => requiredColumn(frame.bars, field),
  });
}

/** A column that not all data have. @throws RangeError where these have not */
export function requiredColumn(bars: BarSeries, field: 'volume' | 'spreadPips'): Float64Array {
  const column = bars[field];
  if (column !== null) return column;
  const name = field === 'volume' ? 'volume' : 'spread';
  throw new RangeError(`the strategy reads the ${name} of the bars; expected a ${name} column in the data, got none`);
}

function meanNode(builder: GraphBuilder, name: string, fields: readonly Price[]): SeriesNode {
  return builder.node({
    element: 'number',
    operation: name,
    compute: (_, frame) => {
      const { bars } = frame;
      const out = frame.column().fill(0);
      for (const field of fields) for (let i = 0; i < out.length; i++) out[i] += bars[field][i];
      for (let i = 0; i < out.length; i++) out[i] /= fields.length;
      return out;
    },
  });
}
