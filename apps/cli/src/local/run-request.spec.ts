import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { backtestRequestSchema, optimizationRequestSchema } from './run-request';

type Form = Readonly<Record<string, unknown>>;

const { components } = JSON.parse(readFileSync(join(__dirname, '../../../../docs/openapi.json'), 'utf8')) as {
  components: { schemas: Record<string, { properties: Record<string, Form> }> };
};

/** Of stored things, which a file stands for here. */
const stored = ['strategy', 'dataset_id'];
const told = ['description', 'example', 'examples', '$schema', 'pattern', 'format', 'propertyNames'];

/** A schema without its texts: what it admits and its defaults. A constant is a choice of one. */
function substance(form: unknown): unknown {
  if (Array.isArray(form)) return form.map(substance);
  if (typeof form !== 'object' || form === null) return form;
  const kept = Object.entries(form).filter(([key, value]) => !told.includes(key) && value !== Number.MAX_SAFE_INTEGER);
  return Object.fromEntries(
    kept.map(([key, value]) => (key === 'const' ? ['enum', [value]] : [key, substance(value)])).sort(),
  );
}

describe.each([
  ['BacktestRequest', backtestRequestSchema],
  ['OptimizationRequest', optimizationRequestSchema],
])('the fields of a local run and %s of the API', (name, schema) => {
  const api = Object.fromEntries(
    Object.entries(components.schemas[name].properties).filter(([field]) => !stored.includes(field)),
  );
  const local = z.toJSONSchema(schema, { io: 'input' }).properties as Record<string, Form>;

  it('are the same', () => {
    expect(Object.keys(local).sort()).toEqual(Object.keys(api).sort());
  });

  it('have the same types, bounds, choices and defaults', () => {
    for (const field of Object.keys(api)) {
      expect([field, substance(local[field])]).toEqual([field, substance(api[field])]);
    }
  });
});
