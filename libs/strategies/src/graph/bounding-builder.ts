import { GraphBuilder, type NodeDefinition } from './graph-builder';
import type { SeriesNode } from './series-node';
import { structuralKey } from './structural-key';

/** Makes the nodes of a graph of which some numbers are known by their bounds alone. It is measured, and never computed. */
export class BoundingBuilder extends GraphBuilder {
  private symbols: readonly string[] = [];

  override node(definition: NodeDefinition): SeriesNode {
    return super.node({ ...definition, constants: [...(definition.constants ?? []), ...this.symbols] });
  }

  /** Nodes whose numbers are bounds of these symbols: equal bounds of other symbols make other nodes. */
  apart<T>(symbols: readonly string[], make: () => T): T {
    const outer = this.symbols;
    this.symbols = [...outer, ...symbols];
    try {
      return make();
    } finally {
      this.symbols = outer;
    }
  }

  /** A number or condition, one for all bars, that is not known: no series of the graph, as little as one that is known. */
  unknown(symbol: string): SeriesNode {
    return {
      element: 'number',
      key: structuralKey('unknown', [symbol], []),
      inputs: [],
      firstBar: 0,
      cost: 0,
      depth: 0,
      isCached: false,
      isOnGrid: false,
      exact: null,
      form: null,
      compute: neverComputed,
    };
  }

  /** The series that an unknown number is made into. */
  counted({ key }: SeriesNode): SeriesNode {
    return this.node({ element: 'number', operation: 'constant', constants: [key], compute: neverComputed });
  }
}

function neverComputed(): never {
  throw new Error('a graph of bounds has no values');
}
