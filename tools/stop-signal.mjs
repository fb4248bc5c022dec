/**
 * Turns SIGINT, SIGTERM and SIGHUP into one request to stop. A second signal changes nothing: what is being stopped has
 * deadlines of its own.
 *
 * @returns {{ signal: AbortSignal, requested: Promise<void>, now(): void }} `signal` is aborted and `requested`
 *   resolves at the request; `now` makes it
 */
export function stopSignal() {
  const controller = new AbortController();
  const requested = new Promise((resolve) => controller.signal.addEventListener('abort', () => resolve()));
  const now = () => controller.abort(new Error('stopped'));
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, now);
  // A reader that went away must not keep the children from being stopped.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  return { signal: controller.signal, requested, now };
}
