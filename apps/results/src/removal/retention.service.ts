import { configToken } from '@barmill/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ResultsConfig } from '../results.config';
import { DeletionService } from './deletion.service';

/** The tag of runs that are kept whatever their age. */
const keepTag = 'keep';
/** Runs of each kind that one transaction deletes. */
const runsAtOnce = 200;

interface RetentionRule {
  readonly days: number;
  /** null: all runs. */
  readonly tag: string | null;
}

type Settings = Pick<ResultsConfig, 'RETENTION_DAYS' | 'RETENTION_TAG_DAYS'>;

/** How long runs are kept: all, and those with a tag. */
export function retentionRules({ RETENTION_DAYS: days, RETENTION_TAG_DAYS: ofTags = '' }: Settings): RetentionRule[] {
  const tagged = ofTags.split(',').filter((rule) => rule !== '');
  return [
    ...(days > 0 ? [{ days, tag: null }] : []),
    ...tagged.map((rule) => {
      const [tag, tagDays] = rule.split('=');
      return { days: Number(tagDays), tag: tag.trim() };
    }),
  ];
}

/** Deletes ended runs that are older than the settings keep them. Favorites and runs with the tag `keep` stay. */
@Injectable()
export class RetentionService {
  constructor(
    @Inject(configToken) private readonly config: Settings,
    private readonly deletion: DeletionService,
  ) {}

  /** A page of runs whose time is over. @returns whether there was any */
  async deleteOld(manager: EntityManager): Promise<boolean> {
    let deleted = 0;
    for (const { tag, days } of retentionRules(this.config)) {
      for (const kind of ['backtest', 'optimization'] as const) {
        deleted += await this.deletion.hide(manager, kind, {
          // Runs of a walk forward stay as long as it does.
          where: `r.deleted_at is null and r.walk_forward_id is null and r.completed_at < now() - make_interval(days => $1) and not r.is_favorite
            and not r.tags @> array[$2::text] and ($3::text is null or r.tags @> array[$3::text])`,
          values: [days, keepTag, tag],
          limit: runsAtOnce,
        });
      }
      deleted += await this.deletion.hideWalkForwards(manager, {
        where: `r.deleted_at is null and r.parent_id is null and r.completed_at < now() - make_interval(days => $1) and not r.is_favorite
          and not r.tags @> array[$2::text] and ($3::text is null or r.tags @> array[$3::text])`,
        values: [days, keepTag, tag],
        limit: runsAtOnce,
      });
    }
    return deleted > 0;
  }
}
