import { Command } from 'commander';
import type { Instrument } from '../api/administration';
import { describeInstrument } from '../output/administration-columns';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

export function instrumentsShowCommand(open: OpenSession): Command {
  const command = new Command('show')
    .description('Show the terms of an instrument')
    .argument('<symbol>', 'in any case');
  withExamples(command, 'instruments show EURUSD', 'instruments show eurusd --json');
  return command.action(async (symbol: string) => {
    const session = open(command);
    const instrument = await session.client.get<Instrument>(`/v1/instruments/${encodeURIComponent(symbol)}`);
    session.show(instrument, () => describeInstrument(instrument));
  });
}
