import { projectRoot } from '../../tools/bootstrap/project-root.mjs';
import { builtLibrary } from '../../tools/check-kill/built-library.mjs';
import { seededBars } from '../workloads/data.mjs';

/** Of the instrument that benches trade. */
export const symbol = 'BENCH';

/** Gives a stack that instrument, which costs and limits nothing but for these terms, and seeded bars of each of these definitions. */
export async function uploadMarket(api, definitions, terms) {
  await api.post('/v1/instruments', {
    symbol,
    pip_size: 0.0001,
    tick_size: 0,
    contract_size: 1,
    min_lot: 0,
    max_lot: 1e9,
    lot_step: 0,
    leverage: 1_000,
    base_currency: symbol,
    quote_currency: 'USD',
    spread_pips: 0,
    ...terms,
  });
  const { writeCsv } = builtLibrary(projectRoot, 'market-data');
  for (const definition of definitions) {
    const csv = [...writeCsv(seededBars(definition), { decimals: 5, time: 'epoch_ms' })].join('');
    await api.upload(csv, { symbol, timeframe: definition.timeframe, source: 'bench' });
  }
}
