import { DomainError, type Instrument } from '@barmill/contracts';
import { builtinInstruments } from '@barmill/market-data';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { firstTenant } from '../access/api-keys.repository';
import { row, rows } from '../database/rows';

type Stored = Record<string, unknown>;

/** Columns beside the key, each with the field that it holds. */
const fields = [
  ['description', 'description'],
  ['pip_size', 'pipSize'],
  ['tick_size', 'tickSize'],
  ['contract_size', 'contractSize'],
  ['min_lot', 'minLot'],
  ['max_lot', 'maxLot'],
  ['lot_step', 'lotStep'],
  ['leverage', 'leverage'],
  ['stop_out_level', 'stopOutLevel'],
  ['base_currency', 'baseCurrency'],
  ['quote_currency', 'quoteCurrency'],
  ['spread_pips', 'spreadPips'],
  ['commission_per_lot', 'commissionPerLot'],
  ['commission_pct', 'commissionPct'],
  ['trading_days_per_year', 'tradingDaysPerYear'],
  ['swap_long_pips', 'swapLongPips'],
  ['swap_short_pips', 'swapShortPips'],
] as const satisfies readonly (readonly [string, keyof Instrument])[];

const columns = ['symbol', ...fields.map(([column]) => column)];

/** Inserts the rows of $2 for the tenants of $1; a symbol that a tenant has, in whatever case, stays as it is. */
const insertMissingSql = `insert into instruments (tenant_id, ${columns.join(', ')})
  select tenant.id, ${columns.map((column) => `given.${column}`).join(', ')}
  from unnest($1::text[]) as tenant (id), jsonb_populate_recordset(null::instruments, $2) as given
  where not exists (select 1 from instruments own where own.tenant_id = tenant.id and upper(own.symbol) = upper(given.symbol))
  on conflict (tenant_id, symbol) do nothing returning symbol`;

@Injectable()
export class InstrumentsRepository implements OnModuleInit {
  constructor(private readonly dataSource: DataSource) {}

  /** The instruments that ship with Barmill, for every tenant that there is; what a tenant has stays as it is. */
  async onModuleInit(): Promise<void> {
    const known = await rows<{ id: string }>(
      this.dataSource,
      'select tenant_id as id from api_keys union select tenant_id from instruments',
    );
    const tenantIds = new Set([firstTenant, ...known.map(({ id }) => id)]);
    await this.insertMissing([...tenantIds], builtinInstruments);
  }

  /** @throws DomainError `instrument_exists` */
  async create(tenantId: string, instrument: Instrument): Promise<Instrument> {
    const inserted = await this.insertMissing([tenantId], [instrument]);
    if (inserted === 0)
      throw new DomainError('conflict', 'instrument_exists', `There is an instrument ${instrument.symbol} already.`);
    return await this.get(tenantId, instrument.symbol);
  }

  /** @throws DomainError that names the symbols there are. */
  async get(tenantId: string, symbol: string): Promise<Instrument> {
    const stored = await row<Stored>(
      this.dataSource,
      'select * from instruments where tenant_id = $1 and upper(symbol) = upper($2)',
      [tenantId, symbol],
    );
    if (stored) return toInstrument(stored);
    const known = (await this.list(tenantId)).map((instrument) => instrument.symbol);
    const detail = `Expected a known symbol (${known.join(', ')}), came "${symbol}". POST /v1/instruments adds one.`;
    throw new DomainError('not_found', 'unknown_symbol', detail, [
      { pointer: '/symbol', code: 'unknown_symbol', detail },
    ]);
  }

  async list(tenantId: string): Promise<Instrument[]> {
    const stored = await rows<Stored>(
      this.dataSource,
      'select * from instruments where tenant_id = $1 order by symbol',
      [tenantId],
    );
    return stored.map(toInstrument);
  }

  /** @returns how many were not there */
  private async insertMissing(
    tenantIds: readonly string[],
    instruments: readonly Partial<Record<keyof Instrument, unknown>>[],
  ): Promise<number> {
    const given = instruments.map((instrument) => ({
      symbol: instrument.symbol,
      ...Object.fromEntries(fields.map(([column, field]) => [column, instrument[field] ?? null])),
    }));
    return (await rows(this.dataSource, insertMissingSql, [tenantIds, JSON.stringify(given)])).length;
  }
}

function toInstrument(stored: Stored): Instrument {
  const entries = fields.map(([column, field]) => [field, stored[column] ?? undefined]);
  return { symbol: stored.symbol, ...Object.fromEntries(entries) } as Instrument;
}
