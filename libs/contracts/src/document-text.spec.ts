import { parseDocumentText, type DocumentFormat } from './document-text';
import { DocumentTextError } from './document-text-error';

const faultOf = (text: string, format: DocumentFormat): DocumentTextError => {
  try {
    parseDocumentText(text, format);
  } catch (error) {
    if (error instanceof DocumentTextError) return error;
    throw error;
  }
  throw new Error('it was not refused');
};

describe('the text of a document', () => {
  it('in YAML has core types, and anchors that stand for what they name', () => {
    const text = 'a: &x [1, 0x10, 1e3]\nb: *x\nc: "1"\nd: yes\ne: true\nf: ~\n';
    const numbers = [1, 16, 1000];
    expect(parseDocumentText(text, 'yaml')).toEqual({ a: numbers, b: numbers, c: '1', d: 'yes', e: true, f: null });
  });

  it('in JSON is what JSON.parse gives', () => {
    const text = ' {"a":[1,-0.5e+2,{}],"b":{"c":[]},"\\u00e4\\n":null,"__proto__":[true,false,"x"]} ';
    expect(parseDocumentText(text, 'json')).toEqual(JSON.parse(text));
  });

  it.each([
    ['a: 1\na: 2', 2, 1, 'the key "a" is there twice'],
    ['a: !mine 1', 1, 4, 'unresolved tag: !mine'],
    ['a: !!binary aGk=', 1, 4, 'unresolved tag: tag:yaml.org,2002:binary'],
    ['%YAML 1.1\n---\na: !!set {}', 3, 4, 'unresolved tag: tag:yaml.org,2002:set'],
    ['? [a]\n: 1', 1, 3, 'with stringKeys, all keys must be strings'],
    ['a: 1\n---\nb: 2', 2, 1, 'expected one document, got another one'],
    ['a:\n\t- 1', 2, 1, 'tabs are not allowed as indentation'],
  ])('%j is no YAML: line %i, column %i, %s', (text, line, column, detail) => {
    const fault = faultOf(text, 'yaml');
    expect([fault.line, fault.column, fault.detail]).toEqual([line, column, detail]);
  });

  it('in YAML does not grow by anchors inside anchors', () => {
    const nested = 'abcdefgh'.split('').map((name, i, all) => {
      const inner = i === 0 ? 'x' : `*${all[i - 1]}`;
      return `${name}: &${name} [${Array(9).fill(inner).join(', ')}]`;
    });
    expect(faultOf(nested.join('\n'), 'yaml')).toMatchObject({ line: 2, detail: expect.stringContaining('alias') });
  });

  it.each([
    ['', 1, 1, 'expected a value, got the end of the text'],
    ['{"a": 1,\n "b" 2}', 2, 6, 'expected ":", got "2"'],
    ['{"a": 1,\n "a": 2}', 2, 2, 'the key "a" is there twice'],
    ['{"a": 1, "\\u0061": 2}', 1, 10, 'the key "\\u0061" is there twice'],
    ['[1, 2', 1, 6, 'expected "," or "]", got the end of the text'],
    ['{"a": 1,}', 1, 9, 'expected a key in double quotes, got "}"'],
    ['[1,]', 1, 4, 'expected a value, got "]"'],
    ['{a: 1}', 1, 2, 'expected a key in double quotes, got "a"'],
    ['[01]', 1, 3, 'expected "," or "]", got "1"'],
    ['"a\nb"', 1, 1, 'expected a value, got "\\""'],
    ['{} {}', 1, 4, 'expected the end of the text, got "{"'],
    ['nul', 1, 1, 'expected a value, got "n"'],
  ])('%j is no JSON: line %i, column %i, %s', (text, line, column, detail) => {
    const fault = faultOf(text, 'json');
    expect([fault.line, fault.column, fault.detail]).toEqual([line, column, detail]);
  });

  it('is judged as JSON.parse judges it, but for keys that are there twice', () => {
    const tokens = ['{', '}', '[', ']', ',', ':', '"a"', '"b"', '1', '-2.5e3', 'true', 'null', ' ', '\n', 'x', '"'];
    const isJson = (text: string) => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    let seed = 7;
    const next = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
    let sound = 0;
    for (let i = 0; i < 20_000; i++) {
      const text = Array.from({ length: 1 + next(9) }, () => tokens[next(tokens.length)]).join('');
      let fault: DocumentTextError | null = null;
      try {
        parseDocumentText(text, 'json');
      } catch (error) {
        fault = error as DocumentTextError;
      }
      const isTwice = fault?.detail.endsWith('twice') ?? false;
      expect([text, fault === null || isTwice]).toEqual([text, isJson(text) || isTwice]);
      sound += fault === null ? 1 : 0;
    }
    expect(sound).toBeGreaterThan(100);
  });

  it.each<[string, DocumentFormat, (depth: number) => string, line: number, column: number]>([
    ['lists', 'json', (n) => '['.repeat(n) + ']'.repeat(n), 1, 65],
    ['objects', 'json', (n) => '{"a":'.repeat(n) + '1' + '}'.repeat(n), 1, 321],
    ['lists in brackets', 'yaml', (n) => '['.repeat(n) + ']'.repeat(n), 1, 65],
    ['objects in braces', 'yaml', (n) => '{a: '.repeat(n) + '1' + '}'.repeat(n), 1, 257],
    ['lists on one line', 'yaml', (n) => '- '.repeat(n) + '1', 1, 129],
    ['indented objects', 'yaml', (n) => Array.from({ length: n }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 65, 65],
    ['pairs in brackets', 'yaml', (n) => '[a: '.repeat(n / 2) + ']'.repeat(n / 2), 1, 129],
  ])('%s in %s lie at most 64 deep in one another', (_, format, nested, line, column) => {
    expect(() => parseDocumentText(nested(64), format)).not.toThrow();
    const detail = 'nested more than 64 deep';
    expect(faultOf(nested(66), format)).toMatchObject({ line, column, detail });
    expect(faultOf(nested(400), format)).toMatchObject({ detail });
  });

  it('in YAML is not deep by anchors either, nor without end', () => {
    const deep = (inner: string) => `${'['.repeat(40)}${inner}${']'.repeat(40)}`;
    const twice = faultOf(`a: &a ${deep('1')}\nb: ${deep('*a')}`, 'yaml');
    expect(twice).toMatchObject({ line: 2, column: 44, detail: 'nested more than 64 deep' });
    const endless = faultOf('a: &a [*a, *a]', 'yaml');
    expect(endless).toMatchObject({ line: 1, column: 8, detail: 'nested more than 64 deep' });
  });

  it.each<DocumentFormat>(['json', 'yaml'])('in %s is not repeated where it has a very long key twice', (format) => {
    const key = `"${'k'.repeat(250_000)}"`;
    const { detail, rendering, message } = faultOf(`{${key}: 1, ${key}: 2}`, format);
    expect(detail).toMatch(/^the key "k+…$/);
    expect(detail.length + rendering.length + message.length).toBeLessThan(1_000);
  });

  it('is shown around its fault, with a caret below the place', () => {
    expect(faultOf('{"name": "x",\n\t"version" 1}', 'json').rendering).toBe(' "version" 1}\n           ^');
    const long = faultOf(`[${'1, '.repeat(500)}x${', 1'.repeat(500)}]`, 'json');
    const [line, caret] = long.rendering.split('\n');
    expect([line[caret.indexOf('^')], line.length]).toEqual(['x', 120]);
  });
});
