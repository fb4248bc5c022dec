/**
 * What a field holds, and so how it can be asked for: `number` and `time` by every comparison, `text` also by contains, `symbol` as a
 * text whose case does not matter, `tags` by having a tag or one that contains a text, `parameter` by whatever the strategy gave it.
 */
export type FieldType = 'number' | 'text' | 'symbol' | 'choice' | 'flag' | 'time' | 'id' | 'tags' | 'parameter';

/** A field that a list can be filtered by. */
export interface Field<Name extends string = string> {
  readonly name: Name;
  readonly type: FieldType;
  /** Whether it can be missing, and so be compared with null. */
  readonly isNullable: boolean;
  /** Whether a list can be ordered by it. */
  readonly isSortable: boolean;
  /** Of a `choice`: what it can be, each with the stored values behind it. */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
  /** Other names, such as the place in the resource. */
  readonly aliases?: readonly string[];
}

/** What a list can be filtered and ordered by: its own fields, and of runs every metric as `metrics.<id>` and parameters as `params.<name>`. */
export interface FieldList<Name extends string = string> {
  /** In the plural, as messages name it. */
  readonly resource: string;
  readonly fields: readonly Field<Name>[];
  /** The field that no two rows share: the last key of every order. */
  readonly key: Name;
  /** Names of all parameters where they are known: of one optimization. */
  readonly parameters?: readonly string[];
  /** Whether its items are no runs, so that there is nothing but its own fields. */
  readonly isPlain?: boolean;
}
