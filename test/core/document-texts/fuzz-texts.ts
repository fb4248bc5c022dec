import { DocumentTextError, parseDocumentText, type DocumentFormat } from '@barmill/contracts';
import { seededStream, type RandomStream } from '@barmill/statistics';
import { builtinStrategies, checkDocument, documentOf } from '@barmill/strategies';
import { stringify } from 'yaml';

/** What came of random texts: each was refused at a line and a column, or gave a document; anything else is a crash. */
export interface TextFuzzReport {
  readonly texts: number;
  readonly refused: number;
  readonly read: number;
  /** The error and the text that it came from. */
  readonly crashes: readonly string[];
}

const formats: readonly DocumentFormat[] = ['yaml', 'json'];
const fragments: readonly string[] = [
  ...['[', '{', '{a: ', '{"a":', '[a: ', '- ', '- a: ', '? ', ': ', ']', '}', ',', '"', "'", '\n', '\n  ', '\t', ' '],
  ...[
    '&a ',
    '*a',
    '*a: ',
    '&a [*a, ',
    '!!seq [',
    '!mine ',
    '%YAML 1.1\n',
    '---\n',
    '...\n',
    '<<: ',
    '# ',
    '|\n',
    '>-\n ',
  ],
  ...[
    '\0',
    '\\',
    '\ufeff',
    '\ud800',
    '😀',
    '\r',
    '\u2028',
    '1e999',
    '0x',
    'null',
    '.inf',
    '~',
    '{}',
    '[]',
    '__proto__: ',
  ],
];
const repeats: readonly number[] = [1, 1, 1, 1, 2, 3, 70, 500, 2_500];

/**
 * Reads `count` texts, of built-in strategies with random changes, as YAML and as JSON in turn, and checks the documents that come of them.
 *
 * @param onProgress told after every hundredth text how many are done
 */
export function fuzzTexts(
  count: number,
  seed: number,
  onProgress: (done: number) => void = () => undefined,
): TextFuzzReport {
  const random = seededStream(seed, 1);
  const crashes: string[] = [];
  let refused = 0;
  for (let i = 0; i < count; i++) {
    const format = formats[i % formats.length];
    const text = mutated(pick(random, sound[format]), random);
    try {
      if (!isRead(text, format)) refused++;
    } catch (error) {
      crashes.push(`${String(error)} from ${format} ${JSON.stringify(text).slice(0, 2_000)}`);
    }
    if ((i + 1) % 100 === 0) onProgress(i + 1);
  }
  return { texts: count, refused, read: count - refused - crashes.length, crashes };
}

/** Whether the text is a document, which is then checked; an error where it is refused at no place of it. */
function isRead(text: string, format: DocumentFormat): boolean {
  try {
    checkDocument(parseDocumentText(text, format));
    return true;
  } catch (error) {
    if (!(error instanceof DocumentTextError)) throw error;
    const line = text.split('\n').at(error.line - 1);
    if (line === undefined || error.column < 1 || error.column > line.length + 1 || error.detail === '') {
      throw new Error(`refused at no place: ${error.message}`, { cause: error });
    }
    return false;
  }
}

const documents = builtinStrategies.map(documentOf).filter((document) => document !== null);
const sound: Readonly<Record<DocumentFormat, readonly string[]>> = {
  yaml: documents.map((document) => stringify(document)),
  json: documents.map((document) => JSON.stringify(document, null, 1)),
};

const pick = <T>(random: RandomStream, from: readonly T[]): T => from[random.nextInt(from.length)];

function mutated(text: string, random: RandomStream): string {
  let result = text;
  const changes = 1 + random.nextInt(3);
  for (let i = 0; i < changes; i++) result = changed(result, random);
  return result;
}

/** A text with a part taken away, written twice, or exchanged for a fragment that may stand there many times. */
function changed(text: string, random: RandomStream): string {
  const from = random.nextInt(text.length + 1);
  const to = Math.min(text.length, from + random.nextInt(random.nextInt(2) === 0 ? 3 : 80));
  const kind = random.nextInt(5);
  if (kind === 0) return text.slice(0, from) + text.slice(to);
  if (kind === 1) return text.slice(0, to) + text.slice(from);
  return text.slice(0, from) + pick(random, fragments).repeat(pick(random, repeats)) + text.slice(to);
}
