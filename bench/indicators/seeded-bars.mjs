import { projectRoot } from '../../tools/bootstrap/project-root.mjs';
import { builtLibrary } from '../../tools/check-kill/built-library.mjs';

/** 1,000,000 one-minute bars, the same on every machine; prices are whole cents. */
export function seededBars() {
  const { generateBars, parseTimeframe } = builtLibrary(projectRoot, 'market-data');
  return generateBars({
    seed: 5,
    bars: 1_000_000,
    timeframe: parseTimeframe('M1'),
    startTimeMs: Date.UTC(2020, 0, 1),
    startPrice: 100,
    tickSize: 0.01,
    volatility: 0.0005,
  });
}
