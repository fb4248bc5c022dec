/** Resources by which a tenant is run: who may call, who is told, what computes. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly scopes: readonly string[];
  readonly status: string;
  readonly requests_per_minute: number | null;
  readonly cpu_seconds_per_day: number | null;
  readonly cpu_seconds_today: number;
  readonly created_at: string;
  readonly expires_at: string | null;
  readonly last_used_at: string | null;
}

/** A key as it is made. */
export interface NewApiKey extends ApiKey {
  /** undefined: an answer that repeats a lost one has no key. */
  readonly key?: string;
}

export interface Webhook {
  readonly id: string;
  readonly url: string;
  readonly events: readonly string[];
  readonly description: string;
  readonly is_enabled: boolean;
  readonly disabled_reason: string | null;
  readonly failures_in_a_row: number;
  readonly created_at: string;
}

/** A webhook as it is made. */
export interface NewWebhook extends Webhook {
  readonly secret: string;
}

/** One message to one webhook. */
export interface Delivery {
  readonly id: string;
  readonly message_id: string;
  readonly event: string;
  readonly status: string;
  readonly attempts: number;
  readonly next_attempt_at: string | null;
  readonly response_status: number | null;
  readonly error: string | null;
  readonly created_at: string;
}

export interface Worker {
  readonly id: string;
  readonly engine_version: string;
  readonly sweep_slots: number;
  readonly interactive_slots: number;
  readonly busy_slots: number;
  readonly last_seen_at: string;
  readonly running: readonly {
    readonly type: string;
    readonly run_id: string;
    readonly combinations: number;
    readonly attempt: number;
    readonly dispatched_at: string;
  }[];
}

/** Engines that live, and what waits for them. */
export interface Workers {
  readonly data: readonly Worker[];
  readonly waiting: readonly {
    readonly work_class: string;
    readonly chunks: number;
    readonly combinations: number;
    readonly oldest_since: string | null;
  }[];
}

export interface Instrument {
  readonly symbol: string;
  readonly description: string;
  readonly quote_currency: string;
  readonly pip_size: number;
  readonly tick_size: number;
  readonly contract_size: number;
  readonly min_lot: number;
  readonly max_lot: number;
  readonly lot_step: number;
  readonly leverage: number;
  readonly stop_out_level: number;
  readonly base_currency: string;
  readonly trading_days_per_year: number;
  readonly spread_pips: number | null;
  readonly commission_per_lot: number | null;
  readonly commission_pct: number | null;
  readonly swap_long_pips: number;
  readonly swap_short_pips: number;
}
