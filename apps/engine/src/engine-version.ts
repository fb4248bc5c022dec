import { version } from '../../../package.json';

/** Stored with every result: who computed it. */
export const engineVersion = `barmill ${version}`;
