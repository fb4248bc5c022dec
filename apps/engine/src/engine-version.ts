import { barmillVersion } from '@barmill/contracts';

/** Stored with every result: who computed it. */
export const engineVersion = `barmill ${barmillVersion}`;
