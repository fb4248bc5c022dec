import { ApiError } from '../api/api-error';
import type { HttpClient } from '../api/http-client';
import type { Backtest, Optimization, Run, WalkForward } from '../api/resources';
import { CliError, exitCode } from '../exit-code';

/** The resource at `path`, or null when there is none, or when the id is not even of the right form. */
export async function getIfThere<T>(client: HttpClient, path: string): Promise<T | null> {
  try {
    return await client.get<T>(path);
  } catch (error) {
    if (error instanceof ApiError && [400, 404, 422].includes(error.status)) return null;
    throw error;
  }
}

/** The backtest, optimization or walk forward with this id. */
export async function findRun(client: HttpClient, id: string): Promise<Run> {
  const run = await findRunIfThere(client, id);
  if (run === null)
    throw new CliError(exitCode.notFound, `There is no backtest, optimization or walk forward with the id ${id}.`);
  return run;
}

export async function findRunIfThere(client: HttpClient, id: string): Promise<Run | null> {
  const name = encodeURIComponent(id);
  return (
    (await getIfThere<Backtest>(client, `/v1/backtests/${name}`)) ??
    (await getIfThere<Optimization>(client, `/v1/optimizations/${name}`)) ??
    getIfThere<WalkForward>(client, `/v1/walk-forwards/${name}`)
  );
}
