import { Command } from 'commander';
import { canonicalJson } from '@barmill/contracts';
import { documentVerdict } from '@barmill/strategies';
import { createHash } from 'node:crypto';
import { faultError } from '../local/faults';
import { readDocument } from '../local/read-strategy';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

export function strategiesCheckCommand(open: OpenSession): Command {
  const command = new Command('check')
    .description('Check a strategy document on this machine, without any service')
    .argument('<file>', 'rules document (.yaml, .yml, .json)');
  withExamples(command, 'strategies check rsi-dip.yaml', 'strategies check rsi-dip.yaml --json');
  return command.action((file: string) => {
    const session = open(command);
    const verdict = documentVerdict(readDocument(file), contentHash);
    const { strategy, errors } = verdict;
    if (strategy !== null) {
      const { name, version, content_hash: hash } = strategy;
      session.show(verdict, () => `${file} is valid: ${name} v${version}, content hash ${hash}`);
      return;
    }
    if (session.json) session.show(verdict, () => '');
    throw faultError('invalid_strategy', `${file} is no valid strategy document`, errors);
  });
}

const contentHash = (document: object): string => createHash('sha256').update(canonicalJson(document)).digest('hex');
