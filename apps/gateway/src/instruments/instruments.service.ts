import { DomainError, instrumentRow, type Instrument, type NewInstrument } from '@barmill/contracts';
import { ResultsClient } from '@barmill/platform';
import { Injectable } from '@nestjs/common';
import type { InstrumentView } from './instrument.schema';
import { instrumentView } from './instrument.view';

@Injectable()
export class InstrumentsService {
  constructor(private readonly results: ResultsClient) {}

  async list(tenantId: string): Promise<{ data: InstrumentView[] }> {
    return { data: (await this.rows(tenantId)).map(instrumentView) };
  }

  /** All instruments, as they are stored. */
  async rows(tenantId: string): Promise<readonly Instrument[]> {
    return (await this.results.marketData.listInstruments({ tenantId })).instruments;
  }

  async get(tenantId: string, symbol: string): Promise<InstrumentView> {
    return instrumentView(await this.results.marketData.getInstrument({ tenantId, symbol }));
  }

  async create(tenantId: string, instrument: NewInstrument): Promise<InstrumentView> {
    const row = instrumentRow(instrument);
    return instrumentView(await this.results.marketData.createInstrument({ tenantId, instrument: row }));
  }

  /**
   * The instrument that a request names.
   * @throws DomainError `unknown_symbol`, naming the known ones.
   */
  async named(tenantId: string, symbol: string, pointer: string): Promise<Instrument> {
    try {
      return await this.results.marketData.getInstrument({ tenantId, symbol });
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'not_found')) throw error;
    }
    throw unknownSymbol(symbol, await this.rows(tenantId), pointer);
  }
}

const mostNamed = 50;

function unknownSymbol(symbol: string, known: readonly Instrument[], pointer: string): DomainError {
  const names = known.slice(0, mostNamed).map((instrument) => instrument.symbol);
  const more = known.length > mostNamed ? ` and ${known.length - mostNamed} more (GET /v1/instruments)` : '';
  const detail = `There is no instrument ${JSON.stringify(symbol)}. Known symbols: ${names.join(', ')}${more}.`;
  return new DomainError('invalid', 'unknown_symbol', detail, [{ pointer, code: 'unknown_symbol', detail }]);
}
