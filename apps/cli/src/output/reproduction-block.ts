import type { Reproduction, Value } from '../api/resources';
import { NONE } from './figures';
import { renderTable } from './table';

/** The verdict, and below it what differs. */
export function describeReproduction({ id, backtest_id, status, verdict, differences }: Reproduction): string {
  const heading = `backtest ${backtest_id}, once more as ${id}: ${verdict ?? status}`;
  if (differences.length === 0) return heading;
  const table = renderTable(
    [
      { title: 'FIELD', cell: ({ field }: Reproduction['differences'][number]) => field },
      { title: 'EXPECTED', cell: ({ expected }) => exact(expected) },
      { title: 'GOT', cell: ({ got }) => exact(got) },
    ],
    differences,
  );
  return `${heading}\n\n${table}`;
}

/** To the last digit, for that may be all that differs. */
const exact = (value: Value | null): string => (value === null ? NONE : String(value));
