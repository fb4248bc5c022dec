import { DomainError } from '@barmill/contracts';

/** The strong entity tag of a row: its version, which grows with every change. */
export function entityTag(rowVersion: number): string {
  return `"${rowVersion}"`;
}

/** The versions that `If-Match` admits; `any` for `*`. */
export type AdmittedVersions = readonly number[] | 'any';

/**
 * The versions that a change is meant for. A tag that no row can have, such as a weak one, admits none.
 * @throws DomainError `precondition_required` without the header
 */
export function admittedVersions(ifMatch: string | undefined): AdmittedVersions {
  if (ifMatch === undefined || ifMatch.trim() === '') {
    throw new DomainError(
      'precondition_required',
      'precondition_required',
      'Send If-Match with the ETag of what was read, so that the change of another is not lost; * changes whatever is there.',
    );
  }
  if (ifMatch.trim() === '*') return 'any';
  const versions = tagsOf(ifMatch).map((tag) => Number(/^"(\d{1,15})"$/.exec(tag)?.[1] ?? NaN));
  return versions.filter((version) => Number.isSafeInteger(version));
}

/** Whether one of the tags of `If-None-Match` is this one; weak ones count, as HTTP says. */
export function isKnown(tag: string, ifNoneMatch: string): boolean {
  return ifNoneMatch.trim() === '*' || tagsOf(ifNoneMatch).some((one) => one.replace(/^W\//, '') === tag);
}

function tagsOf(header: string): string[] {
  return header.split(',').map((tag) => tag.trim());
}
