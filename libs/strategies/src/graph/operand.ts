/**
 * One side of an element-wise operation: a column with mask −1 (`i & -1` is i), or one number with mask 0 (`i & 0` is 0), so
 * that one loop serves series and constants alike.
 */
export interface Operand {
  readonly column: Float64Array;
  readonly mask: -1 | 0;
}

export const columnOperand = (column: Float64Array): Operand => ({ column, mask: -1 });

export const constantOperand = (value: number): Operand => ({ column: Float64Array.of(value), mask: 0 });
