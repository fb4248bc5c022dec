import { connect } from 'amqplib';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { allocatePorts } from '../../tools/stack/ports.mjs';
import { startPostgres } from '../../tools/stack/postgres.mjs';
import { startRabbitMq } from '../../tools/stack/rabbitmq.mjs';

const cacheDir = resolve(__dirname, '../../.cache/rabbitmq');

describe('the Postgres that the stack starts', () => {
  it('keeps what was committed when it is killed and started again on the same data', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'barmill postgres '));
    const { port } = await allocatePorts({ file: join(folder, 'ports.json'), names: ['port'] });
    const options = { dataDir: join(folder, 'data'), port, logFile: join(folder, 'log') };
    let server = await startPostgres(options);
    try {
      await query(server.url, 'create table kept (id int); insert into kept values (42)');
      await server.kill();
      expect(await server.exited).toEqual({ code: null, signal: 'SIGKILL' });
      const killed = server.url;
      server = await startPostgres(options);
      expect(server.url).toBe(killed);
      expect(await query(server.url, 'select id from kept')).toEqual([{ id: 42 }]);
      await expect(query(server.url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow(/password/);
      expect(statSync(`${options.dataDir}.password`).mode & 0o777).toBe(0o600);
    } finally {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);
});

describe('the RabbitMQ that the stack starts', () => {
  it('keeps confirmed messages when it is killed and started again on the same data', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'barmill-rabbitmq-'));
    const ports = await allocatePorts({ file: join(folder, 'ports.json'), names: ['amqp', 'distribution', 'epmd'] });
    const options = {
      dataDir: join(folder, 'data'),
      ports: { amqp: ports.amqp, distribution: ports.distribution, epmd: ports.epmd },
      logFile: join(folder, 'log'),
      cacheDir,
    };
    let broker = await startRabbitMq(options);
    try {
      // A broker that is killed forgets a queue that is only moments old; one that it has restarted with, it keeps.
      await declare(broker.url, 'kept');
      await broker.stop();
      broker = await startRabbitMq(options);
      await publish(broker.url, 'kept', 'a message');
      await broker.kill();
      expect(await broker.exited).toEqual({ code: null, signal: 'SIGKILL' });
      broker = await startRabbitMq(options);
      expect(await read(broker.url, 'kept')).toBe('a message');
      await expect(connect(broker.url.replace(/\/\/.*@/, '//guest:guest@'))).rejects.toThrow(/ACCESS.REFUSED/);
    } finally {
      await broker.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function declare(url: string, queue: string): Promise<void> {
  const connection = await connect(url);
  const channel = await connection.createChannel();
  await channel.assertQueue(queue, { durable: true });
  await connection.close();
}

async function publish(url: string, queue: string, text: string): Promise<void> {
  const connection = await connect(url);
  const channel = await connection.createConfirmChannel();
  channel.sendToQueue(queue, Buffer.from(text), { persistent: true });
  await channel.waitForConfirms();
  await connection.close();
}

async function read(url: string, queue: string): Promise<string> {
  const connection = await connect(url);
  const channel = await connection.createChannel();
  const message = await channel.get(queue, { noAck: true });
  await connection.close();
  return message === false ? '' : message.content.toString();
}
