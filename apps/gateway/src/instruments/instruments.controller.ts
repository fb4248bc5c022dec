import { newInstrumentSchema, type NewInstrument } from '@barmill/contracts';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { NeedsScope, TenantId } from '../auth/caller';
import { Located } from '../http/location.interceptor';
import { Operation } from '../openapi/answers';
import { tags } from '../openapi/tags';
import { instrumentListSchema, instrumentSchema, type InstrumentView } from './instrument.schema';
import { InstrumentsService } from './instruments.service';

const symbolName = z.string().meta({ examples: ['EURUSD'] });

@ApiTags(tags.instruments)
@Controller('v1/instruments')
export class InstrumentsController {
  constructor(private readonly instruments: InstrumentsService) {}

  @Get()
  @NeedsScope('read')
  @Operation('List instruments', { status: 200, schema: instrumentListSchema, description: 'All of them.' })
  async list(@TenantId() tenantId: string): Promise<{ data: InstrumentView[] }> {
    return await this.instruments.list(tenantId);
  }

  @Get(':symbol')
  @NeedsScope('read')
  @Operation('Get an instrument', { status: 200, schema: instrumentSchema, description: 'Its terms.' })
  async get(
    @TenantId() tenantId: string,
    @Param('symbol', { schema: symbolName }) symbol: string,
  ): Promise<InstrumentView> {
    return await this.instruments.get(tenantId, symbol);
  }

  @Post()
  @NeedsScope('manage')
  @Located<InstrumentView>(({ symbol }) => `/v1/instruments/${encodeURIComponent(symbol)}`)
  @Operation('Create an instrument', { status: 201, schema: instrumentSchema, description: 'The new instrument.' })
  async create(
    @TenantId() tenantId: string,
    @Body({ schema: newInstrumentSchema }) body: NewInstrument,
  ): Promise<InstrumentView> {
    return await this.instruments.create(tenantId, body);
  }
}
