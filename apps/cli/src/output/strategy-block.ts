import { stringify } from 'yaml';
import type { Strategy, StrategyDetail } from '../api/resources';
import { formatTime, formatValue } from './figures';
import { factLines } from './run-block';
import { singleLine, type Column } from './table';

type Parameter = Strategy['parameters'][number];

export const parameterColumns: readonly Column<Parameter>[] = [
  { title: 'PARAMETER', cell: ({ name }) => name },
  { title: 'TYPE', cell: ({ type }) => type },
  { title: 'MIN', align: 'right', cell: ({ min }) => formatValue(min) },
  { title: 'MAX', align: 'right', cell: ({ max }) => formatValue(max) },
  { title: 'STEP', align: 'right', cell: ({ step }) => formatValue(step) },
  { title: 'DEFAULT', align: 'right', cell: (row) => formatValue(row.default) },
  { title: 'MEANING', cell: ({ description }) => description },
];

export const strategyHeading = ({ name, version, kind, origin, title }: Strategy): string =>
  singleLine(`${name} v${version} (${kind}, ${origin}): ${title}`);

/** What a strategy is, below its heading. @param table of the parameters, painted */
export function strategyBlock(strategy: Strategy, table: string): string {
  const { description, works_when: worksWhen, source, parameters, constraints } = strategy;
  const { primary_tf: primary, context_tfs: contexts } = strategy;
  const lines = [singleLine(description)];
  if (worksWhen) lines.push(`  works when: ${singleLine(worksWhen)}`);
  if (source) lines.push(`  source: ${singleLine(source)}`);
  if (parameters.length > 0) lines.push(indented(table));
  if (constraints.length > 0) lines.push(`  always: ${constraints.map(singleLine).join(', ')}`);
  if (primary !== null) lines.push(`  made for ${[primary, ...contexts.map((name) => `reads ${name}`)].join(', ')}`);
  return lines.join('\n');
}

/** The facts of one strategy, and its document as YAML. */
export function strategyDetails({ tags, content_hash: hash, created_at: created, definition }: StrategyDetail): string {
  const facts = factLines([
    ['tags', tags.join(', ')],
    ['content hash', hash],
    ['stored', created === null ? null : formatTime(created)],
  ]);
  const document = definition === null ? 'It is code, and has no document.' : stringify(definition, { lineWidth: 100 });
  return [facts, '', document.trimEnd()].join('\n');
}

const indented = (text: string): string => text.replace(/^/gm, '  ');
