import { runNotes, runTags, type EditRunRequestInput } from '@barmill/contracts';
import { z } from 'zod';
import { admittedVersions } from '../http/entity-tag';

/** What people may change of any run. */
export const runEditFields = {
  notes: runNotes.optional(),
  tags: runTags.optional().describe('All tags; they take the place of those that are there.'),
  is_favorite: z.boolean().optional(),
};

export const runEditSchema = z
  .strictObject(runEditFields)
  .refine((edit) => Object.keys(edit).length > 0, { error: 'expected at least one of notes, tags and is_favorite' })
  .meta({ id: 'RunEdit', examples: [{ notes: 'Holds in 2020 too.', tags: ['trend'], is_favorite: true }] });
export type RunEdit = z.output<typeof runEditSchema>;

/**
 * A change as results takes it.
 * @throws DomainError `precondition_required` without `If-Match`
 */
export function editRequest(
  run: { readonly tenantId: string; readonly id: string },
  { notes, tags, is_favorite: isFavorite }: RunEdit,
  ifMatch: string | undefined,
): EditRunRequestInput {
  const versions = admittedVersions(ifMatch);
  return {
    ...run,
    ...(versions === 'any' ? { anyVersion: true } : { versions: [...versions] }),
    notes,
    tags: tags && { tags },
    isFavorite,
  };
}
