import { Lexer, Parser, type CST } from 'yaml';
import { DocumentTextError } from './document-text-error';
import { maxNesting, tooDeep } from './nesting-limit';

/** What the parser keeps open for an object or a list, written in either of YAML's two ways. */
const collections: ReadonlySet<string> = new Set(['block-map', 'block-seq', 'flow-collection']);

/**
 * The tokens of a text, as the library's parser gives them. Reading them takes no recursion; composing a document takes some for
 * each object and list inside another, so none comes of a document that is too deep.
 *
 * @throws DocumentTextError at the first object or list that lies too deep
 */
export function* shallowTokens(text: string): Generator<CST.Token> {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    const { stack } = parser;
    // Not only collections lie on the stack.
    if (stack.length <= maxNesting) continue;
    const open = stack.filter(({ type }) => collections.has(type));
    if (open.length > maxNesting) throw new DocumentTextError(text, open[maxNesting].offset, tooDeep);
  }
  yield* parser.end();
}
