import { metricDefinitions, type MetricDefinition } from '@barmill/metrics';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { NeedsScope } from '../auth/caller';
import { Operation } from '../openapi/answers';
import { tags } from '../openapi/tags';
import { metricListSchema, type MetricView } from './metric.schema';

@ApiTags(tags.metrics)
@Controller('v1/metrics-dictionary')
export class MetricsDictionaryController {
  @Get()
  @NeedsScope('read')
  @Operation('Explain every metric', { status: 200, schema: metricListSchema, description: 'Formulas and null cases.' })
  list(): { data: MetricView[] } {
    return { data: metricDefinitions.map(view) };
  }
}

function view({ id, title, unit, group, better, formula, source, nullCases }: MetricDefinition): MetricView {
  return { id, title, unit, group, better, formula, source, null_cases: [...nullCases] };
}
