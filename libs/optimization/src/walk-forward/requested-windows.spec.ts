import { requestedWindows, type RequestedWindows } from './requested-windows';
import { windowBarsOf } from './window-bars';

const DAY_MS = 86_400_000;
/** The days of 2024. */
const time = Float64Array.from({ length: 366 }, (_, i) => Date.UTC(2024, 0, 1) + i * DAY_MS);
const bars = windowBarsOf(time, { startTimeMs: null, endTimeMs: null, tradeFrom: 0 }, DAY_MS);
const asked = (more: Partial<RequestedWindows>) => requestedWindows({ mode: 'rolling', ...more }, bars);
const windowsOf = (more: Partial<RequestedWindows>) => {
  const planned = asked(more);
  if (!planned.ok) throw new Error(JSON.stringify(planned.faults));
  return planned.cells.map(({ plan }) => plan?.windows.map(({ test }) => [test.firstBar, test.endBar]));
};
const faultsOf = (more: Partial<RequestedWindows>) => {
  const planned = asked(more);
  return planned.ok ? [] : planned.faults.map(({ pointer, code }) => `${pointer} ${code}`);
};

describe('requestedWindows', () => {
  it('takes lengths under the names of their units', () => {
    // Tests of May and June, July and August, September and October, November and December.
    const twoMonthly = [
      [121, 182],
      [182, 244],
      [244, 305],
      [305, 366],
    ];
    expect(windowsOf({ train: { months: 4 }, test: { months: 2 } })).toEqual([twoMonthly]);
    expect(windowsOf({ train: { bars: 300 }, test: { bars: 30 }, purge: { days: 5 } })).toEqual([
      [
        [305, 335],
        [335, 365],
      ],
    ]);
  });

  it('takes a share of the bars for a single split, with a purge in bars', () => {
    expect(windowsOf({ train: { share: 0.5 } })).toEqual([[[183, 366]]]);
    expect(windowsOf({ train: { share: 0.5 }, purge: { bars: 3 } })).toEqual([[[186, 366]]]);
    expect(faultsOf({ train: { share: 0.5 }, purge: { days: 3 } })).toEqual(['/purge mixed_units']);
  });

  it('plans each pair of a matrix, and says of a pair without windows why', () => {
    const lengths = { train: [{ days: 180 }, { days: 360 }], test: [{ days: 90 }] };
    const planned = asked({ matrix: lengths });
    expect(planned).toMatchObject({
      isMatrix: true,
      cells: [
        { train: { days: 180 }, test: { days: 90 }, faults: [] },
        { train: { days: 360 }, plan: null, faults: [{ pointer: '/matrix', code: 'outside_data' }] },
      ],
    });
  });

  it.each<[string, Partial<RequestedWindows>, string[]]>([
    ['nothing', {}, ['/train missing_field']],
    ['no test', { train: { days: 9 } }, ['/test missing_field']],
    [
      'two units',
      { train: { days: 9 }, test: { months: 1 }, step: { bars: 3 } },
      ['/test mixed_units', '/step mixed_units'],
    ],
    ['a split with a step', { train: { share: 0.5 }, step: { days: 1 } }, ['/step contradicting_windows']],
    ['a test beyond the data', { train: { days: 366 }, test: { days: 9 } }, ['/test outside_data']],
    ['a length of 0', { train: { days: 0 }, test: { days: 9 } }, ['/train below_min']],
    ['a share of 1', { train: { share: 1 } }, ['/train/share above_max']],
    [
      'a length twice',
      { matrix: { train: [{ days: 9 }], test: [{ days: 9 }, { days: 9 }] } },
      ['/matrix/test/1 duplicate_value'],
    ],
    ['units in a matrix', { matrix: { train: [{ days: 9 }], test: [{ bars: 9 }] } }, ['/matrix/test/0 mixed_units']],
    [
      'a matrix and a length',
      { matrix: { train: [{ days: 9 }], test: [{ days: 9 }] }, test: { days: 9 } },
      ['/test contradicting_windows'],
    ],
  ])('refuses %s', (_name, more, faults) => {
    expect(faultsOf(more)).toEqual(faults);
  });

  it('refuses a stretch without bars', () => {
    const none = windowBarsOf(time, { startTimeMs: null, endTimeMs: time[5], tradeFrom: 9 }, DAY_MS);
    const planned = requestedWindows({ mode: 'rolling', train: { days: 9 }, test: { days: 9 } }, none);
    expect(planned).toMatchObject({ ok: false, faults: [{ pointer: '/train', code: 'outside_data' }] });
  });
});

describe('windowBarsOf', () => {
  it('begins at the first bar that may trade, and ends before the end', () => {
    const stretch = (tradeFrom: number) =>
      windowBarsOf(time, { startTimeMs: time[10] - 1, endTimeMs: time[20], tradeFrom }, DAY_MS);
    expect(stretch(0)).toMatchObject({ first: 10, end: 20 });
    expect(stretch(15)).toMatchObject({ first: 15, end: 20 });
  });
});
