/** An answer of the API; `body` is parsed JSON. */
export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** An error answer (RFC 9457). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly code: string;
  readonly errors: readonly { readonly pointer: string; readonly code: string; readonly detail: string }[];
  readonly trace_id: string;
}

export interface Page<Item> {
  readonly data: readonly Item[];
  readonly next_cursor: string | null;
  readonly has_more: boolean;
}

interface RequestOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: RequestInit['body'];
  /** null: no key is sent. */
  readonly key?: string | null;
}

/** Barmill's API as any client sees it: over HTTP, with a key. */
export class ApiClient {
  constructor(
    private readonly url: string,
    private readonly key: string,
  ) {}

  /** The same API with another key. */
  as(key: string): ApiClient {
    return new ApiClient(this.url, key);
  }

  async request<Body = Record<string, unknown>>(path: string, options: RequestOptions = {}): Promise<Answer<Body>> {
    const response = await this.open(path, options);
    const content = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: content === '' ? (null as Body) : parse(content),
    };
  }

  /** The body of a GET that must succeed. */
  async get<Body>(path: string): Promise<Body> {
    return succeeded(path, await this.request<Body>(path));
  }

  async post<Body = Record<string, unknown>>(
    path: string,
    json: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer<Body>> {
    return await this.request<Body>(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(json),
    });
  }

  /** The body of a submission that must be accepted. */
  async submit<Body>(path: string, json: unknown): Promise<Body> {
    return succeeded(path, await this.post<Body>(path, json));
  }

  async upload<Body = Record<string, unknown>>(
    csv: string | Uint8Array,
    fields: { readonly symbol: string; readonly timeframe: string; readonly source?: string },
  ): Promise<Answer<Body>> {
    return await this.request<Body>(`/v1/datasets?${new URLSearchParams(fields).toString()}`, {
      method: 'POST',
      headers: { 'Content-Type': 'text/csv' },
      body: csv,
    });
  }

  /** All items of a list, page by page. */
  async all<Item>(path: string, limit = 1_000): Promise<Item[]> {
    const items: Item[] = [];
    for (let cursor = ''; ;) {
      const page = await this.get<Page<Item>>(`${path}${path.includes('?') ? '&' : '?'}limit=${limit}${cursor}`);
      items.push(...page.data);
      if (page.next_cursor === null) return items;
      cursor = `&cursor=${encodeURIComponent(page.next_cursor)}`;
    }
  }

  /** The response itself, for what is read as it comes. */
  async open(path: string, options: RequestOptions & { readonly signal?: AbortSignal } = {}): Promise<Response> {
    const { method = 'GET', headers = {}, body, key = this.key, signal } = options;
    return await fetch(this.url + path, {
      method,
      headers: { ...(key === null ? {} : { Authorization: `Bearer ${key}` }), ...headers },
      body,
      signal,
    });
  }
}

function succeeded<Body>(path: string, { status, body }: Answer<Body>): Body {
  if (status >= 200 && status < 300) return body;
  throw new Error(`${path} was answered ${status}: ${JSON.stringify(body)}`);
}

function parse<Body>(content: string): Body {
  try {
    return JSON.parse(content) as Body;
  } catch {
    return content as Body;
  }
}
