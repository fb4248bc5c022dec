import { createConnection } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const protocolHeader = Buffer.from([0x41, 0x4d, 0x51, 0x50, 0, 0, 9, 1]);

/**
 * Waits until a broker answers the AMQP 0-9-1 protocol header on 127.0.0.1:port.
 * @param {() => boolean} lives whether it is worth to go on
 * @returns {Promise<'ready' | 'ended' | 'late'>}
 */
export async function waitForBroker(port, lives, timeoutMs) {
  const deadline = Date.now() + timeoutMs;
  while (Date.now() < deadline) {
    const answered = await answersHeader(port);
    if (!lives()) return 'ended';
    if (answered) return 'ready';
    await sleep(50);
  }
  return 'late';
}

function answersHeader(port) {
  return new Promise((answer) => {
    const socket = createConnection({ host: '127.0.0.1', port });
    const finish = (ready) => {
      socket.destroy();
      answer(ready);
    };
    socket.setTimeout(2_000, () => finish(false));
    socket.once('connect', () => socket.write(protocolHeader));
    // Connection.Start: a method frame (type 1). A broker that refuses answers with a header of its own.
    socket.once('data', (bytes) => finish(bytes[0] === 1));
    socket.once('error', () => finish(false));
    socket.once('close', () => finish(false));
  });
}
