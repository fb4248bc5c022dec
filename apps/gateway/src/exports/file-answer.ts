import {
  applyDecorators,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import type { ExportedFile } from './exported-file';

/** Sends a file: its headers, and its content as it is made. */
class FileInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<ExportedFile>): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map(({ name, mediaType, content }) => {
        void reply.header('Content-Type', mediaType);
        void reply.header('Content-Disposition', `attachment; filename="${name}"`);
        void reply.header('Cache-Control', 'no-store');
        void reply.header('X-Content-Type-Options', 'nosniff');
        return content;
      }),
    );
  }
}

const binary = { schema: { type: 'string' as const, format: 'binary' } };

/** An operation that answers with a file in one of the formats. */
export const FileAnswer = (summary: string, description: string): MethodDecorator =>
  applyDecorators(
    UseInterceptors(new FileInterceptor()),
    ApiOperation({ summary, description }),
    ApiResponse({
      status: 200,
      description: 'The file, made while it is read. An answer that breaks off is not whole.',
      headers: {
        'Content-Disposition': { description: 'A name for the file.', schema: { type: 'string' } },
      },
      content: {
        'text/csv': { schema: { type: 'string' } },
        'application/x-ndjson': { schema: { type: 'string' } },
        'application/vnd.apache.parquet': binary,
      },
    }),
  );
