import { once } from 'node:events';
import {
  credentials,
  loadPackageDefinition,
  Metadata,
  status,
  type ChannelOptions,
  type ClientWritableStream,
  type ClientUnaryCall,
  type requestCallback,
  type ServiceError,
} from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import {
  loaderOptions,
  protoRoot,
  resultsProto,
  type AccessClient,
  type AdministrationClient,
  type BatchesClient,
  type AnalysisClient,
  type BytesPart,
  type CandlesClient,
  type CompletePartInput,
  type CompleteReply,
  type IdempotentRequestsClient,
  type EquityPart,
  type EquityPartInput,
  type ExportsClient,
  type FinishWalkForwardPartInput,
  type FinishWalkForwardRequestInput,
  type LibraryClient,
  type MarketDataClient,
  type PlanningClient,
  type ProtoGrpcType,
  type EventLogClient,
  type RemovalClient,
  type RobustSetClient,
  type RunsClient,
  type SteeringClient,
  type StepReply,
  type StrategiesClient,
  type WalkForwardsClient,
  type WebhooksClient,
  type WorkClient,
} from '@barmill/contracts';
import { fromGrpcError } from './grpc-errors';

/** The unary calls of a generated client, as promises with a deadline; failures are domain errors. */
export type Calls<C> = {
  readonly [
    K in keyof C as K extends Uncapitalize<K & string>
      ? C[K] extends Unary<infer _, infer O>
        ? unknown extends O
          ? never
          : K
        : never
      : never
  ]: C[K] extends Unary<infer I, infer O> ? (request: I, deadlineMs?: number) => Promise<O> : never;
};

type Unary<I, O> = (argument: I, callback: requestCallback<O>) => ClientUnaryCall;

/** 64 MiB: a chunk of 20,000 combinations with all its figures is about 8. */
export const maxMessageBytes = 64 * 1024 * 1024;
const defaultDeadlineMs = 5_000;
const streamDeadlineMs = 60_000;

/**
 * Channel settings for both sides: notice a dead peer without traffic, spread calls over all addresses, and let servers
 * close old connections so that new replicas are found.
 */
export const channelOptions = {
  'grpc.keepalive_time_ms': 20_000,
  'grpc.keepalive_timeout_ms': 5_000,
  'grpc.keepalive_permit_without_calls': 1,
  'grpc.service_config': JSON.stringify({ loadBalancingConfig: [{ round_robin: {} }] }),
  'grpc.max_receive_message_length': maxMessageBytes,
  'grpc.max_send_message_length': maxMessageBytes,
  'grpc.initial_reconnect_backoff_ms': 100,
  'grpc.max_reconnect_backoff_ms': 2_000,
} satisfies ChannelOptions;

/**
 * Of channels for answers that may take minutes: without pings. Once a server has said that a connection takes no new calls, Node
 * refuses to ping on it, and grpc-js then drops the connection with every call that still runs. Whoever reads such an answer bounds its silence.
 */
const longAnswerOptions = { ...channelOptions, 'grpc.keepalive_time_ms': -1 } satisfies ChannelOptions;

/** The results service, as its callers see it. */
export class ResultsClient {
  readonly access: Calls<AccessClient>;
  readonly marketData: Calls<MarketDataClient>;
  readonly strategies: Calls<StrategiesClient>;
  readonly runs: Calls<RunsClient>;
  readonly library: Calls<LibraryClient>;
  readonly idempotentRequests: Calls<IdempotentRequestsClient>;
  readonly removal: Calls<RemovalClient>;
  readonly batches: Calls<BatchesClient>;
  readonly analysis: Calls<AnalysisClient>;
  readonly work: Calls<WorkClient>;
  readonly planning: Calls<PlanningClient>;
  readonly steering: Calls<SteeringClient>;
  readonly administration: Calls<AdministrationClient>;
  readonly webhooks: Calls<WebhooksClient>;
  readonly candles: Calls<CandlesClient>;
  readonly robustSet: Calls<RobustSetClient>;
  readonly eventLog: Calls<EventLogClient>;
  readonly walkForwards: Calls<WalkForwardsClient>;
  /** The plain clients, for the calls that stream. */
  readonly raw: {
    marketData: MarketDataClient;
    runs: RunsClient;
    work: WorkClient;
    exports: ExportsClient;
    walkForwards: WalkForwardsClient;
  };
  private readonly clients: {
    close(): void;
    waitForReady(deadline: number, callback: (error?: Error) => void): void;
  }[];

