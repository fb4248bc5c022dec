import { z } from 'zod';

const riskFreeRate = z.number().gt(-1).max(1_000);

export const settingsSchema = z
  .object({
    risk_free_rate: riskFreeRate.describe('Annual, as a fraction, of runs that do not name it. 0 unless set.'),
  })
  .meta({ id: 'Settings', examples: [{ risk_free_rate: 0.02 }] });
export type SettingsView = z.output<typeof settingsSchema>;

/** What is not set. */
export const defaultSettings: SettingsView = { risk_free_rate: 0 };

export const settingsEditSchema = z
  .strictObject({ risk_free_rate: riskFreeRate.nullable().optional().describe('null: the default again.') })
  .refine((edit) => Object.keys(edit).length > 0, { error: 'expected at least one setting: risk_free_rate' })
  .meta({ id: 'SettingsEdit', examples: [{ risk_free_rate: 0.02 }] });
export type SettingsEdit = z.output<typeof settingsEditSchema>;
