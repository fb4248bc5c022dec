import { Command } from 'commander';
import type { OpenSession } from '../session';
import { withExamples } from './examples';
import { instrumentsAddCommand } from './instruments-add.command';
import { instrumentsListCommand } from './instruments-list.command';
import { instrumentsShowCommand } from './instruments-show.command';

export function instrumentsCommand(open: OpenSession): Command {
  const command = new Command('instruments')
    .description('Terms of what is traded: list and show them, add your own')
    .addCommand(instrumentsListCommand(open))
    .addCommand(instrumentsShowCommand(open))
    .addCommand(instrumentsAddCommand(open));
  return withExamples(command, 'instruments list', 'instruments show EURUSD', 'instruments add acme.yaml');
}
