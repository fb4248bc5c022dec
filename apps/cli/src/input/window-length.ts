import { usageError } from '../exit-code';
import type { Json } from './set-field';

const units: Readonly<Record<string, string>> = { mo: 'months', d: 'days', b: 'bars' };
const form = /^(\d+)\s*(mo(?:nths?)?|d(?:ays?)?|b(?:ars?)?)$/i;
const sharePattern = /^(\d+(?:\.\d+)?)\s*%$/;

/** Lengths of a walk forward's windows as they are typed. */
export interface WindowFlags {
  readonly train?: string;
  readonly test?: string;
  readonly step?: string;
  readonly purge?: string;
  readonly mode?: string;
}

/** The fields of a request that say where its windows lie. Several lengths, with commas between them, make a matrix. @throws CliError `usage` */
export function windowFields({ train, test, step, purge, mode }: WindowFlags): Json {
  const one = {
    ...(step !== undefined && { step: parseLength('--step', step) }),
    ...(purge !== undefined && { purge: parseLength('--purge', purge) }),
    ...(mode !== undefined && { mode }),
  };
  const isMatrix = [train, test].some((text) => text?.includes(','));
  if (!isMatrix) {
    return {
      ...(train !== undefined && { train: parseTrain(train) }),
      ...(test !== undefined && { test: parseLength('--test', test) }),
      ...one,
    };
  }
  const lengths = (flag: string, text = '') => text.split(',').map((each) => parseLength(flag, each));
  return { matrix: { train: lengths('--train', train), test: lengths('--test', test) }, ...one };
}

function parseTrain(text: string): Json {
  const share = sharePattern.exec(text.trim());
  return share ? { share: Number(share[1]) / 100 } : parseLength('--train', text);
}

function parseLength(flag: string, text: string): Json {
  const parts = form.exec(text.trim());
  if (parts) return { [units[/^(mo|d|b)/i.exec(parts[2])![0].toLowerCase()]]: Number(parts[1]) };
  const also = flag === '--train' ? ', or a share of all bars as in 70%' : '';
  throw usageError(`${flag}: expected a length such as 24mo, 90d or 500bars${also}, got ${JSON.stringify(text)}`);
}
