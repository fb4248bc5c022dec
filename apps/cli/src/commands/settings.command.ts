import { Command } from 'commander';
import { usageError } from '../exit-code';
import { setFields, type Json } from '../input/set-field';
import { factLines } from '../output/run-block';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

const path = '/v1/settings';
const describeSettings = (settings: Json): string =>
  factLines(Object.entries(settings).map(([name, value]) => [name, String(value)]));

export function settingsCommand(open: OpenSession): Command {
  const command = new Command('settings')
    .description('What stands for fields that requests leave out')
    .addCommand(settingsGetCommand(open))
    .addCommand(settingsSetCommand(open));
  return withExamples(command, 'settings get', 'settings set risk_free_rate=0.02');
}

function settingsGetCommand(open: OpenSession): Command {
  const command = new Command('get')
    .description('Show the settings, or the value of one')
    .argument('[name]', 'setting');
  withExamples(command, 'settings get', 'settings get risk_free_rate');
  return command.action(async (name?: string) => {
    const session = open(command);
    const settings = await session.client.get<Json>(path);
    if (name === undefined) return session.show(settings, () => describeSettings(settings));
    if (!Object.hasOwn(settings, name)) {
      throw usageError(`There is no setting "${name}"; there are: ${Object.keys(settings).join(', ')}.`);
    }
    session.show({ [name]: settings[name] }, () => String(settings[name]));
  });
}

function settingsSetCommand(open: OpenSession): Command {
  const command = new Command('set')
    .description('Change settings (scope admin); null takes one back to its default')
    .argument('<name=value...>', 'settings');
  withExamples(command, 'settings set risk_free_rate=0.02', 'settings set risk_free_rate=null');
  return command.action(async (assignments: string[]) => {
    const session = open(command);
    const settings = await session.client.patch<Json>(path, setFields({}, assignments));
    session.show(settings, () => describeSettings(settings));
  });
}
