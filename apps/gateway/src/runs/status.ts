import { runStates } from '@barmill/queries';

/** States that clients see. */
export const shownStatuses = Object.keys(runStates) as [keyof typeof runStates];

const shown = new Map<string, string>(
  shownStatuses.flatMap((name) => runStates[name].map((stored): [string, string] => [stored, name])),
);

/** A stored state as clients see it: what happens inside is running. */
export function shownStatus(status: string): string {
  return shown.get(status) ?? status;
}
