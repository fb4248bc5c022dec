import { isUnavailable } from '@barmill/platform';

const firstWaitMs = 100;
const longestWaitMs = 3_000;

/** Calls until the service answers, with growing jittered waits, for as long as `worthIt` says; then the last error counts. */
export async function retryWhileUnavailable<T>(call: () => Promise<T>, worthIt: () => boolean): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      if (!isUnavailable(error) || !worthIt()) throw error;
      const wait = Math.min(longestWaitMs, firstWaitMs * 2 ** attempt) * (0.5 + Math.random() / 2);
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}
