/** A point in time at which something fills or is valued: the open or the close of a bar. */
export interface Moment {
  readonly bar: number;
  /** Epoch ms UTC. */
  readonly timeMs: number;
  /** Quote currency → account currency, as known then. */
  readonly rate: number;
}

/** An execution: when, where and how far from the raw side price. */
export interface Fill extends Moment {
  /** Price in units. */
  readonly units: number;
  /** Distance to the raw side price in units, >= 0. */
  readonly slippageUnits: number;
}
