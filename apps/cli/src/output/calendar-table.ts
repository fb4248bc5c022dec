import type { Calendar, CalendarReturn } from '../api/findings';
import { formatNumber, NONE } from './figures';
import type { Column } from './table';

/** Returns of a year: of its months, undefined where the run had no bars, and of the whole. */
interface CalendarRow {
  readonly year: number;
  readonly months: readonly (CalendarReturn | undefined)[];
  readonly whole: CalendarReturn | undefined;
}

const names = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

export const calendarColumns: readonly Column<CalendarRow>[] = [
  { title: 'YEAR', cell: ({ year }) => String(year) },
  ...names.map((title, place): Column<CalendarRow> => {
    return { title, align: 'right', cell: ({ months }) => returnText(months[place]) };
  }),
  { title: 'ALL', align: 'right', cell: ({ whole }) => returnText(whole) },
];

/** One row a year. */
export function calendarRows({ months, years }: Calendar): CalendarRow[] {
  return years.map((whole) => {
    const ofYear = new Map(months.filter(({ year }) => year === whole.year).map((month) => [month.month, month]));
    return { year: whole.year, months: names.map((_, place) => ofYear.get(place + 1)), whole };
  });
}

/** Empty without bars, a dash without a value. */
function returnText(period: CalendarReturn | undefined): string {
  if (period === undefined) return '';
  return period.return_pct === null ? NONE : formatNumber(period.return_pct, 2);
}
