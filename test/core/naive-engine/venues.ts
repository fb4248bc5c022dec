import type { TradedInstrument } from '@barmill/simulation';

/** An instrument with prices and sizes that go with it. */
export interface Venue {
  readonly instrument: TradedInstrument;
  /** Prices are whole numbers of it. */
  readonly step: number;
  /** First price and usual move, in steps. */
  readonly start: number;
  readonly swing: number;
  readonly balance: number;
  readonly volumes: readonly number[];
  readonly notionals: readonly number[];
}

/** Where lots are not rounded. What an account can still buy with less is what rounding left of it, in either engine another dust. */
export const leastLot = 1e-6;

const forex: TradedInstrument = {
  pipSize: 0.0001,
  tickSize: 0.00001,
  contractSize: 100_000,
  minLot: 0.01,
  maxLot: 50,
  lotStep: 0.01,
};

/** Instruments with fine and coarse ticks, and without one in steps that doubles hold exactly. */
export const venues: readonly Venue[] = [
  {
    instrument: forex,
    step: 0.00001,
    start: 110_000,
    swing: 60,
    balance: 1_000,
    volumes: [0.01, 0.03, 0.1, 0.9, 100],
    notionals: [1_500, 20_000],
  },
  {
    instrument: { ...forex, pipSize: 0.01, tickSize: 0.001 },
    step: 0.001,
    start: 150_000,
    swing: 150,
    balance: 150_000,
    volumes: [0.01, 0.05, 0.5, 2],
    notionals: [400_000, 2_000_000],
  },
  {
    instrument: { pipSize: 1, tickSize: 0.25, contractSize: 5, minLot: 1, maxLot: 20, lotStep: 1 },
    step: 0.25,
    start: 16_000,
    swing: 12,
    balance: 5_000,
    volumes: [1, 2, 5],
    notionals: [30_000, 50_000],
  },
  {
    instrument: { pipSize: 0.25, tickSize: 0, contractSize: 1, minLot: leastLot, maxLot: 1_000, lotStep: 0 },
    step: 1 / 64,
    start: 6_400,
    swing: 70,
    balance: 1_000,
    volumes: [0.125, 1, 3, 40],
    notionals: [500, 3_000],
  },
  {
    instrument: { pipSize: 0.01, tickSize: 0.01, contractSize: 1, minLot: 1, maxLot: 500, lotStep: 1 },
    step: 0.01,
    start: 20_000,
    swing: 300,
    balance: 2_000,
    volumes: [1, 7, 30],
    notionals: [900, 12_000],
  },
];