  constructor(address: string) {
    const definition = loadSync(resultsProto, { ...loaderOptions, includeDirs: [protoRoot] });
    const services = (loadPackageDefinition(definition) as unknown as ProtoGrpcType).barmill.results.v1;
    const plain = credentials.createInsecure();
    const access = new services.Access(address, plain, channelOptions);
    const marketData = new services.MarketData(address, plain, longAnswerOptions);
    const strategies = new services.Strategies(address, plain, channelOptions);
    const runs = new services.Runs(address, plain, channelOptions);
    const library = new services.Library(address, plain, channelOptions);
    const idempotentRequests = new services.IdempotentRequests(address, plain, channelOptions);
    const removal = new services.Removal(address, plain, channelOptions);
    const batches = new services.Batches(address, plain, channelOptions);
    const analysis = new services.Analysis(address, plain, channelOptions);
    const work = new services.Work(address, plain, channelOptions);
    const exports = new services.Exports(address, plain, longAnswerOptions);
    const longRuns = new services.Runs(address, plain, longAnswerOptions);
    const walkForwards = new services.WalkForwards(address, plain, channelOptions);
    const longWalkForwards = new services.WalkForwards(address, plain, longAnswerOptions);
    const planning = new services.Planning(address, plain, channelOptions);
    const steering = new services.Steering(address, plain, channelOptions);
    const administration = new services.Administration(address, plain, channelOptions);
    const webhooks = new services.Webhooks(address, plain, channelOptions);
    const candles = new services.Candles(address, plain, channelOptions);
    const robustSet = new services.RobustSet(address, plain, channelOptions);
    const eventLog = new services.EventLog(address, plain, channelOptions);
    this.clients = [
      access,
      marketData,
      strategies,
      runs,
      library,
      idempotentRequests,
      removal,
      batches,
      analysis,
      work,
      planning,
      steering,
      administration,
      webhooks,
      candles,
      robustSet,
      eventLog,
      exports,
      walkForwards,
      longRuns,
      longWalkForwards,
    ];
    this.access = promised<AccessClient>(access);
    this.marketData = promised<MarketDataClient>(marketData);
    this.strategies = promised<StrategiesClient>(strategies);
    this.runs = promised<RunsClient>(runs);
    this.library = promised<LibraryClient>(library);
    this.idempotentRequests = promised<IdempotentRequestsClient>(idempotentRequests);
    this.removal = promised<RemovalClient>(removal);
    this.batches = promised<BatchesClient>(batches);
    this.analysis = promised<AnalysisClient>(analysis);
    this.work = promised<WorkClient>(work);
    this.planning = promised<PlanningClient>(planning);
    this.steering = promised<SteeringClient>(steering);
    this.administration = promised<AdministrationClient>(administration);
    this.webhooks = promised<WebhooksClient>(webhooks);
    this.candles = promised<CandlesClient>(candles);
    this.robustSet = promised<RobustSetClient>(robustSet);
    this.eventLog = promised<EventLogClient>(eventLog);
    this.walkForwards = promised<WalkForwardsClient>(walkForwards);
    this.raw = { marketData, runs: longRuns, work, exports, walkForwards: longWalkForwards };
  }

