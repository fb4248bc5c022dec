import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { littleEndian, makeSeries, type SeriesDefinition } from '../testing/golden-series';
import { compare, outputBytes, type GoldenFile } from '../testing/golden-vectors';
import { indicators } from './registry';

const folder = join(__dirname, '..', 'golden');
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const names = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'series.json');
const files = names.map((name) => read(name) as GoldenFile);
const byIndicator = files.map((file) => [file.indicator, file] as const);
const { series: definitions } = read('series.json') as { series: readonly SeriesDefinition[] };
const series = new Map(definitions.map((definition) => [definition.name, makeSeries(definition)]));

function sha256(parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

describe('golden vectors of TA-Lib', () => {
  it.each(byIndicator)('%s is equal to TA-Lib to 1e-10', (_, file) => {
    const { values, maxError, maxAbsError, unmatched } = compare(file, series);
    expect(values).toBeGreaterThan(0);
    expect(unmatched).toEqual([]);
    expect(maxError).toBeLessThanOrEqual(1e-10);
    expect(maxAbsError).toBeLessThanOrEqual(1e-10);
  });

  it.each(byIndicator)('%s has the hash that its file states', (_, file) => {
    expect(sha256([outputBytes(file)])).toBe(file.sha256);
  });

  it.each(definitions)('the series $name is the one that TA-Lib was given', (definition) => {
    expect(sha256(Object.values(makeSeries(definition)).map(littleEndian))).toBe(definition.sha256);
  });

  it('there are some for each indicator that names TA-Lib as its source, and for no other', () => {
    const named = [...indicators.values()].filter(({ source }) => source.startsWith('TA-Lib')).map(({ name }) => name);
    const aliases = ['mean', 'change'];
    expect(files.map(({ indicator }) => indicator).sort()).toEqual(
      named.filter((name) => !aliases.includes(name)).sort(),
    );
  });
});
