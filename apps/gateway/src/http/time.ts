import { z } from 'zod';

export { rfc3339, rfc3339OrNull } from '@barmill/contracts';

/** A time in answers. */
export const time = z.string().meta({ format: 'date-time', examples: ['2024-03-01T09:15:00.000Z'] });
