/** What an expression can be worth. */
export type ValueType = 'number' | 'boolean';

/** The names that a text may use, and what each stands for. */
export type NameTypes = ReadonlyMap<string, ValueType>;
