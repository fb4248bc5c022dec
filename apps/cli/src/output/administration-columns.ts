import type { ApiKey, Delivery, Instrument, Webhook } from '../api/administration';
import { formatNumber, formatTime, NONE } from './figures';
import { factLines } from './run-block';
import type { Column } from './table';

const right = 'right';

export const apiKeyColumns: readonly Column<ApiKey>[] = [
  { title: 'ID', cell: ({ id }) => id },
  { title: 'NAME', cell: ({ name }) => name },
  { title: 'PREFIX', cell: ({ prefix }) => prefix },
  { title: 'SCOPES', cell: ({ scopes }) => scopes.join(',') },
  { title: 'STATUS', cell: ({ status }) => status },
  { title: 'A MINUTE', align: right, cell: (row) => formatNumber(row.requests_per_minute, 0) },
  { title: 'CPU S TODAY', align: right, cell: (row) => formatNumber(row.cpu_seconds_today, 1) },
  { title: 'OF', align: right, cell: (row) => formatNumber(row.cpu_seconds_per_day, 0) },
  { title: 'LAST USED', cell: (row) => formatTime(row.last_used_at) },
  { title: 'EXPIRES', cell: (row) => formatTime(row.expires_at) },
];

export const webhookColumns: readonly Column<Webhook>[] = [
  { title: 'ID', cell: ({ id }) => id },
  { title: 'URL', cell: ({ url }) => url },
  { title: 'EVENTS', cell: ({ events }) => events.join(',') },
  { title: 'STATE', cell: stateOf },
];

export const describeWebhook = (webhook: Webhook): string =>
  factLines([
    ['id', webhook.id],
    ['url', webhook.url],
    ['events', webhook.events.join(', ')],
    ['description', webhook.description],
    ['state', stateOf(webhook)],
    ['failures in a row', formatNumber(webhook.failures_in_a_row, 0)],
    ['created', formatTime(webhook.created_at)],
  ]);

function stateOf({ is_enabled: isEnabled, disabled_reason: reason }: Webhook): string {
  if (isEnabled) return 'enabled';
  return reason === null ? 'disabled' : `disabled: ${reason}`;
}

export const deliveryColumns: readonly Column<Delivery>[] = [
  { title: 'ID', cell: ({ id }) => id },
  { title: 'EVENT', cell: ({ event }) => event },
  { title: 'STATUS', cell: ({ status }) => status },
  { title: 'ATTEMPTS', align: right, cell: ({ attempts }) => String(attempts) },
  { title: 'ANSWER', align: right, cell: (row) => (row.response_status === null ? NONE : String(row.response_status)) },
  { title: 'NEXT', cell: (row) => formatTime(row.next_attempt_at) },
  { title: 'CREATED', cell: (row) => formatTime(row.created_at) },
  { title: 'ERROR', cell: ({ error }) => error ?? NONE },
];

export const instrumentColumns: readonly Column<Instrument>[] = [
  { title: 'SYMBOL', cell: ({ symbol }) => symbol },
  { title: 'DESCRIPTION', cell: ({ description }) => description },
  { title: 'QUOTE', cell: (row) => row.quote_currency },
  { title: 'PIP', align: right, cell: (row) => String(row.pip_size) },
  { title: 'CONTRACT', align: right, cell: (row) => formatNumber(row.contract_size, 0) },
  { title: 'LOTS', cell: (row) => `${row.min_lot} to ${row.max_lot} by ${row.lot_step}` },
  { title: 'LEVERAGE', align: right, cell: ({ leverage }) => String(leverage) },
  { title: 'SPREAD PIPS', align: right, cell: (row) => (row.spread_pips === null ? NONE : String(row.spread_pips)) },
];

/** Every term, one a line, under the name that the API has for it. */
export const describeInstrument = (instrument: Instrument): string =>
  factLines(Object.entries(instrument).map(([name, value]) => [name, value === null ? null : String(value)]));
