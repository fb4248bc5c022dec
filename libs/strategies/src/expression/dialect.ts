/** Which forms of the language a text may use, beside numbers, names, operators and calls. */
export interface Dialect {
  /** Texts in quotes: `"H1"`. */
  readonly texts: boolean;
  /** Earlier values in brackets: `close[1]`. */
  readonly history: boolean;
}

/** Conditions on parameters, which know no bars. */
export const constraintDialect: Dialect = { texts: false, history: false };

/** Expressions over bars. */
export const seriesDialect: Dialect = { texts: true, history: true };
