import { z } from 'zod';

/** How much of the workers an optimization gets beside others of its tenant. */
export const priorities = ['low', 'normal', 'high'] as const;
export const priority = z.enum(priorities).default('normal');
export type Priority = z.output<typeof priority>;
