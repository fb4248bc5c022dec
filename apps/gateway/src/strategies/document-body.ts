import { DocumentTextError, DomainError, parseDocumentText, type DocumentFormat } from '@barmill/contracts';
import { maxDocumentCharacters } from '@barmill/strategies';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

const formats: ReadonlyMap<string, DocumentFormat> = new Map([
  ['application/json', 'json'],
  ['application/yaml', 'yaml'],
  ['text/yaml', 'yaml'],
  ['application/x-yaml', 'yaml'],
]);

/** Media types in which a document may be sent. */
export const documentTypes: readonly string[] = [...formats.keys()];

/** The document that is the body, unchecked. @throws DomainError where the body is no JSON or YAML, or too large */
export const DocumentBody = createParamDecorator((_: unknown, context: ExecutionContext): unknown =>
  readDocument(context.switchToHttp().getRequest<FastifyRequest>()),
);

function readDocument({ headers, body }: FastifyRequest): unknown {
  const type = (headers['content-type'] ?? '').split(';', 1)[0].trim().toLowerCase();
  const format = formats.get(type);
  if (format === undefined || !Buffer.isBuffer(body)) {
    throw new DomainError(
      'unsupported',
      'unsupported_media_type',
      `Send the document as ${documentTypes.join(', ')}; got ${type === '' ? 'no Content-Type' : type}.`,
    );
  }
  if (body.length > maxDocumentCharacters) {
    throw new DomainError(
      'too_large',
      'document_too_large',
      `A strategy document may have ${maxDocumentCharacters} bytes; got ${body.length}.`,
    );
  }
  return parse(decoded(body), format);
}

function decoded(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new DomainError('malformed', 'malformed_document', 'The document is expected to be UTF-8, and is not.');
  }
}

function parse(text: string, format: DocumentFormat): unknown {
  try {
    return parseDocumentText(text, format);
  } catch (error) {
    if (!(error instanceof DocumentTextError)) throw error;
    const { message, line, column, detail, rendering } = error;
    const fault = { pointer: `line ${line}, column ${column}`, code: 'malformed_document', detail, rendering };
    const what = `The document is not ${format.toUpperCase()}: ${message}.`;
    throw new DomainError('malformed', 'malformed_document', what, [fault]);
  }
}
