import { createHash } from 'node:crypto';
import {
  loadPackageDefinition,
  Server,
  ServerCredentials,
  type sendUnaryData,
  type ServerUnaryCall,
} from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import {
  DomainError,
  loaderOptions,
  protoRoot,
  resultsProto,
  type AccessHandlers,
  type AdministrationHandlers,
  type Backtest,
  type Dataset,
  type EquityPart,
  type EstimateFacts,
  type ExtendOptimizationRequest,
  type IdempotentRequestsHandlers,
  type Instrument,
  type KeptAnswer,
  type MarketDataHandlers,
  type Optimization,
  type ProtoGrpcType,
  type RunEvent,
  type RunsHandlers,
  type SteeringHandlers,
  type StrategiesHandlers,
  type SubmitBacktestRequest,
  type SubmitOptimizationRequest,
  type Trade,
  type UploadHeader,
} from '@barmill/contracts';
import { toGrpcStatus } from '@barmill/platform';
import { StoredStrategiesStandIn } from './stored-strategies-stand-in';

/** What a results service that keeps everything in memory holds, and what it was asked. */
export class ResultsStandIn {
  readonly keys = new Map<string, string[]>();
  readonly settings: Record<string, number> = {};
  readonly instruments: Instrument[] = [];
  readonly datasets: Dataset[] = [];
  readonly strategies = new StoredStrategiesStandIn();
  readonly backtests = new Map<string, Backtest>();
  readonly optimizations = new Map<string, Optimization>();
  readonly events = new Map<string, RunEvent[]>();
  readonly trades: Trade[] = [];
  readonly equity: EquityPart[] = [];
  readonly submitted: { backtest?: SubmitBacktestRequest; optimization?: SubmitOptimizationRequest } = {};
  readonly extended: ExtendOptimizationRequest[] = [];
  estimateFacts: EstimateFacts = { sweepSlots: 0 };
  readonly uploads: { header: UploadHeader; sha256: string; bytes: number }[] = [];
  /** Uploads that ended without a whole file. */
  abandonedUploads = 0;
  /** The byte after which an upload is refused. */
  refuseUploadAfter = Number.POSITIVE_INFINITY;
  keyChecks = 0;
  /** Answers by idempotency key. */
  readonly answers = new Map<string, KeptAnswer>();
  readonly abandonedKeys: string[] = [];
  private readonly server = new Server();

