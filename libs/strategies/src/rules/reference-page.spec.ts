import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expressionLimits } from '../expression/limits';
import { indicatorFunctions } from '../graph/indicator-functions';
import { languageFunctions } from '../graph/language-functions';
import { graphLimits } from '../graph/limits';
import { reservedNames } from './reserved-names';
import { checkDocument } from './rules-strategy';

const page = readFileSync(join(__dirname, '../../../../docs/reference/rules-language.md'), 'utf8');
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map((match) => match[1]);
const document = (long: string, more: object = {}) => ({
  name: 'example',
  version: 1,
  title: '',
  description: '',
  entry: { long },
  ...more,
});

describe('docs/reference/rules-language.md', () => {
  it('shows a document that is sound', () => {
    const examples = blocks('json').map((text) => checkDocument(JSON.parse(text)));
    expect(examples).toHaveLength(1);
    for (const example of examples) expect(example).toMatchObject({ ok: true });
  });

  it('shows tagged rules that are sound', () => {
    const examples = blocks('json entry').map((text) =>
      checkDocument({ ...document('true'), ...JSON.parse(`{${text}}`) }),
    );
    expect(examples).toHaveLength(1);
    for (const example of examples) expect(example).toMatchObject({ ok: true });
  });

  const expressions = blocks('expressions').flatMap((block) => block.trim().split('\n'));
  it.each(expressions)('shows %s, which is a condition or a number', (text) => {
    const asCondition = checkDocument(document(text));
    const asNumber = checkDocument(document('true', { stops: { stop_loss: { distance: text } } }));
    expect([asCondition.ok, asNumber.ok].sort()).toEqual([false, true]);
  });

  const faults = [...page.matchAll(/^\| rule \| fault \|\n\|.*\n((?:\|.*\n)+)/gm)]
    .flatMap((match) => match[1].trim().split('\n'))
    .map((row) => /^\| `(.*)` \| (.*) \|$/.exec(row)?.slice(1) as [string, string]);
  it.each(faults)('refuses %s as it says', (rule, fault) => {
    expect(checkDocument(document(rule))).toMatchObject({ ok: false, faults: [{ detail: fault }] });
  });

  it('names every function of the language with its meaning, and every indicator', () => {
    expect(faults.length).toBeGreaterThan(5);
    for (const { usage, description } of languageFunctions.values()) {
      expect(page).toContain(`| \`${usage}\` | ${description} |`);
    }
    for (const { usage } of indicatorFunctions.values()) expect(page).toContain(`\`${usage}\``);
  });

  it('names every name that has a meaning', () => {
    const names = page.slice(page.indexOf('### Names'), page.indexOf('### Functions'));
    for (const name of reservedNames) {
      if (!['and', 'or', 'not', 'tf'].includes(name)) expect(names).toContain(`\`${name}\``);
    }
  });

  it('states the limits that hold', () => {
    const limits = page.slice(page.indexOf('## Limits'));
    const stated = [...limits.matchAll(/^\| .* \| (\d+) \|$/gm)].map((match) => Number(match[1]));
    const { characters, nodes, depth } = expressionLimits;
    const { period, lookBack, cost, taggedRules, named, parameters } = graphLimits;
    expect(stated).toEqual([
      characters,
      nodes,
      depth,
      graphLimits.depth,
      period,
      lookBack,
      graphLimits.nodes,
      cost,
      taggedRules,
      named,
    ]);
    expect(parameters).toBe(named);
  });
});
