/** What an expression can be worth: one value for all bars, or a series with one for each. */
export type ValueType = 'number' | 'boolean' | 'text' | 'number series' | 'boolean series';

/** What a value is at one bar. */
export type Element = 'number' | 'boolean' | 'text';

export function isSeries(type: ValueType): boolean {
  return type === 'number series' || type === 'boolean series';
}

export function elementOf(type: ValueType): Element {
  if (type === 'number series') return 'number';
  return type === 'boolean series' ? 'boolean' : type;
}

/** The type of an operation with this element whose operands have these types: a series as soon as one of them is. */
export function broadcast(element: Exclude<Element, 'text'>, operands: readonly ValueType[]): ValueType {
  return operands.some(isSeries) ? `${element} series` : element;
}
