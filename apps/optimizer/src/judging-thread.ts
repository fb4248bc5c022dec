import type {
  ColumnJudgement,
  ColumnSettings,
  ReturnJudgement,
  ReturnTerms,
  TrialColumns,
  TrialMarkets,
} from '@barmill/optimization';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { JudgingAnswer, JudgingTask } from './judging.thread';

/** Figures that cannot be judged, now or ever: the thread refused them, or died of them. */
export class JudgingError extends Error {}

/** Judges optimizations beside the event loop, one after the other: a million trials take seconds, and leases and other runs do not wait. */
@Injectable()
export class JudgingThread implements OnApplicationShutdown {
  private thread: Worker | null = null;
  private isClosing = false;

  /** @throws JudgingError of figures that cannot be judged */
  async columns(columns: TrialColumns, settings: ColumnSettings): Promise<ColumnJudgement> {
    const buffers = Object.values(columns).map(({ buffer }) => buffer);
    const answer = await this.ask({ kind: 'columns', columns, settings }, buffers);
    if (answer.kind !== 'columns') throw new Error(`the thread answered ${answer.kind}`);
    return answer.judged;
  }

  /** @throws JudgingError of returns that cannot be judged */
  async returns(
    columns: ColumnJudgement,
    returns: ReadonlyMap<number, Float64Array>,
    terms: ReturnTerms,
    markets: TrialMarkets | undefined,
  ): Promise<ReturnJudgement> {
    const answer = await this.ask({ kind: 'returns', columns, returns, terms, markets }, []);
    if (answer.kind !== 'returns') throw new Error(`the thread answered ${answer.kind}`);
    return answer.judged;
  }

  async onApplicationShutdown(): Promise<void> {
    this.isClosing = true;
    await this.thread?.terminate();
  }

  /** The thread is kept: to start one takes longer than to judge most runs. One that died is started again. */
  private async ask(task: JudgingTask, transfer: readonly ArrayBuffer[]): Promise<JudgingAnswer> {
    const thread = this.thread ?? this.start();
    const ended = new AbortController();
    const die = (): void => ended.abort();
    thread.once('exit', die);
    thread.postMessage(task, transfer);
    try {
      const [answer] = (await once(thread, 'message', { signal: ended.signal })) as [JudgingAnswer];
      if (answer.kind === 'failed') throw new JudgingError(answer.message);
      return answer;
    } catch (error) {
      if (this.isClosing || error instanceof JudgingError) throw error;
      throw new JudgingError(`the judging thread died: ${String(error)}`);
    } finally {
      thread.off('exit', die);
    }
  }

  private start(): Worker {
    const thread = new Worker(join(__dirname, 'judging.thread.js'));
    thread.on('exit', () => {
      if (this.thread === thread) this.thread = null;
    });
    thread.on('error', () => undefined);
    this.thread = thread;
    return thread;
  }
}
