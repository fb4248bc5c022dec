/** Lets those who wait pass once it is opened: holds work at a point until a test has looked. */
export class Gate {
  open!: () => void;
  readonly opened = new Promise<void>((resolve) => (this.open = resolve));
}
