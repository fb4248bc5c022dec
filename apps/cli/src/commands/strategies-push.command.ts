import { Command } from 'commander';
import { readFileSync } from 'node:fs';
import type { StoredStrategy } from '../api/resources';
import { usageError } from '../exit-code';
import { formatOf } from '../local/read-strategy';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

export function strategiesPushCommand(open: OpenSession): Command {
  const command = new Command('push')
    .description(
      'Store a strategy document; the same content twice is the same strategy, another one needs another version',
    )
    .argument('<file>', 'rules document (.yaml, .yml, .json)');
  withExamples(command, 'strategies push rsi-dip.yaml', 'strategies push rsi-dip.yaml --json');
  return command.action(async (file: string) => {
    const session = open(command);
    const bytes = readBytes(file);
    const body = { contentType: `application/${formatOf(file)}`, open: () => bytes };
    const strategy = await session.client.upload<StoredStrategy>('/v1/strategies', {}, body);
    const { name, version, deduplicated } = strategy;
    session.show(strategy, () => `${name} v${version}: ${deduplicated ? 'unchanged' : 'stored'}`);
  });
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw usageError(`Cannot read the strategy document ${path}: ${(error as Error).message}`);
  }
}
