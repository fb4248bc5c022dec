import { rowOf } from './percentiles.mjs';

/** Rounds before those that count, with inputs that none of these have. */
const warmRounds = 3;
/** Inputs of what is kept: each is asked for once before the rounds, which take turns with them. */
const keptInputs = 8;

/** Asks as one client, one thing after the other, and takes the time from the request to the last byte of its answer. */
export class TimedRequests {
  #url;
  #headers;
  #signal;

  constructor({ url, key, signal }) {
    this.#url = url;
    this.#headers = { authorization: `Bearer ${key}` };
    this.#signal = signal;
  }

  /** @throws unless it is answered with 2xx */
  async send(path, method = 'GET') {
    const response = await fetch(this.#url + path, { method, headers: this.#headers, signal: this.#signal });
    if (response.ok) return response;
    throw new Error(`${method} ${path} was answered ${response.status}: ${await response.text()}`);
  }

  get = async (path) => await (await this.send(path)).json();

  /** Milliseconds until the whole answer is there. */
  async msOf(path) {
    const began = performance.now();
    const response = await this.send(path);
    for await (const _ of response.body);
    return performance.now() - began;
  }

  /** @param {Record<string, Function>} asked queries by their names. @yields rows of the bench */
  async *measured(asked, { rows, rounds }) {
    for (const [query, pathOf] of Object.entries(asked)) {
      for (let warm = 0; warm < warmRounds; warm++) await this.msOf(await pathOf(rounds + warm, this.get));
      const times = [];
      for (let round = 0; round < rounds; round++) times.push(await this.msOf(await pathOf(round, this.get)));
      yield rowOf(query, rows, times);
    }
  }

  /** As `measured`, of what is kept once it was found: a row of the first time, then one of all times after it. */
  async *measuredTwice(asked, { rows, rounds }) {
    for (const [query, pathOf] of Object.entries(asked)) {
      const paths = await distinctPaths(pathOf, this.get);
      const first = [];
      for (const path of paths) first.push(await this.msOf(path));
      yield rowOf(`${query}, asked for the first time`, rows, first);
      const times = [];
      for (let round = 0; round < rounds; round++) times.push(await this.msOf(paths[round % paths.length]));
      yield rowOf(query, rows, times);
    }
  }
}

async function distinctPaths(pathOf, get) {
  const paths = new Set();
  for (let round = 0; round < keptInputs; round++) paths.add(await pathOf(round, get));
  return [...paths];
}
