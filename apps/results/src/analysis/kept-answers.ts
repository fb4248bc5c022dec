import { canonicalJson, DomainError, isTerminal, optimizationMoves } from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { row, rows } from '../database/rows';

/** Of one optimization; what is asked beyond is found anew each time. */
const mostAnswers = 100;

interface Question {
  readonly tenantId: string;
  readonly runId: string;
}

/** Answers that take a look at every combination. Those of an ended optimization, whose rows never change again, are kept. */
@Injectable()
export class KeptAnswers {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * @param name of the kind of question; with everything that `asked` holds it names the answer
   * @param find makes an answer that JSON can hold
   * @throws DomainError `unknown_run`
   */
  async answer<A, Q extends Question>(name: string, asked: Q, find: () => Promise<A>): Promise<A> {
    const { tenantId, runId } = asked;
    const question = createHash('sha256').update(canonicalJson({ name, asked })).digest('hex');
    const run = await row<{ status: string; answer: A | null }>(
      this.dataSource,
      `select r.status, a.answer from optimization_runs r
       left join optimization_answers a on a.run_id = r.id and a.question = $3 where r.id = $1 and r.tenant_id = $2`,
      [runId, tenantId, question],
    );
    if (!run) throw new DomainError('not_found', 'unknown_run', `There is no optimization ${runId}.`);
    if (run.answer !== null) return run.answer;
    const found = await find();
    // It had ended before it was looked over.
    if (isTerminal(optimizationMoves, run.status)) await this.keep(asked, question, found);
    return found;
  }

  private async keep({ tenantId, runId }: Question, question: string, answer: unknown): Promise<void> {
    await rows(
      this.dataSource,
      `insert into optimization_answers (run_id, question, tenant_id, answer)
       select id, $2, tenant_id, $3 from optimization_runs where id = $1 and tenant_id = $4
         and (select count(*) from optimization_answers where run_id = $1) < $5
       on conflict do nothing`,
      [runId, question, JSON.stringify(answer), tenantId, mostAnswers],
    );
  }
}
