/** Values of a statement, each bound to a place of its own: nothing that a client sends becomes part of the text of a statement. */
export class Bindings {
  readonly values: unknown[] = [];

  /** @returns the place, cast to this type of Postgres */
  bind(value: unknown, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}
