import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCodes } from '@barmill/contracts';
import { metricDefinitions } from '@barmill/metrics';
import { z } from 'zod';
import { resourceOf } from '../../tools/generate/api-resource.mjs';
import { runMicroCase } from './micro-case-run';
import { readMicroCases } from './micro-case-table';
import { filesUnder, root } from './source-files';

const read = (file: string) => readFileSync(join(root, file), 'utf8');
const pages = ['README.md', 'k8s/README.md', ...filesUnder('docs').filter((file) => file.endsWith('.md'))];
const withoutCode = (text: string) => text.replace(/^```[^]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');

describe.each(pages)('%s', (page) => {
  const text = read(page);

  it('links to files and headings that are there', () => {
    const targets = [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target);
    const broken = targets.filter((target) => !/^[a-z]+:/.test(target) && !isThere(target, page));
    expect(broken).toEqual([]);
  });

  it('names npm scripts that are there', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/\bnpm run (?:-s |--silent )?([a-z][a-z:-]*)/g)].map(([, script]) => script);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });
});

function isThere(target: string, page: string): boolean {
  const [path, heading] = target.split('#');
  const file = path === '' ? page : join(dirname(page), path);
  if (!existsSync(join(root, file))) return false;
  return heading === undefined || headingsOf(file).includes(heading);
}

/** Anchors of a page's headings, as GitHub makes them. */
function headingsOf(file: string): string[] {
  return [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
}

describe('the documentation', () => {
  it('is mapped: every page can be reached from docs/README.md or the README', () => {
    const linked = (page: string): string[] =>
      [...withoutCode(read(page)).matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)].map(([, path]) =>
        join(dirname(page), path),
      );
    const reached = new Set(['README.md']);
    for (const page of reached) {
      for (const target of linked(page)) if (pages.includes(target)) reached.add(target);
    }
    expect(pages.filter((page) => !reached.has(page))).toEqual([]);
  });

  it.each(metricDefinitions.map(({ id }) => id))('has %s on the metrics page', (id) => {
    expect(read('docs/reference/metrics.md')).toContain(`| \`${id}\` |`);
  });

  it.each(settingsOfServices())('has the setting %s of %s on the configuration page', (name, service) => {
    const section = read('docs/reference/configuration.md').split(`<!-- settings: ${service} -->`)[1];
    const every = read('docs/reference/configuration.md').split('<!-- settings: every -->')[1];
    const listed = (text: string) => text.split('<!-- end -->')[0].includes(`| \`${name}\` |`);
    expect([listed(section), listed(every)]).toContain(true);
  });

  it('names every problem code that the services use', () => {
    const named = new Set([...read('docs/reference/errors.md').matchAll(/`([a-z_]+)`/g)].map(([, code]) => code));
    const used = problemCodes();
    expect(used.length).toBeGreaterThan(40);
    expect(used.filter((code) => !named.has(code))).toEqual([]);
  });

  it('names no problem code that nothing uses', () => {
    const tables = read('docs/reference/errors.md').matchAll(/^\| ((?:`[a-z_]+`(?:, )?)+) \|/gm);
    const named = [...tables].flatMap(([, cell]) => [...cell.matchAll(/`([a-z_]+)`/g)].map(([, code]) => code));
    const members = ['type', 'title', 'status', 'detail', 'instance', 'code', 'errors', 'trace_id'];
    // What a strategy cannot do in a run is judged by its library, and told by the gateway as it comes.
    const sources = [...refusingSources(), ...sourcesOf('libs/strategies')].join('\n');
    expect(named.filter((code) => !members.includes(code) && !sources.includes(`'${code}'`))).toEqual([]);
  });

  it('names every table of the database', () => {
    const migrations = filesUnder('apps/results/src/database/migrations').map(read).join('\n');
    const tables = [...migrations.matchAll(/create table (\w+)/g)].map(([, table]) => table);
    const page = read('docs/reference/data-model.md');
    expect(tables.length).toBeGreaterThan(10);
    expect(tables.filter((table) => !page.includes(`\`${table}\``))).toEqual([]);
  });
});

