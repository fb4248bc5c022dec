import { fieldError } from '../local/faults';
import type { Json } from '../input/set-field';

/**
 * A request without its names of what the command line gives as files; an instrument of one's own is what it trades.
 * @throws CliError `usage` where it names stored bars
 */
export function localBody({ strategy: _, ...body }: Json): Json {
  if (body.dataset_id === undefined) return { symbol: (body.instrument as Json | undefined)?.symbol, ...body };
  throw fieldError('/dataset_id', 'unknown_field', 'with --local the bars are those of the file, not of a data set');
}
