import { runCommand } from '../../test/run-command';
import { answerJson, type Answer } from '../../test/scripted-gateway';

const args = ['batch', '-s', 'magic', '--symbol', 'SP500', '--timeframe', 'D1'];
const running = { id: 'x', status: 'running', progress_pct: 50, counts: { failed: 0, rejected: 0 }, runs: [] };
/** Says nothing more. */
const endless: Answer = ({ path }, response) =>
  path.endsWith('/events')
    ? void response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': open\n\n')
    : answerJson(response, 202, running);

describe('batch', () => {
  it('detaches at the first Ctrl-C: names the batch, cancels nothing, ends with 0', async () => {
    const onInterrupt = (handler: () => void): (() => void) => {
      setImmediate(handler);
      return () => undefined;
    };
    const { code, out, err, received } = await runCommand(args, endless, { onInterrupt });
    expect(code).toBe(0);
    expect(err).toContain('Detached; batch x goes on.');
    expect(out).toContain('batch x: running');
    expect(received.filter(({ method }) => method !== 'GET').map(({ path }) => path)).toEqual(['/v1/batches']);
  });

  it.each([[args], [['batch', 'follow', 'x']]])('ends with 6 when --timeout is over: %j', async (command) => {
    const { code, err } = await runCommand([...command, '--timeout', '0.05'], endless);
    expect(code).toBe(6);
    expect(err).toContain('Not finished after 0.05 s: batch x goes on.');
  });

  it('waits with --wait, which is the default, and shows the batch as it ended', async () => {
    const answer: Answer = ({ method, path }, response) =>
      path.endsWith('/events')
        ? void response
            .writeHead(200, { 'content-type': 'text/event-stream' })
            .end('event: end\nid: 1\ndata: {"status":"completed"}\n\n')
        : answerJson(
            response,
            202,
            method === 'POST' ? running : { ...running, status: 'completed', progress_pct: 100 },
          );
    const { code, out } = await runCommand([...args, '--wait', '--json'], answer);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ id: 'x', status: 'completed' });
  });
});
