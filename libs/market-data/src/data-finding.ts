/** Something about accepted data that its owner should know. */
export interface DataFinding {
  readonly code: 'gaps' | 'weekend_gaps' | 'ignored_column';
  /** One sentence for people. */
  readonly detail: string;
  /** How often it occurs. */
  readonly count: number;
}
