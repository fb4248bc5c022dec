import type { INestApplication } from '@nestjs/common';
import { SwaggerModule } from '@nestjs/swagger';
import { createDocument } from './create-document';

/** Serves the document at /openapi.json and its page at /docs; both without a key. It is made when it is first asked for. */
export function serveDocument(app: INestApplication): void {
  SwaggerModule.setup('docs', app, () => createDocument(app), {
    jsonDocumentUrl: 'openapi.json',
    raw: ['json'],
    customSiteTitle: 'Barmill API',
    // The page asks no other host to judge the document.
    swaggerOptions: { persistAuthorization: true, validatorUrl: null },
  });
}
