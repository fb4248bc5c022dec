import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indicatorsReference } from './reference-page';

describe('docs/reference/indicators.md', () => {
  it('says what the registry says', () => {
    const page = readFileSync(join(__dirname, '../../../docs/reference/indicators.md'), 'utf8');
    expect(page).toBe(indicatorsReference());
  });
});
