import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** The query as it came: one of its parameters may be there several times. */
  readonly search: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export type Answer = (request: Received, response: ServerResponse) => void;

/** A real HTTP server that answers as a test says, and keeps what came. */
export class ScriptedGateway {
  readonly received: Received[] = [];
  private server: Server | null = null;

  constructor(private readonly answer: Answer) {}

  /** Listens; after a stop, on the same port as before. */
  async start(port = 0): Promise<string> {
    this.server = createServer((request, response) => void this.serve(request, response));
    await new Promise<void>((resolve) => this.server?.listen(port, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Stops as a killed process does: open connections break. */
  async stop(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (server === null) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const url = new URL(request.url ?? '/', 'http://x');
    const { method = '', headers } = request;
    const query = Object.fromEntries(url.searchParams);
    const received = { method, path: url.pathname, query, search: url.search, headers, body };
    this.received.push(received);
    this.answer(received, response);
  }
}

export function answerJson(response: ServerResponse, status: number, value: unknown): void {
  const type = status >= 400 ? 'application/problem+json' : 'application/json';
  response.writeHead(status, { 'content-type': type }).end(JSON.stringify(value));
}
