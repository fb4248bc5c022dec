/** Which forms of the language a text may use, beside numbers, names, texts, operators and calls. */
export interface Dialect {
  /** Earlier values in brackets: `close[1]`. */
  readonly history: boolean;
}

/** Conditions on parameters, which know no bars. */
export const constraintDialect: Dialect = { history: false };

/** Expressions over bars. */
export const seriesDialect: Dialect = { history: true };
