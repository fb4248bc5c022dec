import { digitOf, type SurfaceAxis } from './surface-axes';

/** An axis at whose end a combination stands: beyond it may lie better ones. */
export interface EdgeOfGrid {
  readonly name: string;
  readonly end: 'min' | 'max';
  readonly value: number;
}

/** The axes of two or more numbers at whose least or largest one the combination stands; none: it lies inside the grid. */
export function edgesAt(axes: readonly SurfaceAxis[], index: number): EdgeOfGrid[] {
  return axes.flatMap((axis): EdgeOfGrid[] => {
    const { name, order, values } = axis;
    if (order === null || order.length < 2) return [];
    const place = order.indexOf(digitOf(axis, index));
    if (place > 0 && place < order.length - 1) return [];
    return [{ name, end: place === 0 ? 'min' : 'max', value: values[order[place]] as number }];
  });
}
