import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { keySecurity } from '../auth/caller';
import { fileBodies } from '../datasets/upload-bodies';
import { apiModules } from '../gateway.module';
import { addIdempotencyKeys } from './idempotency-keys';
import { addProblemAnswers } from './problem-answers';
import { convertSchema } from './schema-converter';
import { tags } from './tags';

const description =
  'Backtests and parameter optimizations over bars. JSON names are snake_case; times are RFC 3339 in UTC; windows are half-open; ' +
  'metrics are numbers or null, with the reason in metric_notes. Long work answers 202 with the resource, which is its own ' +
  'status. Lists are read page by page with next_cursor. Errors are application/problem+json (RFC 9457). Enumerations may grow.';

/** The OpenAPI 3.1 document of the API, from the controllers and their schemas. */
export function createDocument(app: INestApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Barmill API')
    .setDescription(description)
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An API key.' }, keySecurity)
    .addSecurityRequirements(keySecurity);
  for (const name of Object.values(tags)) builder.addTag(name);
  const document = SwaggerModule.createDocument(app, builder.build(), {
    include: [...apiModules],
    standardSchemaConverter: convertSchema,
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  describeFileBodies(document);
  return addProblemAnswers(addIdempotencyKeys(document));
}

/** Nest gives every media type of a body one schema; but for the form, the body is the file itself. */
function describeFileBodies(document: OpenAPIObject): void {
  const body = document.paths['/v1/datasets']?.post?.requestBody;
  if (body && 'content' in body) Object.assign(body.content, fileBodies);
}
