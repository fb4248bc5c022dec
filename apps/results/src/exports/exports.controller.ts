import type { ReadTableRequest, TablePartInput } from '@barmill/contracts';
import type { Metadata, ServerWritableStream } from '@grpc/grpc-js';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import type { Observable } from 'rxjs';
import { writeParts } from '../rpc/write-parts';
import { TableReader } from './table-reader';

@Controller()
export class ExportsController {
  constructor(private readonly tables: TableReader) {}

  @GrpcMethod('Exports', 'ReadTable')
  readTable(
    request: ReadTableRequest,
    _metadata: Metadata,
    call: ServerWritableStream<ReadTableRequest, TablePartInput>,
  ): Observable<TablePartInput> {
    return writeParts(call, (gone) => this.tables.read(request, gone));
  }
}
