import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

interface Answer {
  readonly status: 200 | 201 | 202;
  readonly schema: z.ZodType;
  readonly description: string;
  /** It has an `ETag`. */
  readonly isVersioned?: boolean;
  /** Of 201 and 202: it has a `Location`, unless said otherwise. */
  readonly isLocated?: boolean;
}

const location = { Location: { description: 'Path of the resource.', schema: { type: 'string' as const } } };

const entityTag = { ETag: { description: 'Version of what is stored.', schema: { type: 'string' as const } } };

/** An operation of the API: what it does, and its answer. */
export const Operation = (summary: string, answer: Answer, description?: string): MethodDecorator =>
  applyDecorators(
    ApiOperation({ summary, ...(description && { description }) }),
    ApiResponse({
      status: answer.status,
      description: answer.description,
      standardSchema: answer.schema,
      ...(answer.status !== 200 && answer.isLocated !== false && { headers: location }),
      ...(answer.isVersioned && { headers: entityTag }),
    }),
  );

/** An operation that takes a resource away, and answers nothing more. */
export const DeleteOperation = (summary: string, description: string): MethodDecorator =>
  applyDecorators(ApiOperation({ summary, description }), ApiResponse({ status: 204, description: 'It is gone.' }));

/** An operation that answers with a stream of events. */
export const EventStreamOperation = (summary: string, description: string): MethodDecorator =>
  applyDecorators(
    ApiOperation({ summary, description }),
    ApiHeader({ name: 'Last-Event-ID', required: false, description: 'Id of the last event that was seen.' }),
    ApiResponse({
      status: 200,
      description: 'The events.',
      content: { 'text/event-stream': { schema: { type: 'string' } } },
    }),
  );

export const IfMatchHeader = (): MethodDecorator =>
  ApiHeader({
    name: 'If-Match',
    required: true,
    description: 'ETag of what was read: the change is made only if that is still stored. * stands for any.',
  });

export const IfNoneMatchHeader = (): MethodDecorator =>
  applyDecorators(
    ApiHeader({ name: 'If-None-Match', required: false, description: 'ETag of what the client has already.' }),
    ApiResponse({ status: 304, description: 'What is stored has that ETag.' }),
  );
