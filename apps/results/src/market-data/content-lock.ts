import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows';

/** Any number that no other advisory locks of this service use. */
const contentLocks = 7_006;

/** Holds the column file with this content until the transaction ends: who keeps it and who removes it exclude each other. */
export async function lockContent(manager: EntityManager, sha256: string): Promise<void> {
  await rows(manager, 'select pg_advisory_xact_lock($1, hashtext($2))', [contentLocks, sha256]);
}
