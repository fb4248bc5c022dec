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
] as const satisfies readonly (readonly [string, keyof Instrument])[];

const insertSql = `insert into instruments (tenant_id, symbol, ${fields.map(([column]) => column).join(', ')})
  values ($1, $2, ${fields.map((_, index) => `$${index + 3}`).join(', ')}) on conflict (tenant_id, symbol) do nothing returning symbol`;

@Injectable()
export class InstrumentsRepository implements OnModuleInit {
  constructor(private readonly dataSource: DataSource) {}

  /** The instruments that ship with Barmill. One that was changed by its tenant stays as it is. */
  async onModuleInit(): Promise<void> {
    for (const instrument of builtinInstruments) await this.insert(firstTenant, instrument);
  }

  async create(tenantId: string, instrument: Instrument): Promise<Instrument> {
    const taken = await row(
      this.dataSource,
      'select 1 from instruments where tenant_id = $1 and upper(symbol) = upper($2)',
      [tenantId, instrument.symbol],
    );
    const inserted = taken ? undefined : await this.insert(tenantId, instrument);
    if (!inserted)
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

  private async insert(
    tenantId: string,
    instrument: Partial<Record<keyof Instrument, unknown>>,
  ): Promise<Stored | undefined> {
    return await row<Stored>(this.dataSource, insertSql, [
      tenantId,
      instrument.symbol,
      ...fields.map(([, field]) => instrument[field] ?? null),
    ]);
  }
}

function toInstrument(stored: Stored): Instrument {
  const entries = fields.map(([column, field]) => [field, stored[column] ?? undefined]);
  return { symbol: stored.symbol, ...Object.fromEntries(entries) } as Instrument;
}
