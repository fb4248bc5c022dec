import type { MatrixCell, WalkForward, WindowLength, WindowRow } from '../api/resources';
import { formatNumber, formatSearched, formatTime, NONE } from './figures';
import type { Column } from './table';

const right = 'right';
const day = (text: string): string => text.slice(0, 10);
const pct = (value: number | null | undefined): string => formatNumber(value, 2);

export const walkForwardColumns: readonly Column<WalkForward>[] = [
  { title: 'ID', cell: ({ id }) => id },
  { title: 'STATUS', cell: ({ status }) => status },
  { title: 'STRATEGY', cell: ({ strategy }) => strategy.name },
  { title: 'SYMBOL', cell: ({ symbol }) => symbol },
  { title: 'TF', cell: ({ timeframe }) => timeframe },
  { title: 'WINDOWS', align: right, cell: ({ windows }) => formatNumber(windows.total, 0) },
  { title: 'RETURN %', align: right, cell: (row) => pct(row.out_of_sample_return_pct) },
  { title: 'EFFICIENCY', align: right, cell: (row) => pct(row.performance_ratio) },
];

/** A row for each window: what was chosen when, and how it did after that. */
export const windowColumns = ({ param_grid: grid }: Pick<WalkForward, 'param_grid'>): readonly Column<WindowRow>[] => [
  { title: '#', align: right, cell: (row) => String(row.window_index) },
  { title: 'TRAINING', cell: ({ train }) => `${day(train.start)} … ${day(train.end)}` },
  { title: 'TEST', cell: ({ test }) => `${day(test.start)} … ${day(test.end)}` },
  {
    title: 'STATUS',
    cell: ({ status, reason, is_paused: isPaused }) =>
      reason === null ? `${status}${isPaused ? ', paused' : ''}` : `${status}: ${reason}`,
  },
  { title: 'PARAMS', cell: (row) => formatSearched(row.optimal_parameters, grid) },
  { title: 'IN-SAMPLE % A YEAR', align: right, cell: (row) => pct(row.training_annual_return_pct) },
  { title: 'RETURN %', align: right, cell: (row) => pct(row.out_of_sample_return_pct) },
  { title: 'SHARPE', align: right, cell: (row) => pct(row.out_of_sample_sharpe) },
  { title: 'DRAWDOWN %', align: right, cell: (row) => pct(row.out_of_sample_drawdown_pct) },
  { title: 'TRADES', align: right, cell: (row) => formatNumber(row.out_of_sample_trades, 0) },
  { title: 'EFFICIENCY', align: right, cell: (row) => pct(row.performance_ratio) },
];

export const matrixColumns: readonly Column<Omit<MatrixCell, 'id'>>[] = [
  { title: 'TRAIN', align: right, cell: ({ train }) => lengthText(train) },
  { title: 'TEST', align: right, cell: ({ test }) => lengthText(test) },
  { title: 'STATUS', cell: ({ status, faults }) => (faults.length > 0 ? `${status}: ${faults[0].detail}` : status) },
  { title: 'WINDOWS', align: right, cell: ({ windows }) => formatNumber(windows, 0) },
  { title: 'PROFITABLE', align: right, cell: (row) => shareText(row.profitable_share) },
  { title: 'RETURN %', align: right, cell: (row) => pct(row.out_of_sample_return_pct) },
  { title: 'SHARPE', align: right, cell: (row) => pct(row.out_of_sample_sharpe) },
  { title: 'EFFICIENCY', align: right, cell: (row) => pct(row.performance_ratio) },
];

type Facts = readonly (readonly [name: string, value: string | null])[];

/** A walk forward without what only a stored one has. */
type DescribedWalkForward = Omit<WalkForward, 'id' | 'dataset_id' | 'created_at' | 'matrix'> & {
  readonly matrix: readonly unknown[] | null;
};

/** What a walk forward amounts to, a fact a line. */
export function walkForwardFacts(run: DescribedWalkForward): Facts {
  const { windows, figure_notes: notes } = run;
  const figure = (id: keyof WalkForward & string, unit = ''): string => {
    const value = run[id as keyof typeof run];
    return typeof value === 'number' ? `${formatNumber(value, 2)}${unit}` : notes[id] ? `${NONE} (${notes[id]})` : NONE;
  };
  const train = run.train === null ? null : lengthText(run.train);
  const facts: Facts = [
    ['objective', `${run.direction} ${run.optimize_metric}`],
    [
      'train, test',
      train === null ? null : `${train}${run.test === null ? '' : `, ${lengthText(run.test)}`}, ${run.mode}`,
    ],
    ['windows', `${windows.completed} of ${windows.total} tested`],
    ['priority', run.priority === undefined || run.priority === 'normal' ? null : run.priority],
    ['paused', run.paused_at ? `since ${formatTime(run.paused_at)}` : null],
  ];
  if (run.matrix !== null || typeof run.profitable_windows !== 'number') return facts;
  return [
    ...facts,
    [
      'return',
      `${figure('out_of_sample_return_pct', ' %')} out of sample, drawdown ${figure('out_of_sample_drawdown_pct', ' %')}`,
    ],
    ['efficiency', `${figure('performance_ratio')} of the annual return in training`],
    ['profitable', `${run.profitable_windows} of ${windows.total} windows (${shareText(run.profitable_share)})`],
    [
      'drift',
      run.drift === null
        ? NONE
        : `${formatNumber(run.drift.mean, 2)} of the way from one end of the space to the other`,
    ],
    ['p-value', `${figure('p_value')}${run.is_statistically_significant === true ? ', significant' : ''}`],
  ];
}

export function lengthText(length: WindowLength): string {
  const [[unit, count]] = Object.entries(length);
  return unit === 'share' ? `${formatNumber(100 * count, 1)} %` : `${count} ${unit}`;
}

const shareText = (share: number | null): string => (share === null ? NONE : `${formatNumber(100 * share, 0)} %`);
