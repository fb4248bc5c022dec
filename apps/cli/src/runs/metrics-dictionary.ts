import { ApiError } from '../api/api-error';
import type { HttpClient } from '../api/http-client';
import type { MetricDefinition } from '../api/resources';

/** Titles and units of the figures. Without them figures are still shown, by id. */
export async function readMetricsDictionary(client: HttpClient): Promise<readonly MetricDefinition[]> {
  try {
    return (await client.get<{ data: MetricDefinition[] }>('/v1/metrics-dictionary')).data;
  } catch (error) {
    if (error instanceof ApiError && (error.status === 404 || error.status === 403)) return [];
    throw error;
  }
}
