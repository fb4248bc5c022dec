import { invalidAll } from '@barmill/contracts';
import { ResultsClient } from '@barmill/platform';
import { builtinStrategies, checkOwnDocument, documentVerdict, type RulesStrategy } from '@barmill/strategies';
import { Injectable } from '@nestjs/common';
import { decodeCursor, invalidCursor } from '../paging/cursor';
import { toPage, type Page } from '../paging/page';
import { StoredStrategiesService } from './stored-strategies.service';
import type {
  StoredStrategyView,
  StrategiesQuery,
  StrategyCheckView,
  StrategyDetailView,
  StrategyView,
} from './strategy.schema';
import { compareKeys, firstKey, keyOf, keyText, mergedPage } from './strategy-page';
import { builtinDetail, builtinView, contentHash, storedDetail, storedView, strategyRow } from './strategy.view';

const list = 'strategies';
const builtinViews = builtinStrategies.map(builtinView).sort(compareKeys);

@Injectable()
export class StrategiesService {
  constructor(
    private readonly results: ResultsClient,
    private readonly strategies: StoredStrategiesService,
  ) {}

  /** @throws DomainError `invalid_strategy` or `reserved_strategy_name`, and `strategy_version_exists` for another content */
  async store(tenantId: string, document: unknown): Promise<StoredStrategyView> {
    const row = strategyRow(soundStrategy(document));
    const { strategy, deduplicated } = await this.results.strategies.store({ tenantId, strategy: row });
    return { ...storedDetail(strategy!), deduplicated };
  }

  check(document: unknown): StrategyCheckView {
    return documentVerdict(document, contentHash);
  }

  async get(tenantId: string, name: string, version?: number): Promise<StrategyDetailView> {
    const found = await this.strategies.find(tenantId, name, version);
    return 'decide' in found ? builtinDetail(found) : storedDetail(found);
  }

  async list(tenantId: string, { limit, cursor }: StrategiesQuery): Promise<Page<StrategyView>> {
    const after = keyOf(decodeCursor(list, keyText(firstKey), cursor));
    if (after === undefined) throw invalidCursor();
    const page = { tenantId, limit, afterName: after.name, afterVersion: after.version };
    const { strategies, hasMore } = await this.results.strategies.list(page);
    const builtin = builtinViews.filter((view) => compareKeys(view, after) > 0);
    const merged = mergedPage(builtin, { items: strategies.map(storedView), hasMore }, limit);
    return toPage(list, merged.items, merged.hasMore, (view) => view, keyText);
  }
}

function soundStrategy(document: unknown): RulesStrategy {
  const check = checkOwnDocument(document);
  if (check.ok) return check.strategy;
  const { faults } = check;
  const isReserved = faults.every(({ code }) => code === 'reserved_strategy_name');
  throw invalidAll(
    isReserved ? 'reserved_strategy_name' : 'invalid_strategy',
    'The strategy document is not valid',
    faults,
  );
}
