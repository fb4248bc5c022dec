/** Version of the definitions as a whole; stored with every value, so that values of two definitions are never compared. */
export const METRIC_VERSION = 3;
