import { connect } from 'amqplib';
import { join } from 'node:path';
import { createRequire } from 'node:module';

/**
 * Messages that wait in each of the broker's queues, ready for a consumer.
 * @returns {Promise<Record<string, number>>} by the queue's name
 */
export async function queueDepths(root, url) {
  const { queues } = builtTopology(root);
  const connection = await connect(url);
  connection.on('error', () => {});
  try {
    const channel = await connection.createChannel();
    channel.on('error', () => {});
    const depths = {};
    for (const { name } of Object.values(queues)) depths[name] = (await channel.checkQueue(name)).messageCount;
    return depths;
  } finally {
    await connection.close().catch(() => {});
  }
}

function builtTopology(root) {
  const file = join(root, 'dist/libs/contracts/src/topology.js');
  return createRequire(file)(file);
}
