import { invalid } from './domain-error';
import type { RunRequest } from './run-request';
import { jsonPointer } from './schema-faults';

/** An instrument as what tells a rate: its price is that of the base in the quote currency. */
export interface CurrencyPair {
  readonly symbol: string;
  readonly baseCurrency: string;
  readonly quoteCurrency: string;
}

/** Bars of a pair that a request names: by the id of a data set, or a file. */
export interface NamedPair {
  readonly name: string;
  /** As the request says it; null: it does not. */
  readonly symbol: string | null;
  readonly pointer: string;
}

/** Money in the quote currency is to become money in the account's. */
export interface RequestedConversion {
  readonly quoteCurrency: string;
  readonly accountCurrency: string;
  /** The instrument's own bars tell the rate: the account has its base currency. */
  readonly isToldByOwnBars: boolean;
  readonly given: readonly NamedPair[];
}

/** A step of a conversion: at the pair's price, or, `isInverse`, at one over it. */
export type ConversionStep<Pair> = Pair & { readonly isInverse: boolean };

/**
 * The conversion that a request asks for; null: the account has the quote currency.
 * @throws DomainError `unused_dataset` for rates that nothing would read
 */
export function requestedConversion(
  request: Pick<RunRequest, 'account_currency' | 'conversion_datasets'>,
  instrument: CurrencyPair,
): RequestedConversion | null {
  const quoteCurrency = instrument.quoteCurrency.toUpperCase();
  const accountCurrency = request.account_currency?.toUpperCase() ?? quoteCurrency;
  const isToldByOwnBars = accountCurrency === instrument.baseCurrency.toUpperCase();
  const given = namedPairs(request.conversion_datasets ?? []);
  if (given.length > 0 && accountCurrency === quoteCurrency) {
    throw unused(given[0], `the account has the quote currency of ${instrument.symbol}, ${quoteCurrency}`);
  }
  if (given.length > 0 && isToldByOwnBars) {
    throw unused(
      given[0],
      `the bars of ${instrument.symbol} tell the rate from ${quoteCurrency} to ${accountCurrency}`,
    );
  }
  return accountCurrency === quoteCurrency ? null : { quoteCurrency, accountCurrency, isToldByOwnBars, given };
}

/** The pairs of which one alone tells the rate. */
export function convertingPairs<Pair extends CurrencyPair>(
  { quoteCurrency, accountCurrency }: RequestedConversion,
  pairs: readonly Pair[],
): Pair[] {
  return pairs.filter((pair) => otherCurrency(pair, quoteCurrency) === accountCurrency);
}

/**
 * The pairs in order from the quote currency to that of the account: one, or two through a third currency.
 *
 * @param pairs those whose bars there are
 * @param instruments all that there are: a refusal names those of them that would do
 * @throws DomainError `no_conversion` when the pairs do not lead there, `unused_dataset` for one that is not needed
 */
export function conversionPath<Pair extends CurrencyPair & Pick<NamedPair, 'pointer'>>(
  conversion: RequestedConversion,
  pairs: readonly Pair[],
  instruments: readonly CurrencyPair[],
): ConversionStep<Pair>[] {
  const { quoteCurrency, accountCurrency } = conversion;
  const [direct] = convertingPairs(conversion, pairs);
  const path = direct ? [direct] : throughThird(conversion, pairs);
  if (path === null) throw noConversion(conversion, pairs, instruments);
  const unneeded = pairs.find((pair) => !path.includes(pair));
  if (unneeded) {
    const needed = path.map(({ symbol }) => symbol).join(' and ');
    throw unused(unneeded, `the rate from ${quoteCurrency} to ${accountCurrency} is told by ${needed}`);
  }
  let from = quoteCurrency;
  return path.map((pair) => {
    const isInverse = pair.baseCurrency.toUpperCase() !== from;
    from = otherCurrency(pair, from)!;
    return { ...pair, isInverse };
  });
}

function throughThird<Pair extends CurrencyPair>(
  { quoteCurrency, accountCurrency }: RequestedConversion,
  pairs: readonly Pair[],
): Pair[] | null {
  for (const first of pairs) {
    const third = otherCurrency(first, quoteCurrency);
    const second = third && pairs.find((pair) => otherCurrency(pair, third) === accountCurrency);
    if (second) return [first, second];
  }
  return null;
}

/** The pair's other currency; null: it does not have this one. */
function otherCurrency({ baseCurrency, quoteCurrency }: CurrencyPair, currency: string): string | null {
  const [base, quote] = [baseCurrency.toUpperCase(), quoteCurrency.toUpperCase()];
  if (base === currency) return quote;
  return quote === currency ? base : null;
}

function namedPairs(given: NonNullable<RunRequest['conversion_datasets']>): NamedPair[] {
  if (Array.isArray(given)) {
    return given.map((name, place) => ({ name, symbol: null, pointer: `/conversion_datasets/${place}` }));
  }
  return Object.entries(given).map(([symbol, name]) => ({
    name,
    symbol,
    pointer: jsonPointer(['conversion_datasets', symbol]),
  }));
}

const unused = ({ pointer }: Pick<NamedPair, 'pointer'>, reason: string): Error =>
  invalid('unused_dataset', pointer, `Nothing reads these rates: ${reason}.`);

function noConversion(
  conversion: RequestedConversion,
  pairs: readonly CurrencyPair[],
  instruments: readonly CurrencyPair[],
): Error {
  const { quoteCurrency: from, accountCurrency: to } = conversion;
  const known = convertingPairs(conversion, instruments).map(({ symbol }) => symbol);
  const fitting = known.length > 0 ? known.join(' or ') : `an instrument ${from}${to} or ${to}${from}`;
  const got =
    pairs.map((pair) => `${pair.symbol} (${pair.baseCurrency} in ${pair.quoteCurrency})`).join(', ') || 'none';
  return invalid(
    'no_conversion',
    pairs.length > 0 ? '/conversion_datasets' : '/account_currency',
    `There is no rate from ${from} to ${to}: expected bars of ${fitting}, or of two pairs through a third currency; got ${got}.`,
  );
}
