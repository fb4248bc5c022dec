import { DocumentTextError } from './document-text-error';
import { maxNesting, tooDeep } from './nesting-limit';

const space = /[ \t\r\n]*/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

const string = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;

/** An object or a list that has begun; of an object the keys that were seen. */
interface Container {
  readonly keys: Set<string> | null;
}

/**
 * Reads a text as JSON (RFC 8259) for its form alone, without recursion: `JSON.parse` says where a text is wrong in some cases only, and
 * takes the last of equal keys without a word.
 *
 * @throws DocumentTextError at the first character that cannot stand there, at a key that its object has already, and at an object or a
 * list that lies too deep
 */
export function scanJson(text: string): void {
  new JsonScan(text).run();
}

class JsonScan {
  private at = 0;
  private readonly open: Container[] = [];

  constructor(private readonly text: string) {}

  run(): void {
    do {
      this.value();
      while (this.open.length > 0 && this.closes()) this.open.pop();
    } while (this.open.length > 0);
    this.take(space);
    if (this.at < this.text.length) this.refuse('the end of the text');
  }

  /** A scalar, or the beginning of an object or a list, whose first value follows unless it is empty. */
  private value(): void {
    for (;;) {
      this.take(space);
      const start = this.at;
      const container = this.begun();
      if (container === null) break;
      if (this.open.length === maxNesting) throw new DocumentTextError(this.text, start, tooDeep);
      this.take(space);
      if (this.takes(container.keys ? '}' : ']')) return;
      this.open.push(container);
      if (container.keys) this.key(container.keys);
    }
    if (this.take(string) === '' && this.take(scalar) === '') this.refuse('a value');
  }

  private begun(): Container | null {
    if (this.takes('{')) return { keys: new Set() };
    return this.takes('[') ? { keys: null } : null;
  }

  /** After a value: whether its container ends here; else what leads to the next value is taken. */
  private closes(): boolean {
    const { keys } = this.open[this.open.length - 1];
    this.take(space);
    if (this.takes(keys ? '}' : ']')) return true;
    if (!this.takes(',')) this.refuse(keys ? '"," or "}"' : '"," or "]"');
    if (keys) this.key(keys);
    return false;
  }

  private key(keys: Set<string>): void {
    this.take(space);
    const start = this.at;
    const text = this.take(string);
    if (text === '') this.refuse('a key in double quotes');
    const key = JSON.parse(text) as string;
    if (keys.has(key)) throw new DocumentTextError(this.text, start, `the key ${text} is there twice`);
    keys.add(key);
    this.take(space);
    if (!this.takes(':')) this.refuse('":"');
  }

  private takes(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at++;
    return true;
  }

  private take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const [found] = pattern.exec(this.text) ?? [''];
    this.at += found.length;
    return found;
  }

  private refuse(expected: string): never {
    const came = this.at < this.text.length ? JSON.stringify(this.text.charAt(this.at)) : 'the end of the text';
    throw new DocumentTextError(this.text, this.at, `expected ${expected}, got ${came}`);
  }
}
