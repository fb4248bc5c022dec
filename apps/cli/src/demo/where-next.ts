import { commandOf } from './demo-plan';
import type { DemoBacktest, DemoOptimization, DemoWalkForward } from './demo-plan';

interface Steps {
  readonly url: string;
  readonly backtestId: string;
  readonly optimizationId: string;
  readonly requests: readonly (DemoBacktest | DemoOptimization | DemoWalkForward)[];
}

/** The closing words: where the API is described, and how each step is repeated by hand. */
export function whereNext({ url, backtestId, optimizationId, requests }: Steps): string {
  const run = 'npm run -s barmill --';
  return [
    `  API documentation   ${url}/docs   (OpenAPI: ${url}/openapi.json)`,
    '  repeat the steps',
    `    ${run} data sample`,
    ...requests.map((request) => `    ${run} ${commandOf(request)}`),
    '  look at the runs',
    `    ${run} list optimizations`,
    `    ${run} trades ${backtestId} --limit all`,
    `    ${run} equity ${backtestId}`,
    `    ${run} results ${optimizationId} --limit 50`,
    '  the same over HTTP (the key is in .stack/connection.json)',
    `    curl -H "Authorization: Bearer $BARMILL_KEY" "${url}/v1/optimizations/${optimizationId}/results?limit=10"`,
  ].join('\n');
}
