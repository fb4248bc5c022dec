import { projectRoot } from '../../tools/bootstrap/project-root.mjs';
import { builtLibrary } from '../../tools/check-kill/built-library.mjs';
import { seededBars } from '../workloads/data.mjs';

/** Gives a stack the instrument BENCH, with seeded bars of each of these definitions. */
export async function uploadMarket(api, definitions) {
  await api.post('/v1/instruments', {
    symbol: 'BENCH',
    pip_size: 0.0001,
    tick_size: 0,
    contract_size: 1,
    min_lot: 0,
    max_lot: 1e9,
    lot_step: 0,
    leverage: 1_000,
    base_currency: 'BENCH',
    quote_currency: 'USD',
    spread_pips: 0,
  });
  const { writeCsv } = builtLibrary(projectRoot, 'market-data');
  for (const definition of definitions) {
    const csv = [...writeCsv(seededBars(definition), { decimals: 5, time: 'epoch_ms' })].join('');
    await api.upload(csv, { symbol: 'BENCH', timeframe: definition.timeframe, source: 'bench' });
  }
}
