import type { BarSeries } from '@barmill/market-data';
import type { Rejection, SimulationResult } from '@barmill/simulation';
import type { NaiveCase } from '../naive-engine/naive-case';
import { simulateCase } from '../naive-engine/simulate-case';
import { everyCase, withSettings } from './every-case';

const shiftsMs = [60_000, 3_600_000, 7 * 86_400_000, 1_000 * 86_400_000];

function later(given: NaiveCase, byMs: number): NaiveCase {
  const move = (times: Float64Array) => times.map((timeMs) => timeMs + byMs);
  const moved = (bars: BarSeries): BarSeries => ({ ...bars, time: move(bars.time) });
  const { series, finerBars, conversion } = given;
  return {
    ...given,
    series: moved(series),
    finerBars: finerBars && moved(finerBars),
    conversion: conversion && { ...conversion, knownAtMs: move(conversion.knownAtMs) },
  };
}

function earlierTimes({ legs, firstRejected, ...rest }: SimulationResult, byMs: number): SimulationResult {
  const back = (timeMs: number | null) => (timeMs === null ? null : timeMs - byMs);
  const ofFirst = (reason: Rejection) => {
    const first = firstRejected[reason];
    return first && { ...first, timeMs: first.timeMs - byMs };
  };
  return {
    ...rest,
    firstRejected: {
      invalidStop: ofFirst('invalidStop'),
      belowMinLot: ofFirst('belowMinLot'),
      insufficientMargin: ofFirst('insufficientMargin'),
    },
    legs: legs.map((leg) => ({ ...leg, entryTimeMs: leg.entryTimeMs - byMs, exitTimeMs: back(leg.exitTimeMs) })),
  };
}

describe('the same market at another time', () => {
  it('gives the same bits, but for the times, where no swap is charged', () => {
    everyCase((random) => {
      const given = withSettings(random, { swapLongPips: 0, swapShortPips: 0 });
      const expected = simulateCase(given);
      for (const byMs of shiftsMs) expect(earlierTimes(simulateCase(later(given, byMs)), byMs)).toEqual(expected);
    });
  });
});
