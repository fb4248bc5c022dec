import { Command } from 'commander';
import type { OpenSession } from '../session';
import { withExamples } from './examples';
import { strategiesCheckCommand } from './strategies-check.command';
import { strategiesDeleteCommand } from './strategies-delete.command';
import { strategiesListCommand } from './strategies-list.command';
import { strategiesPushCommand } from './strategies-push.command';
import { strategiesShowCommand } from './strategies-show.command';

export function strategiesCommand(open: OpenSession): Command {
  const command = new Command('strategies')
    .description('Read the strategies, check and store your own')
    .addCommand(strategiesListCommand(open))
    .addCommand(strategiesShowCommand(open))
    .addCommand(strategiesCheckCommand(open))
    .addCommand(strategiesPushCommand(open))
    .addCommand(strategiesDeleteCommand(open));
  return withExamples(command, 'strategies list', 'strategies push rsi-dip.yaml');
}
