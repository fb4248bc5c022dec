import { GatewayUnderTest } from './gateway-under-test';
import { problemOf } from './problem-of';
import { sampleInstrument } from './sample-rows';

let gateway: GatewayUnderTest;

beforeAll(async () => {
  gateway = await GatewayUnderTest.start();
  gateway.results.instruments.push(sampleInstrument());
});

afterAll(async () => await gateway.stop());

const backtest = { strategy: 'sma-cross', symbol: 'eurusd', timeframe: 'm15', params: { fast: 5, slow: 20 } };

describe('a text that no database keeps', () => {
  it('is refused wherever it stands', async () => {
    const submitted = gateway.results.submitted.backtest;
    const body = { ...backtest, notes: 'a\0b', tags: ['x', '\ud83d'], symbol: 'EUR\0USD' };
    const problem = await problemOf(await gateway.post('/v1/backtests', body));
    expect(problem).toMatchObject({ status: 422, code: 'invalid_body' });
    expect(problem.errors.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/symbol', 'bad_character'],
      ['/notes', 'bad_character'],
      ['/tags/1', 'bad_character'],
    ]);
    expect(gateway.results.submitted.backtest).toBe(submitted);
    const query = await problemOf(await gateway.fetch('/v1/backtests?symbol=a%00'));
    expect([query.code, query.errors[0].pointer, query.errors[0].code]).toEqual([
      ...['invalid_query', 'query "symbol"', 'bad_character'],
    ]);
    for (const path of ['/v1/instruments/a%00', '/v1/strategies/a%00']) {
      expect([path, (await gateway.fetch(path)).status]).toEqual([path, 404]);
    }
  });

  it('is refused as the source of an upload, and as the name of the file that stands for it', async () => {
    const uploads = gateway.results.uploads.length;
    const body = [
      ...['--x', 'Content-Disposition: form-data; name="symbol"', '', 'EURUSD'],
      ...['--x', 'Content-Disposition: form-data; name="timeframe"', '', 'M15'],
      ...['--x', `Content-Disposition: form-data; name="file"; filename*=utf-8''a%00b`, '', 'time', '--x--', ''],
    ].join('\r\n');
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x' };
    const form = await problemOf(await gateway.fetch('/v1/datasets', { method: 'POST', headers, body }));
    expect(form).toMatchObject({
      code: 'invalid_upload',
      errors: [{ pointer: 'form "source"', code: 'bad_character' }],
    });
    const query = await gateway.fetch('/v1/datasets?symbol=EURUSD&timeframe=M15&source=%00', {
      method: 'POST',
      headers: { 'Content-Type': 'text/csv' },
      body: 'time',
    });
    expect(await problemOf(query)).toMatchObject({ code: 'invalid_query', errors: [{ code: 'bad_character' }] });
    expect(gateway.results.uploads).toHaveLength(uploads);
  });
});
