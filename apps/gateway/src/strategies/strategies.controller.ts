import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Operation } from '../openapi/answers';
import { tags } from '../openapi/tags';
import { StrategiesService } from './strategies.service';
import { strategyListSchema, strategySchema, type StrategyView } from './strategy.schema';

@ApiTags(tags.strategies)
@Controller('v1/strategies')
export class StrategiesController {
  constructor(private readonly strategies: StrategiesService) {}

  @Get()
  @Operation('List strategies', { status: 200, schema: strategyListSchema, description: 'Every version of each.' })
  list(): { data: StrategyView[] } {
    return this.strategies.list();
  }

  @Get(':name')
  @Operation('Get a strategy', { status: 200, schema: strategySchema, description: 'Its newest version.' })
  get(@Param('name', { schema: z.string() }) name: string): StrategyView {
    return this.strategies.get(name);
  }
}
