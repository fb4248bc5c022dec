import { Command } from 'commander';
import type { Strategy } from '../api/resources';
import { formatValue } from '../output/figures';
import type { Column } from '../output/table';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

type Parameter = Strategy['parameters'][number];

const parameterColumns: readonly Column<Parameter>[] = [
  { title: 'PARAMETER', cell: ({ name }) => name },
  { title: 'TYPE', cell: ({ type }) => type },
  { title: 'MIN', align: 'right', cell: ({ min }) => formatValue(min) },
  { title: 'MAX', align: 'right', cell: ({ max }) => formatValue(max) },
  { title: 'STEP', align: 'right', cell: ({ step }) => formatValue(step) },
  { title: 'DEFAULT', align: 'right', cell: (row) => formatValue(row.default) },
  { title: 'MEANING', cell: ({ description }) => description },
];

export function strategiesCommand(open: OpenSession): Command {
  const command = new Command('list').description('List the strategies and their parameters');
  withExamples(command, 'strategies list', 'strategies list --json');
  command.action(async () => {
    const session = open(command);
    const { data: rows } = await session.client.get<{ data: Strategy[] }>('/v1/strategies');
    if (session.json) return session.showRows(rows, [], '');
    for (const strategy of rows) {
      const { name, version, title, description, parameters, constraints } = strategy;
      session.print(session.heading(`${name} v${version}: ${title}`));
      session.print(description);
      session.print(indent(session.table(parameters, parameterColumns)));
      if (constraints.length > 0) session.print(`  always: ${constraints.join(', ')}`);
      session.print('');
    }
  });
  return new Command('strategies').description('Read the catalogue of strategies').addCommand(command);
}

const indent = (text: string): string => text.replace(/^/gm, '  ');
