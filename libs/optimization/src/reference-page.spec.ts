import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { searchableStrategy } from '../testing/searchable-strategy';
import { createSearchSpace } from './create-search-space';
import { resolveAxes } from './grid';

const page = readFileSync(join(__dirname, '../../../docs/reference/search-spaces.md'), 'utf8');
const strategy = searchableStrategy([
  { name: 'period', type: 'integer', min: 1, max: 500, step: 1, default: 14 },
  { name: 'width', min: 0 },
  { name: 'side', type: 'choice', choices: ['long', 'short'], default: 'long' },
  { name: 'filtered', type: 'boolean', default: false },
]);
/** Sources beside the libraries' that refuse what the page tells of. */
const sources = ['../../strategies/src/parameter-check.ts', '../../strategies/src/within-limits.ts'];

describe('docs/reference/search-spaces.md', () => {
  const forms = [...page.matchAll(/^\| `(\w+)` \| `([[{].*?[\]}])` \| `([^`]+)`/gm)].map((match) => match.slice(1, 4));

  it('shows ten forms', () => expect(forms).toHaveLength(10));

  it.each(forms)('shows what %s makes of %s', (name, form, expected) => {
    const resolution = resolveAxes(strategy, { [name]: JSON.parse(form) });
    if (resolution.ok) expect(resolution.axes[0].values).toEqual(JSON.parse(expected));
    else expect(resolution.faults.map(({ code }) => code)).toEqual([expected]);
  });

  it('counts the combinations of its conditional parameter', () => {
    const [, example] = /```json\n(.*)\n```/.exec(page) ?? [];
    const resolution = resolveAxes(strategy, JSON.parse(example));
    if (!resolution.ok) throw new Error('the example is refused');
    const definition = { axes: resolution.axes, fixed: {}, constraints: [] };
    expect(createSearchSpace(definition, strategy).countAdmitted()).toBe(11);
  });

  it('names every fault of a space, an objective and a search', () => {
    const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
      // What an estimate warns of is no fault.
      .filter((file) => /^(search\/)?[a-z-]+\.ts$/.test(file) && file !== 'estimate.ts')
      .concat(sources);
    const texts = files.map((file) => readFileSync(join(__dirname, file), 'utf8')).join('\n');
    const codes = [
      ...texts.matchAll(
        /(?:\w*[fF]ault\((?:'\w+', |\w+, )?|code: |refused\([^,]+, |pointer, |at, )'([a-z]+_[a-z_]+)'/g,
      ),
    ].map(([, code]) => code);
    const [, table] = page.split('## Faults');
    const named = new Set([...table.matchAll(/`([a-z_]+)`/g)].map(([, code]) => code));
    expect(new Set(codes).size).toBeGreaterThan(20);
    expect([...new Set(codes)].filter((code) => !named.has(code))).toEqual([]);
  });
});
