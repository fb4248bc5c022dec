import { csv, LocalCommandLine, plain } from '../../test/local-command-line';

let line: LocalCommandLine;
beforeAll(() => void (line = new LocalCommandLine()));
afterAll(() => line.remove());

describe('a refusal', () => {
  it.each<[string[], string, [pointer: string, code: string][]]>([
    [['run', 'R', 'B', ...plain, '--set', 'leverage=-1'], 'invalid_body', [['/leverage', 'too_small']]],
    [['run', 'R', 'B', ...plain, '--param', 'x=1'], 'invalid_parameters', [['/params/x', 'unknown_parameter']]],
    [['run', 'R', 'B', ...plain, '--notional', '1'], 'contradicting_sizes', [['/notional', 'contradicting_sizes']]],
    [['run', 'none', 'B', ...plain], 'unknown_strategy', [['/strategy', 'unknown_strategy']]],
    [['run', 'R', 'bad.csv', ...plain], 'bad_data', [['/file/rows/4/high', 'high_too_low']]],
    [
      ['optimize', 'R', 'B', ...plain, '--grid', 'from=1', '-c', 'from <'],
      'bad_constraint',
      [['/constraints/0', 'bad_constraint']],
    ],
  ])('of %j is with --json the problem %s', async (args, code, faults) => {
    const broken = line.file('bad.csv', csv.replace('2024-01-03,101,111', '2024-01-03,101,100'));
    const given: Record<string, string> = { R: line.rules, B: line.bars, 'bad.csv': broken };
    expect(await line.run(...args.map((arg) => given[arg] ?? arg), '--json')).toBe(2);
    const problem = JSON.parse(line.out);
    expect(problem).toMatchObject({ type: `urn:barmill:problem:${code}`, code, detail: expect.any(String) });
    expect(problem.errors.map((fault: { pointer: string; code: string }) => [fault.pointer, fault.code])).toEqual(
      faults,
    );
    expect(line.err).toContain(`(${faults[0][1]})`);
  });
});
