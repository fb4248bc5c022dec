import { randomBytes } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { HttpException } from '@nestjs/common';
import { toProblem } from '../problems/problem';

const statusOf: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };
const details: Record<number, string> = {
  400: 'The request is no HTTP.',
  408: 'The request did not come whole in time.',
  431: 'The URL and the headers together are longer than 16 KiB.',
};

/** Answers what Node's parser refuses, of which no request was made that anybody could answer. */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy(error);
    return;
  }
  const status = statusOf[error.code ?? ''] ?? 400;
  const traceId = randomBytes(16).toString('hex');
  const body = JSON.stringify(toProblem(new HttpException(details[status], status), { path: '', traceId }));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Trace-Id: ${traceId}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
