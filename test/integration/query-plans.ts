import type { DataSource, EntityManager } from 'typeorm';
import type { Db } from '../../apps/results/src/database/rows';

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly PlanNode[];
}

interface Explained {
  readonly 'QUERY PLAN': readonly [{ readonly Plan: PlanNode }];
}

/** What statements read. */
export interface ReadRows {
  /** Rows of a table, those that a filter removed among them. */
  read(table: string): number;
  /** Tables that were read from end to end. */
  readonly whole: readonly string[];
}

/** What the statements of `ask` read. They run on a database that is explained and answered alike. */
export async function rowsRead(
  dataSource: DataSource,
  ask: (source: DataSource) => Promise<unknown>,
): Promise<ReadRows> {
  const plans: PlanNode[] = [];
  const explained = (db: Db) => ({
    query: async (sql: string, parameters?: unknown[]) => {
      if (!sql.startsWith('set ')) {
        const [answer] = await db.query<Explained[]>(`explain (analyze, format json) ${sql}`, parameters);
        plans.push(answer['QUERY PLAN'][0].Plan);
      }
      return await db.query<unknown>(sql, parameters);
    },
    transaction: async (work: (db: Db) => Promise<unknown>) =>
      await dataSource.transaction(async (manager) => await work(explained(manager) as EntityManager)),
  });
  await ask(explained(dataSource) as unknown as DataSource);
  const scans = plans.flatMap(nodesOf).filter((node) => node['Relation Name'] !== undefined);
  const whole = scans.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name']!);
  return {
    read: (table) =>
      scans.filter((node) => node['Relation Name'] === table).reduce((sum, node) => sum + rowsOf(node), 0),
    // The few optimizations fill one page of the disk, which Postgres reads as a whole, and there is no walk forward.
    whole: whole.filter((table) => !['optimization_runs', 'walk_forward_tests'].includes(table)),
  };
}

function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

function rowsOf(node: PlanNode): number {
  const removed = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
  return (node['Actual Rows'] + removed) * node['Actual Loops'];
}
