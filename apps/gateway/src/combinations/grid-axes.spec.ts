import { searchSpec, type SearchSpec } from '@barmill/contracts';
import { searchOf } from '@barmill/testing';
import { directedFigure, parameterAxes } from './grid-axes';

const grid = searchOf(3);
const search = (changes: Partial<SearchSpec>): SearchSpec => searchSpec.parse({ ...grid, ...changes });

describe('the figure that a grid is looked over by', () => {
  it('is the metric of the objective, in its direction', () => {
    const objective = { metric: 'total_trades', terms: null, direction: 'minimize' } as const;
    expect(directedFigure(search({ objective }))).toEqual({ id: 'total_trades', isLessBetter: true });
    expect(directedFigure(search({ objective }), 'sharpe_ratio')).toEqual({ id: 'sharpe_ratio', isLessBetter: false });
  });

  it('is the value of the objective where that is no metric alone', () => {
    const expression = { metric: 'net_profit / total_trades', terms: null, direction: 'minimize' } as const;
    expect(directedFigure(search({ objective: expression }))).toEqual({ id: 'objective_value', isLessBetter: true });
    const terms = [{ metric: 'net_profit', weight: 1 }] as const;
    const sum = { metric: 'net_profit', terms, direction: 'maximize' } as unknown as SearchSpec['objective'];
    expect(directedFigure(search({ objective: sum })).id).toBe('objective_value');
  });

  it('is the value of the objective where conditions leave some results without', () => {
    expect(directedFigure(search({ resultConstraints: ['total_trades >= 30'] })).id).toBe('objective_value');
  });

  it('is none that nobody knows', () => {
    expect(() => directedFigure(grid, 'sharp')).toThrow('There is no metric "sharp"');
  });
});

describe('the axes of a grid', () => {
  it('are not those of trials that were drawn', () => {
    const drawn = search({ method: 'random', budget: { trials: 10, cpuSeconds: null, wallSeconds: null } });
    expect(() => parameterAxes(drawn)).toThrow(expect.objectContaining({ code: 'invalid', problem: 'not_a_grid' }));
  });
});
