import { hostname } from 'node:os';
import { z } from 'zod';

export type SettingsSchema = z.ZodObject<z.ZodRawShape>;

const width = 118;

/** The reference of settings in .env.example: what all services share once, then what each has beside it. */
export function settingsReference(schemas: ReadonlyMap<string, SettingsSchema>): string {
  const [first, ...others] = schemas.values();
  const shared = Object.keys(first.shape).filter((name) =>
    others.every(({ shape }) => name in shape && entry(name, shape[name]) === entry(name, first.shape[name])),
  );
  const section = (title: string, { shape }: SettingsSchema, names: string[]) =>
    [`# ---- ${title} ----`, ...names.map((name) => entry(name, shape[name]))].join('\n');
  const own = [...schemas].map(([service, schema]) =>
    section(
      service,
      schema,
      Object.keys(schema.shape).filter((name) => !shared.includes(name)),
    ),
  );
  return [section('every service', first, shared), ...own].join('\n\n');
}

/** A setting's sentence and its default; `NAME=` alone where there is none, or where it differs between machines. */
function entry(name: string, type: z.core.$ZodType): string {
  const fallback = type instanceof z.ZodDefault ? String(type.def.defaultValue) : '';
  const value = fallback === hostname() ? '' : fallback;
  const need = type instanceof z.ZodDefault || type instanceof z.ZodOptional ? '' : ' Required.';
  const description = type instanceof z.ZodType ? type.description : undefined;
  if (description === undefined) throw new Error(`${name} has no description`);
  return [...wrap(`${description}${need}`), `# ${name}=${value}`].join('\n');
}

function wrap(text: string): string[] {
  const lines = [''];
  for (const word of text.split(/\s+/)) {
    if (`${lines[lines.length - 1]} ${word}`.length > width) lines.push('');
    lines[lines.length - 1] += ` ${word}`;
  }
  return lines.map((line) => `#${line}`);
}
