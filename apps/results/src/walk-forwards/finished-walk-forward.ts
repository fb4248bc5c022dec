import {
  DomainError,
  type EquityPart,
  type FinishWalkForwardPart,
  type FinishWalkForwardRequest,
} from '@barmill/contracts';

/** What a walk forward ended with, gathered before the transaction that stores it begins. */
export interface FinishedWalkForward {
  readonly header: FinishWalkForwardRequest;
  /** The joined curve; none where there is no curve. */
  readonly equity: readonly EquityPart[];
}

/** @throws DomainError `header_missing` when the first part is no header */
export async function finishedWalkForward(parts: AsyncIterable<FinishWalkForwardPart>): Promise<FinishedWalkForward> {
  let header: FinishWalkForwardRequest | undefined;
  const equity: EquityPart[] = [];
  for await (const part of parts) {
    if (part.header) header = part.header;
    else if (part.equity) equity.push(part.equity);
  }
  if (header) return { header, equity };
  throw new DomainError('malformed', 'header_missing', 'The end of a walk forward came without its figures.');
}
