import { Command } from 'commander';
import type { Instrument } from '../api/administration';
import { readDocument } from '../local/read-strategy';
import { describeInstrument } from '../output/administration-columns';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

export function instrumentsAddCommand(open: OpenSession): Command {
  const command = new Command('add')
    .description('Add an instrument of your own; a symbol has one set of terms, which stays as it is')
    .argument('<file>', 'its terms, JSON or YAML, fields as in POST /v1/instruments');
  withExamples(command, 'instruments add acme.yaml', 'instruments add acme.json --json');
  return command.action(async (file: string) => {
    const session = open(command);
    const instrument = await session.client.post<Instrument>('/v1/instruments', readDocument(file, 'instrument'));
    session.show(instrument, () => describeInstrument(instrument));
  });
}
