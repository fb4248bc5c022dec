import {
  conversionPath,
  convertingPairs,
  invalid,
  requestedBars,
  requestedConversion,
  requestedTimeframe,
  type CurrencyPair,
  type Dataset,
  type DatasetSpec,
  type FoundBars,
  type FoundMarket,
  type Instrument,
  type NamedBars,
  type NamedPair,
  type RequestedConversion,
} from '@barmill/contracts';
import { parseTimeframe, timeframes, type Timeframe } from '@barmill/market-data';
import { Injectable } from '@nestjs/common';
import { DatasetsService } from '../datasets/datasets.service';
import { InstrumentsService } from '../instruments/instruments.service';
import type { RunRequest } from './run-request.schema';

type Bars = FoundBars<DatasetSpec>;
type Rates = Bars & CurrencyPair;

/** Finds the data sets of a run: those that it trades, those that it reads beside them, and those that tell rates. */
@Injectable()
export class RunMarketService {
  constructor(
    private readonly instruments: InstrumentsService,
    private readonly datasets: DatasetsService,
  ) {}

  /** @throws DomainError for the first data set that is not there, does not fit, or is needed and not found */
  async find(
    tenantId: string,
    request: RunRequest,
    instrument: Instrument,
    contextTimeframes: readonly string[],
  ): Promise<FoundMarket<DatasetSpec>> {
    const timeframe = requestedTimeframe(request, timeframes);
    const named = requestedBars(request, timeframe, contextTimeframes, timeframes);
    const barsOf = async ({ timeframe: { name: asked }, name, pointer }: NamedBars<Timeframe>): Promise<Bars> =>
      foundBars(await this.datasets.fitting(tenantId, instrument.symbol, asked, name, pointer), pointer);
    const traded = named.traded
      ? await barsOf(named.traded)
      : foundBars(await this.datasets.newestOf(tenantId, instrument.symbol, timeframe.name), '/dataset_id');
    return {
      traded,
      contexts: await Promise.all(named.contexts.map(barsOf)),
      finer: named.finer && (await barsOf(named.finer)),
      conversion: await this.conversion(tenantId, requestedConversion(request, instrument), instrument, traded),
    };
  }

  private async conversion(
    tenantId: string,
    conversion: RequestedConversion | null,
    instrument: Instrument,
    traded: Bars,
  ): Promise<FoundMarket<DatasetSpec>['conversion']> {
    if (conversion === null) return null;
    const { accountCurrency, isToldByOwnBars, given } = conversion;
    const known = await this.instruments.rows(tenantId);
    const pairs = isToldByOwnBars
      ? [{ ...pairOf(instrument), ...traded, pointer: '/account_currency' }]
      : given.length > 0
        ? await Promise.all(given.map(async (pair) => await this.givenRates(tenantId, pair)))
        : await this.newestRates(tenantId, convertingPairs(conversion, known), traded);
    return { accountCurrency, pairs: conversionPath(conversion, pairs, known) };
  }

  private async givenRates(tenantId: string, { name, symbol, pointer }: NamedPair): Promise<Rates> {
    const dataset = await this.datasets.named(tenantId, name, pointer);
    if (symbol !== null && symbol.toUpperCase() !== dataset.symbol.toUpperCase()) {
      const detail = `The data set ${dataset.id} holds ${dataset.symbol} ${dataset.timeframe}; the request says ${symbol}.`;
      throw invalid('dataset_mismatch', pointer, detail);
    }
    const instrument = await this.instruments.named(tenantId, dataset.symbol, pointer);
    return { ...pairOf(instrument), ...foundBars(dataset, pointer) };
  }

  /** The newest data set of any of the pairs, one of the timeframe that is traded before all others; empty: there is none. */
  private async newestRates(tenantId: string, pairs: readonly CurrencyPair[], traded: Bars): Promise<Rates[]> {
    for (const timeframe of [traded.timeframe.name, undefined]) {
      const found = await Promise.all(
        pairs.map(async (pair) => ({ pair, dataset: await this.datasets.newest(tenantId, pair.symbol, timeframe) })),
      );
      const [newest] = found
        .flatMap(({ pair, dataset }) => (dataset ? [{ pair, dataset }] : []))
        // Ids begin with the time of their making.
        .sort((a, b) => (a.dataset.id < b.dataset.id ? 1 : -1));
      if (newest) return [{ ...pairOf(newest.pair), ...foundBars(newest.dataset, '/account_currency') }];
    }
    return [];
  }
}

const pairOf = ({ symbol, baseCurrency, quoteCurrency }: CurrencyPair): CurrencyPair => ({
  symbol,
  baseCurrency,
  quoteCurrency,
});

const foundBars = (dataset: Dataset, pointer: string): Bars => ({
  timeframe: parseTimeframe(dataset.timeframe),
  facts: dataset,
  dataset: { id: dataset.id, sha256: dataset.sha256 },
  pointer,
});
