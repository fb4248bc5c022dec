import { until } from './polling.mjs';

const patienceMs = 60_000;

/** The API as a patient client uses it: while something behind it is away it asks again. */
export class Api {
  #url;
  #key;
  #signal;

  constructor({ url, key, signal }) {
    this.#url = url;
    this.#key = key;
    this.#signal = signal;
  }

  get(path) {
    return this.#send('GET', path);
  }

  post(path, body) {
    return this.#send('POST', path, { type: 'application/json', content: JSON.stringify(body) });
  }

  /** @param {string} csv @param {Record<string, string>} fields symbol, timeframe, source */
  upload(csv, fields) {
    return this.#send('POST', `/v1/datasets?${new URLSearchParams(fields)}`, { type: 'text/csv', content: csv });
  }

  /** All items of a list, page by page. */
  async all(path) {
    const items = [];
    for (let cursor = ''; ;) {
      const page = await this.get(`${path}${path.includes('?') ? '&' : '?'}limit=1000${cursor}`);
      items.push(...page.data);
      if (!page.has_more) return items;
      cursor = `&cursor=${encodeURIComponent(page.next_cursor)}`;
    }
  }

  /** The events of a stream, until it ends or breaks. */
  async *events(path) {
    const headers = { authorization: `Bearer ${this.#key}`, accept: 'text/event-stream' };
    const response = await fetch(this.#url + path, { headers, signal: this.#signal });
    if (!response.ok) throw new Error(`GET ${path} was answered ${response.status}: ${await response.text()}`);
    let rest = '';
    for await (const part of response.body.pipeThrough(new TextDecoderStream())) {
      const frames = (rest + part).split('\n\n');
      rest = frames.pop();
      for (const frame of frames) {
        const [, name] = /^event: (.*)$/m.exec(frame) ?? [];
        const [, data] = /^data: (.*)$/m.exec(frame) ?? [];
        if (name !== undefined && data !== undefined) yield { name, data: JSON.parse(data) };
      }
    }
  }

  // Every request may be repeated: those that make something carry the same key each time.
  async #send(method, path, body) {
    const idempotencyKey = crypto.randomUUID();
    const attempt = async () => {
      const response = await fetch(this.#url + path, {
        method,
        headers: {
          authorization: `Bearer ${this.#key}`,
          ...(method === 'POST' ? { 'idempotency-key': idempotencyKey } : {}),
          ...(body === undefined ? {} : { 'content-type': body.type }),
        },
        body: body?.content,
        signal: this.#signal,
      });
      const text = await response.text();
      if ([502, 503, 504].includes(response.status)) return undefined;
      // An earlier attempt is still being answered.
      if (response.status === 409 && text.includes('idempotency_key_in_progress')) return undefined;
      return { response, text };
    };
    const { response, text } = await until(`${method} ${path}`, attempt, {
      withinMs: patienceMs,
      everyMs: 100,
      signal: this.#signal,
    });
    if (!response.ok) throw new Error(`${method} ${path} was answered ${response.status}: ${text}`);
    return JSON.parse(text);
  }
}
