import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { loadConfig, PlatformModule } from '@barmill/platform';
import { NestFactory } from '@nestjs/core';
import { createAdapter } from '../http/adapter';
import { gatewayConfig } from '../gateway.config';
import { GatewayModule } from '../gateway.module';
import { createDocument } from './create-document';

/** Writes the API's document to a file: `node write-document.js docs/openapi.json`. Opens no port and calls nobody. */
async function writeDocument(file: string): Promise<void> {
  const config = loadConfig(gatewayConfig, { RABBITMQ_URL: 'amqp://127.0.0.1' });
  class DocumentRoot {}
  const root = {
    module: DocumentRoot,
    imports: [PlatformModule.forService('gateway', config), GatewayModule.forConfig(config)],
  };
  const app = await NestFactory.create(Object.assign(DocumentRoot, root), createAdapter(), { logger: false });
  writeFileSync(file, `${JSON.stringify(createDocument(app), null, 2)}\n`);
  await app.close();
}

const [file] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('usage: node write-document.js <file>\n');
  process.exitCode = 2;
} else {
  void writeDocument(file);
}
