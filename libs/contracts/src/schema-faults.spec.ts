import { z } from 'zod';
import { jsonPointer, schemaFaults, type SchemaIssue } from './schema-faults';

function faultsOf(schema: z.ZodType, value: unknown): ReturnType<typeof schemaFaults> {
  const issues = schema.safeParse(value).error!.issues as readonly SchemaIssue[];
  return schemaFaults(issues, value);
}

describe('faults of a schema', () => {
  it('say what was expected and what came', () => {
    expect(faultsOf(z.strictObject({ volume: z.number().positive() }), { volume: 'much' })).toEqual([
      { pointer: '/volume', code: 'invalid_type', detail: 'Expected number. Got "much".' },
    ]);
    expect(faultsOf(z.strictObject({ mode: z.enum(['a', 'b']) }), { mode: 'c' })).toEqual([
      { pointer: '/mode', code: 'invalid_value', detail: 'Expected one of "a"|"b". Got "c".' },
    ]);
  });

  it('say that something is missing', () => {
    expect(faultsOf(z.strictObject({ symbol: z.string() }), {})).toEqual([
      { pointer: '/symbol', code: 'required', detail: 'Expected string. It is missing.' },
    ]);
  });

  it('name each unknown field by its own pointer', () => {
    expect(faultsOf(z.strictObject({}), { a: 1, 'b/c': 2 }).map(({ pointer }) => pointer)).toEqual(['/a', '/b~1c']);
  });

  it('name the alternatives of a union', () => {
    expect(faultsOf(z.union([z.number(), z.string()]), true)).toEqual([
      { pointer: '', code: 'invalid_union', detail: 'Expected number, or expected string. Got true.' },
    ]);
  });

  it('leave it to a union to say what it expects', () => {
    const date = z.union([z.iso.date(), z.iso.datetime()], { error: 'expected a date or a time' });
    expect(faultsOf(date, '2022-02-30')).toEqual([
      { pointer: '', code: 'invalid_union', detail: 'Expected a date or a time. Got "2022-02-30".' },
    ]);
  });

  it('show long values in part', () => {
    const [{ detail }] = faultsOf(z.number(), 'x'.repeat(1_000));
    expect(detail).toHaveLength('Expected number. Got '.length + 80 + '….'.length);
  });

  it('show very long keys in part', () => {
    const faults = faultsOf(z.strictObject({}), { ['k'.repeat(250_000)]: 1 });
    expect(faults[0].pointer).toHaveLength(82);
    expect(faults[0].detail.length).toBeLessThan(200);
  });

  it('point by RFC 6901', () => {
    expect(jsonPointer(['param_grid', 'a/b~c', 0])).toBe('/param_grid/a~1b~0c/0');
  });
});