  /** @throws when the service cannot be reached in time. */
  async reach(deadlineMs: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.clients[0].waitForReady(Date.now() + deadlineMs, (error) => (error ? reject(error) : resolve()));
    });
  }

  /** A data set's column file, piece by piece. */
  async *fetchColumns(sha256: string): AsyncGenerator<Buffer> {
    const call = this.raw.marketData.fetchColumns({ sha256 }, { deadline: Date.now() + streamDeadlineMs });
    try {
      for await (const part of call) yield (part as BytesPart).content;
    } catch (error) {
      throw fromGrpcError(error as ServiceError, 'fetchColumns');
    } finally {
      call.cancel();
    }
  }

  /** What a reader makes of the first pieces of a column file; the rest is not fetched. @param read null while it needs more */
  async beginningOf<Found>(sha256: string, read: (piece: Uint8Array) => Found | null): Promise<Found> {
    for await (const piece of this.fetchColumns(sha256)) {
      const found = read(piece);
      if (found !== null) return found;
    }
    throw new Error(`The column file ${sha256} ended before what was read of it.`);
  }

  /** The stored equity of a backtest, part by part; empty where it has none. */
  async *streamEquity(run: { readonly tenantId: string; readonly id: string }): AsyncGenerator<EquityPart> {
    const call = this.raw.runs.streamEquity(run, { deadline: Date.now() + streamDeadlineMs });
    try {
      for await (const part of call) yield part as EquityPart;
    } catch (error) {
      throw fromGrpcError(error as ServiceError, 'streamEquity');
    } finally {
      call.cancel();
    }
  }

  /** Hands finished work over, waiting whenever the channel is full. */
  async complete(parts: Iterable<CompletePartInput>): Promise<CompleteReply> {
    const { work } = this.raw;
    return await sendParts('complete', parts, (deadline, answer) => work.complete({ deadline }, answer));
  }

  /** Ends a walk forward. @param equity its joined curve, in parts of a message each */
  async finishWalkForward(
    header: FinishWalkForwardRequestInput,
    equity: Iterable<EquityPartInput>,
  ): Promise<StepReply> {
    const { walkForwards } = this.raw;
    const parts = function* (): Generator<FinishWalkForwardPartInput> {
      yield { header };
      for (const part of equity) yield { equity: part };
    };
    return await sendParts('finish', parts(), (deadline, answer) => walkForwards.finish({ deadline }, answer));
  }

  close(): void {
    for (const client of this.clients) client.close();
  }
}

/** Sends a request part by part, and that it is whole, waiting whenever the channel is full. @returns the answer */
async function sendParts<Part extends { end?: unknown }, Reply>(
  name: string,
  parts: Iterable<Part>,
  open: (deadline: number, answer: requestCallback<Reply>) => ClientWritableStream<Part>,
): Promise<Reply> {
  return await new Promise((resolve, reject) => {
    const call = open(Date.now() + streamDeadlineMs, (error, reply) =>
      error ? reject(fromGrpcError(error, name)) : resolve(reply!),
    );
    // A failed write is told by the callback above.
    writeAll(call, parts, (count) => ({ end: { parts: count } }) as Part).catch(() => undefined);
  });
}

async function writeAll<T>(
  call: ClientWritableStream<T>,
  parts: Iterable<T>,
  endOf: (parts: number) => T,
): Promise<void> {
  let count = 0;
  for (const part of parts) {
    count++;
    if (!call.write(part)) await once(call, 'drain');
  }
  call.end(endOf(count));
}

type UnaryStub = (
  request: unknown,
  metadata: Metadata,
  options: { deadline: number },
  callback: requestCallback<unknown>,
) => ClientUnaryCall;

function promised<C extends object>(client: C): Calls<C> {
  return new Proxy({} as Calls<C>, {
    get(_, name) {
      const stub = Reflect.get(client, name) as UnaryStub;
      return async (request: unknown, deadlineMs = defaultDeadlineMs): Promise<unknown> =>
        await new Promise((resolve, reject) => {
          stub.call(
            client,
            request,
            new Metadata(),
            { deadline: Date.now() + deadlineMs },
            (error: ServiceError | null, reply) =>
              error ? reject(fromGrpcError(error, String(name))) : resolve(reply),
          );
        });
    },
  });
}

/** True when the call may succeed if it is made again: nobody answered. */
export function isUnavailable(error: unknown): boolean {
  const code = (error as ServiceError).code as unknown;
  return code === 'unavailable' || code === status.UNAVAILABLE || code === status.DEADLINE_EXCEEDED;
}
