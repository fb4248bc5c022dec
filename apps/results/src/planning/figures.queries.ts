import {
  DomainError,
  packDoubles,
  unpackDoubles,
  type FigureColumns,
  type ReadFiguresRequest,
  type ReadReturnsRequest,
  type ReadTrialsRequest,
  type ReturnRows,
  type Trials,
} from '@barmill/contracts';
import { metricDefinitions, metricIds } from '@barmill/metrics';
import { Injectable } from '@nestjs/common';
import { row, rows } from '../database/rows';
import { Transactions } from '../outbox/transactions';

const known = new Set<string>(metricIds);

/** What planners read of an optimization's combinations, to ask for more and to judge what was found. */
@Injectable()
export class FiguresQueries {
  constructor(private readonly transactions: Transactions) {}

  /** @throws DomainError `unknown_metric` */
  async readFigures({ runId, firstIndex, limit, metrics }: ReadFiguresRequest): Promise<FigureColumns> {
    const unknown = metrics.find((id) => !known.has(id));
    if (unknown !== undefined) {
      throw new DomainError('invalid', 'unknown_metric', `There is no metric ${JSON.stringify(unknown)}.`);
    }
    const columns = ['combination_index::float8', 'objective_value', ...metrics.map(metricAsNumber)];
    // Packed where they lie: as rows, a million trials would be objects here, whose reading costs more than what is done with them.
    const packed = columns.map((_, i) => `string_agg(float8send(coalesce(c${i}, 'NaN')), '') as c${i}`);
    const page = await row<Record<string, Buffer | null>>(
      this.transactions.dataSource,
      `select ${packed.join(', ')} from (
         select ${columns.map((sql, i) => `${sql} as c${i}`).join(', ')} from optimization_results
         where run_id = $1 and combination_index >= $2 order by combination_index limit $3) page`,
      [runId, firstIndex, limit],
    );
    const [combinationIndex, objectiveValue, ...figures] = columns.map((_, i) => littleEndian(page![`c${i}`]));
    return { combinationIndex, objectiveValue, metrics: figures };
  }

  /** Those that have a row. */
  async readTrials({ runId, combinationIndex, onlySucceeded }: ReadTrialsRequest): Promise<Trials> {
    const asked = unpackDoubles(combinationIndex, combinationIndex.length / Float64Array.BYTES_PER_ELEMENT);
    const found = await rows<{ combination_index: string; params_json: string; market: number | null }>(
      this.transactions.dataSource,
      `select combination_index, params::text as params_json, market from optimization_results
       where run_id = $1 and combination_index = any($2::int8[]) and (status = 'succeeded' or not $3) order by combination_index`,
      [runId, [...asked], onlySucceeded],
    );
    return {
      combinationIndex: packDoubles(Float64Array.from(found, (one) => Number(one.combination_index))),
      paramsJson: found.map((one) => one.params_json),
      market: found.flatMap((one) => one.market ?? []),
    };
  }

  async readReturns({ runId, firstIndex, limit }: ReadReturnsRequest): Promise<ReturnRows> {
    const found = await rows<{ combination_index: string; daily_returns: Buffer }>(
      this.transactions.dataSource,
      `select combination_index, daily_returns from optimization_returns where run_id = $1 and combination_index >= $2
       order by combination_index limit $3`,
      [runId, firstIndex, limit],
    );
    return {
      rows: found.map((one) => ({ combinationIndex: Number(one.combination_index), values: one.daily_returns })),
    };
  }
}

function metricAsNumber(id: string): string {
  const isFlag = metricDefinitions.some((definition) => definition.id === id && definition.unit === 'flag');
  return isFlag ? `${id}::int::float8` : `${id}::float8`;
}

/** Doubles as Postgres sends them, as `packDoubles` has them. @param sent null: none */
function littleEndian(sent: Buffer | null): Buffer {
  return sent === null ? Buffer.alloc(0) : sent.swap64();
}
