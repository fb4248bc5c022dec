/** What an argument of a function may be. */
export type ArgumentKind =
  /** A number or a number series. */
  | { readonly kind: 'number' }
  /** A boolean or a boolean series. */
  | { readonly kind: 'boolean' }
  /** One number for all bars, within the bounds whatever the parameters are. */
  | { readonly kind: 'constant'; readonly min: number; readonly max: number }
  /** As `constant`, and a whole number. */
  | { readonly kind: 'whole'; readonly min: number; readonly max: number }
  /** One of these texts, written out. */
  | { readonly kind: 'text'; readonly options: readonly string[] };

/** How a function may be called, and what it gives. */
export interface Signature {
  readonly name: string;
  readonly minArguments: number;
  readonly maxArguments: number;
  readonly argumentKind: (index: number) => ArgumentKind;
  /** `series`: always a series; else one as soon as an argument is. */
  readonly result: { readonly element: 'number' | 'boolean'; readonly series: boolean };
}
