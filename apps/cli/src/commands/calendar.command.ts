import { Command } from 'commander';
import type { Calendar } from '../api/findings';
import { calendarColumns, calendarRows } from '../output/calendar-table';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

export function calendarCommand(open: OpenSession): Command {
  const command = new Command('calendar')
    .description('Return of a completed backtest in each month and year, percent')
    .argument('<id>', 'backtest');
  withExamples(
    command,
    'calendar 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11',
    'calendar 01935a0e-7c52-7b7e-8f7e-0d8a3f6a1c11 --json',
  );
  return command.action(async (id: string) => {
    const session = open(command);
    const calendar = await session.client.get<Calendar>(`/v1/backtests/${encodeURIComponent(id)}/calendar`);
    session.show(calendar, () => session.table(calendarRows(calendar), calendarColumns));
  });
}
