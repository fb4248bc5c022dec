import type { Readable } from 'node:stream';
import { DomainError, schemaFaults, textFaults, type SchemaIssue } from '@barmill/contracts';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { ZodError } from 'zod';
import { uploadFields, type UploadFields, type UploadQuery } from './dataset.schema';

/** A file that is on its way in, and what was said of it before. */
export interface UploadSource {
  readonly fields: UploadFields;
  readonly content: Readable;
  /** What its sender says that it is: `parquet`; empty: CSV, or whatever its first bytes tell. */
  readonly format: '' | 'parquet';
  /** Resolves when nothing follows the file. @throws DomainError when something does */
  end(): Promise<void>;
}

const parquetType = 'application/vnd.apache.parquet';
const fieldBytes = 1_024;
const mostFields = 10;

/**
 * The file of an upload request, unread.
 * @throws DomainError when the body is of another type, or what must be said of the file is missing
 */
export async function openUpload(request: FastifyRequest, query: UploadQuery): Promise<UploadSource> {
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') {
    throw new DomainError(
      'unsupported',
      'unsupported_encoding',
      `Send the file as it is, without Content-Encoding ${encoding}.`,
    );
  }
  if (request.isMultipart()) return await openMultipart(request);
  const type = request.headers['content-type'] ?? '';
  if (/^text\/csv\b/i.test(type) || formatOf(type) === 'parquet') {
    const fields = checked(query, 'query');
    return { fields, format: formatOf(type), content: request.raw, end: () => Promise.resolve() };
  }
  throw new DomainError(
    'unsupported',
    'unsupported_media_type',
    'Send multipart/form-data (fields symbol, timeframe and source before the part "file"), or text/csv or application/vnd.apache.parquet with ?symbol= and ?timeframe=.',
  );
}

async function openMultipart(request: FastifyRequest): Promise<UploadSource> {
  const limits = { files: 1, fields: mostFields, fieldSize: fieldBytes, fileSize: Number.MAX_SAFE_INTEGER };
  const parts = request.parts({ limits });
  const given: Record<string, unknown> = {};
  for (let next = await parts.next(); !next.done; next = await parts.next()) {
    const part = next.value;
    if (part.type === 'file') return fileOf(part, given, parts);
    given[part.fieldname] = part.value;
  }
  throw refused('missing_file', '/file', 'The form has no part "file".');
}

function fileOf(part: MultipartFile, given: Record<string, unknown>, parts: AsyncIterator<unknown>): UploadSource {
  if (part.fieldname !== 'file') {
    throw refused(
      'unknown_field',
      `/${part.fieldname}`,
      `The file is expected in the part "file", got "${part.fieldname}".`,
    );
  }
  const fields = checked({ source: part.filename, ...given }, 'form');
  return {
    fields,
    format: formatOf(part.mimetype),
    content: part.file,
    end: async () => {
      const next = await parts.next();
      if (!next.done)
        throw refused('part_after_file', '/file', 'The file must be the last part; put the fields before it.');
    },
  };
}

function formatOf(contentType: string): '' | 'parquet' {
  return contentType.split(';', 1)[0].trim().toLowerCase() === parquetType ? 'parquet' : '';
}

function checked(given: object, where: 'query' | 'form'): UploadFields {
  const parsed = uploadFields.safeParse(given);
  const faults = parsed.success
    ? textFaults(given)
    : schemaFaults((parsed.error as ZodError).issues as readonly SchemaIssue[], given);
  if (parsed.success && faults.length === 0) return parsed.data;
  const named = faults.map((fault) => ({ ...fault, pointer: `${where} "${fault.pointer.slice(1)}"` }));
  const hint = where === 'form' ? 'Fields must come before the file. ' : '';
  const detail = `${hint}${named[0].pointer}: ${named[0].detail}`;
  throw new DomainError('invalid', 'invalid_upload', detail, named);
}

function refused(problem: string, pointer: string, detail: string): DomainError {
  return new DomainError('invalid', problem, detail, [{ pointer, code: problem, detail }]);
}