  /** @returns its address */
  async start(): Promise<string> {
    const definition = loadSync(resultsProto, { ...loaderOptions, includeDirs: [protoRoot] });
    const services = (loadPackageDefinition(definition) as unknown as ProtoGrpcType).barmill.results.v1;
    this.server.addService(services.Access.service, this.access() as never);
    this.server.addService(services.Administration.service, this.administration() as never);
    this.server.addService(services.MarketData.service, this.marketData() as never);
    this.server.addService(services.Strategies.service, this.storedStrategies() as never);
    this.server.addService(services.IdempotentRequests.service, this.idempotentRequests() as never);
    this.server.addService(services.Runs.service, this.runs() as never);
    this.server.addService(services.Steering.service, this.steering() as never);
    const port = await new Promise<number>((resolve, reject) => {
      this.server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) =>
        error ? reject(error) : resolve(bound),
      );
    });
    return `127.0.0.1:${port}`;
  }

  stop(): void {
    this.server.forceShutdown();
  }

  allow(key: string, scopes: string[]): void {
    this.keys.set(createHash('sha256').update(key).digest('hex'), scopes);
  }

  private access(): Partial<AccessHandlers> {
    return {
      VerifyKey: unary(({ keySha256 }) => {
        this.keyChecks++;
        const scopes = this.keys.get(keySha256);
        if (!scopes) throw new DomainError('not_found', 'unknown_key', 'no such key');
        return { tenantId: 'tenant', keyId: 'key', scopes };
      }),
    };
  }

  private administration(): Partial<AdministrationHandlers> {
    return { ReadSettings: unary(() => ({ valuesJson: JSON.stringify(this.settings), rowVersion: 1 })) };
  }

  private marketData(): Partial<MarketDataHandlers> {
    return {
      ListInstruments: unary(() => ({ instruments: this.instruments })),
      GetInstrument: unary(({ symbol }) =>
        found(
          'unknown_symbol',
          this.instruments.find((instrument) => instrument.symbol === symbol.toUpperCase()),
        ),
      ),
      FindDataset: unary(({ symbol, timeframe }) =>
        found(
          'no_dataset',
          this.datasets.find((dataset) => dataset.symbol === symbol && dataset.timeframe === timeframe),
        ),
      ),
      GetDataset: unary(({ id }) =>
        found(
          'unknown_dataset',
          this.datasets.find((dataset) => dataset.id === id),
        ),
      ),
      ListDatasets: unary(({ limit, afterId, symbol }) => {
        const asked = this.datasets.filter((dataset) => symbol === undefined || dataset.symbol === symbol);
        const from = asked.findIndex(({ id }) => id === afterId) + 1;
        return { datasets: asked.slice(from, from + limit), hasMore: from + limit < asked.length };
      }),
      UploadDataset: (call, callback) => this.takeUpload(call, callback),
    };
  }

  private storedStrategies(): Partial<StrategiesHandlers> {
    return {
      Store: unary(({ strategy }) => this.strategies.store(strategy!)),
      Get: unary(({ name, version }) => found('unknown_strategy', this.strategies.get(name, version))),
      List: unary((request) => this.strategies.list(request)),
    };
  }

  private takeUpload(...[call, callback]: Parameters<NonNullable<MarketDataHandlers['UploadDataset']>>): void {
    const hash = createHash('sha256');
    let header: UploadHeader | undefined;
    let bytes = 0;
    let refused = false;
    call.on('data', (part: { header?: UploadHeader | null; content?: Buffer }) => {
      if (part.header) header = part.header;
      if (!part.content) return;
      bytes += part.content.length;
      hash.update(part.content);
      if (bytes <= this.refuseUploadAfter || refused) return;
      refused = true;
      callback(toGrpcStatus(new DomainError('invalid', 'bad_row', 'row 3, column "high": expected a number, got "x"')));
    });
    call.on('cancelled', () => this.abandonedUploads++);
    call.on('end', () => {
      if (refused || call.cancelled) return;
      this.uploads.push({ header: header!, sha256: hash.digest('hex'), bytes });
      callback(null, { dataset: { ...this.datasets[0], symbol: header!.symbol }, deduplicated: false });
    });
  }

  private idempotentRequests(): IdempotentRequestsHandlers {
    return {
      Begin: unary(({ idempotency }) => ({
        token: idempotency!.key,
        answer: this.answers.get(idempotency!.key) ?? null,
      })),
      Finish: unary(({ token, answer }) => {
        this.answers.set(token, answer!);
        return {};
      }),
      Abandon: unary(({ token }) => {
        this.abandonedKeys.push(token);
        return {};
      }),
    };
  }

  private steering(): Partial<SteeringHandlers> {
    const moved = (status: string) =>
      unary(({ id }: { readonly id: string }) => ({ ...found('unknown_run', this.optimizations.get(id)), status }));
    const made = (id: string, deduplicated: boolean) => ({
      optimization: { ...found('unknown_run', this.optimizations.get(id)), parentId: id, parentKind: 'retry' },
      replayed: false,
      deduplicated,
    });
    return {
      PauseOptimization: moved('paused'),
      ResumeOptimization: moved('running'),
      RetryFailed: unary(({ id }) => made(id, true)),
      ExtendOptimization: unary((request) => {
        this.extended.push(request);
        return made(request.id, false);
      }),
      ReadEstimateFacts: unary(() => this.estimateFacts),
    };
  }

  private runs(): Partial<RunsHandlers> {
    return {
      SubmitBacktest: unary((request) => {
        this.submitted.backtest = request;
        return { backtest: [...this.backtests.values()][0], replayed: false, deduplicated: false };
      }),
      SubmitOptimization: unary((request) => {
        this.submitted.optimization = request;
        return { optimization: [...this.optimizations.values()][0], replayed: false, deduplicated: false };
      }),
      GetBacktest: unary(({ id }) => found('unknown_backtest', this.backtests.get(id))),
      GetOptimization: unary(({ id }) => found('unknown_optimization', this.optimizations.get(id))),
      ListTrades: unary(({ limit, after }) => {
        const later = this.trades.filter(({ ordinal }) => ordinal > after);
        return { trades: later.slice(0, limit), hasMore: later.length > limit };
      }),
      ReadEvents: unary(({ runId, afterSequence, limit }) => {
        const later = (this.events.get(runId) ?? []).filter(({ sequence }) => sequence > afterSequence);
        return { events: later.slice(0, limit) };
      }),
      StreamEquity: (call) => {
        for (const part of this.equity) call.write(part);
        call.end();
      },
    };
  }
}

function unary<I, O>(answer: (request: I) => O) {
  return (call: ServerUnaryCall<I, O>, callback: sendUnaryData<O>): void => {
    try {
      callback(null, answer(call.request));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      callback(toGrpcStatus(error));
    }
  };
}

function found<T>(problem: string, value: T | undefined): T {
  if (value === undefined) throw new DomainError('not_found', problem, 'Nothing has that id.');
  return value;
}
