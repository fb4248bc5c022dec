import { syntheticBars } from './sample-data';

async function textOf(bars: number): Promise<string> {
  const body = syntheticBars(bars).body.open();
  const chunks: Uint8Array[] = [];
  for await (const chunk of body instanceof Uint8Array ? [body] : body) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

describe('syntheticBars', () => {
  it('makes as many M15 bars as asked for, from 2020 on, the same text each time', async () => {
    const text = await textOf(6_000);
    const lines = text.trimEnd().split('\n');
    expect(lines).toHaveLength(6_001);
    expect(lines[0]).toBe('time,open,high,low,close,volume');
    expect(lines[1]).toMatch(/^2020-01-01T00:00:00.000Z,1\.12000,/);
    expect(lines[2]).toMatch(/^2020-01-01T00:15:00.000Z,/);
    expect(await textOf(6_000)).toBe(text);
  });

  it('says how many bytes it will send', async () => {
    expect(syntheticBars(100).bytes).toBe((await textOf(100)).length);
  });
});
