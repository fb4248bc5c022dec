import { projectRoot } from '../../tools/bootstrap/project-root.mjs';
import { builtLibrary } from '../../tools/check-kill/built-library.mjs';

/** Bars of a workload, the same on every machine. */
export function seededBars({ seed, bars, timeframe, startPrice, tickSize, volatility }) {
  const { generateBars, parseTimeframe } = builtLibrary(projectRoot, 'market-data');
  const startTimeMs = Date.UTC(2015, 0, 5);
  return generateBars({
    seed,
    bars,
    timeframe: parseTimeframe(timeframe),
    startTimeMs,
    startPrice,
    tickSize,
    volatility,
    skipWeekends: false,
  });
}

export const minute = {
  seed: 2,
  bars: 1_000_000,
  timeframe: 'M1',
  startPrice: 1.1,
  tickSize: 0.00001,
  volatility: 0.0001,
};
export const quarterHour = {
  seed: 3,
  bars: 100_000,
  timeframe: 'M15',
  startPrice: 1.1,
  tickSize: 0.00001,
  volatility: 0.0005,
};
export const day = { seed: 1, bars: 2_148, timeframe: 'D1', startPrice: 100, tickSize: 0.01, volatility: 0.015 };
