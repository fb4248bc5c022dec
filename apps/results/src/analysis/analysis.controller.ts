import type {
  Backtest,
  BestResults,
  BestResultsRequest,
  Breakdown,
  BreakdownRequest,
  CombinationResult,
  Heatmap,
  HeatmapRequest,
  Importance,
  ImportanceRequest,
  Judgement,
  OpenResultRequest,
  ReproduceRequest,
  ResultRef,
  RunRef,
} from '@barmill/contracts';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { RunsQueries } from '../runs/runs.queries';
import { BreakdownQueries } from './breakdown.queries';
import { CombinationQueries } from './combination.queries';
import { GridQueries } from './grid.queries';
import { KeptAnswers } from './kept-answers';
import { RepeatsService } from './repeats.service';

@Controller()
export class AnalysisController {
  constructor(
    private readonly combinations: CombinationQueries,
    private readonly grid: GridQueries,
    private readonly answers: KeptAnswers,
    private readonly trades: BreakdownQueries,
    private readonly repeats: RepeatsService,
    private readonly runs: RunsQueries,
  ) {}

  @GrpcMethod('Analysis', 'GetResult')
  async getResult(request: ResultRef): Promise<CombinationResult> {
    return await this.combinations.result(request);
  }

  @GrpcMethod('Analysis', 'OpenResult')
  async openResult(request: OpenResultRequest): Promise<Backtest> {
    const id = await this.repeats.open(request);
    return await this.runs.backtest({ tenantId: request.result!.tenantId, id });
  }

  @GrpcMethod('Analysis', 'Reproduce')
  async reproduce(request: ReproduceRequest): Promise<Backtest> {
    const id = await this.repeats.reproduce(request);
    return await this.runs.backtest({ tenantId: request.run!.tenantId, id });
  }

  @GrpcMethod('Analysis', 'ReadHeatmap')
  async readHeatmap(request: HeatmapRequest): Promise<Heatmap> {
    const map = await this.answers.answer('heatmap as columns', request, async () => await this.grid.heatmap(request));
    return { ...map, value: map.value.map(orNaN), combinationIndex: map.combinationIndex.map(orNaN) };
  }

  @GrpcMethod('Analysis', 'ReadImportance')
  async readImportance(request: ImportanceRequest): Promise<Importance> {
    return await this.answers.answer('importance', request, async () => await this.grid.importance(request));
  }

  @GrpcMethod('Analysis', 'ReadBestResults')
  async readBestResults(request: BestResultsRequest): Promise<BestResults> {
    const best = await this.answers.answer('best', request, async () => await this.grid.best(request));
    return { best };
  }

  @GrpcMethod('Analysis', 'ReadBreakdown')
  async readBreakdown(request: BreakdownRequest): Promise<Breakdown> {
    return { groups: await this.trades.breakdown(request) };
  }

  @GrpcMethod('Analysis', 'ReadJudgement')
  async readJudgement(request: RunRef): Promise<Judgement> {
    return await this.combinations.judgement(request);
  }
}

/** JSON, in which answers are kept, knows no NaN; columns know no null. */
const orNaN = (value: number | null): number => value ?? NaN;