describe('the pages of the API', () => {
  const folder = 'docs/reference/api';
  const pagesOfApi = filesUnder(folder).filter((file) => !file.endsWith('/README.md'));
  const { paths } = JSON.parse(read('docs/openapi.json')) as { paths: Record<string, object> };
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item).map((method): [string, string] => [`${method.toUpperCase()} ${path}`, resourceOf(path)]),
  );
  const rowsOf = (page: string) => [...read(page).matchAll(/^\| `([A-Z]+ [^`]+)` \|/gm)].map(([, name]) => name);

  it.each(operations)('explain %s on the page of %s, and on no other', (operation, resource) => {
    const named = pagesOfApi.filter((page) => rowsOf(page).includes(operation));
    expect(named).toEqual([`${folder}/${resource}.md`]);
  });

  it('explain nothing that is not there', () => {
    const known = operations.map(([operation]) => operation);
    expect(pagesOfApi.flatMap(rowsOf).filter((operation) => !known.includes(operation))).toEqual([]);
  });

  it.each(pagesOfApi)('%s has an example for each client, and is in the map', (page) => {
    for (const language of ['bash', 'ts', 'python']) expect(read(page)).toContain(`\n\`\`\`${language}\n`);
    expect(read(`${folder}/README.md`)).toContain(`(${page.split('/').at(-1)})`);
  });
});

function settingsOfServices(): [string, string][] {
  return ['gateway', 'optimizer', 'results', 'engine'].flatMap((service) => {
    const exported = Object.values(jest.requireActual<object>(join(root, `apps/${service}/src/${service}.config.ts`)));
    const schema = exported.find((one) => one instanceof z.ZodObject);
    return Object.keys(schema?.shape ?? {}).map((name): [string, string] => [name, service]);
  });
}

function sourcesOf(folder: string): string[] {
  return filesUnder(folder)
    .filter((file) => /\/src\/.*\.ts$/.test(file) && !file.endsWith('.spec.ts'))
    .map(read);
}

/** Where refusals of the API come from. */
function refusingSources(): string[] {
  return ['apps', 'libs/contracts/src', 'libs/platform/src', 'libs/optimization/src'].flatMap(sourcesOf);
}

/**
 * What stands second in `new DomainError(kind, problem, …)`, first in the gateway's `invalid`, `invalidAll` and `refused`, and in the `refuse` and, second, the
 * `refuseField` of a search.
 */
function problemCodes(): string[] {
  const kinds = errorCodes.map((kind) => `'${kind}'`).join('|');
  const direct = new RegExp(`new DomainError\\(\\s*(?:${kinds}|[^,'()]*(?:${kinds})[^,()]*),\\s*'([a-z_]+)'`, 'g');
  const named =
    /\b(?:(?:invalid|invalidAll|refused|refuse)\(|refuseField\('[^']*',)\s*(?:[^,()]*\? )?'([a-z_]+)'(?: : '([a-z_]+)')?,/g;
  const codes = refusingSources().flatMap((source) => [...source.matchAll(direct), ...source.matchAll(named)]);
  const framework = /frameworkCodes[^{]*\{([^}]*)\}/.exec(read('apps/gateway/src/problems/problem.ts'))?.[1] ?? '';
  const byStatus = [...framework.matchAll(/'([a-z_]+)'/g)].map(([, code]) => code);
  return [...new Set([...codes.flatMap(([, ...groups]) => groups.filter(Boolean)), ...byStatus])].sort();
}

describe('the micro cases of the execution model', () => {
  const cases = readMicroCases(read('docs/reference/execution-model.md'));

  it('are all there', () => {
    const numbers = cases.flatMap(({ name }) => /^M(\d+)/.exec(name)?.slice(1).map(Number) ?? []);
    expect([...new Set(numbers)]).toEqual(Array.from({ length: 23 }, (_, k) => k + 1));
    expect(cases.length).toBeGreaterThan(numbers.length + 20);
  });

  it.each(cases)('$name $settings', ({ scenario, entry, exits, counts }) => {
    const result = runMicroCase(scenario);
    const [first] = result.legs;
    expect(first === undefined ? null : { price: first.entryPrice, bar: first.entryBar }).toEqual(entry);
    expect(result.legs).toHaveLength(exits.length);
    exits.forEach(({ profit, ...exit }, index) => {
      const { volume, exitPrice, exitBar, exitReason } = result.legs[index];
      expect({ volume, price: exitPrice, bar: exitBar, reason: exitReason }).toEqual(exit);
      expect(result.legs[index].profit).toBeCloseTo(profit, 9);
    });
    const { ambiguousBars, unfilledAtEnd, rejectedOrders } = result.counts;
    expect({
      ambiguous_bars: ambiguousBars,
      unfilled_at_end: unfilledAtEnd,
      invalid_stop: rejectedOrders.invalidStop,
      below_min_lot: rejectedOrders.belowMinLot,
      insufficient_margin: rejectedOrders.insufficientMargin,
    }).toEqual({
      ambiguous_bars: 0,
      unfilled_at_end: 0,
      invalid_stop: 0,
      below_min_lot: 0,
      insufficient_margin: 0,
      ...counts,
    });
  });
});
