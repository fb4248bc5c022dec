import { RunningChunk, RunningChunks } from './running-chunks';

const turnOfEvents = async () => await new Promise((resolve) => setImmediate(resolve));

describe('the running chunks', () => {
  it('keep whoever has the message of one of them again waiting until it has ended, and nobody else', async () => {
    const running = new RunningChunks();
    const [mine, other] = ['a', 'b'].map((id) => new RunningChunk(id, 'run', 1));
    running.add(mine);
    running.add(other);
    const told: string[] = [];
    const waits = ['a', 'b', 'c'].map(async (id) => {
      await running.untilEnded(id);
      told.push(id);
    });
    await turnOfEvents();
    expect(told).toEqual(['c']);
    running.remove(mine);
    await turnOfEvents();
    expect(told).toEqual(['c', 'a']);
    running.remove(other);
    await Promise.all(waits);
    expect(told).toEqual(['c', 'a', 'b']);
  });
});
