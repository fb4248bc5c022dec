import { DomainError } from '@barmill/contracts';
import { HttpException, NotFoundException } from '@nestjs/common';
import { pathOf, toProblem } from './problem';

const request = { path: '/v1/backtests', traceId: 'abc' };

describe('problems', () => {
  it('shows a domain error with its name, its words and its faults', () => {
    const fault = { pointer: '/symbol', code: 'unknown_symbol', detail: 'Known symbols: EURUSD.' };
    expect(toProblem(new DomainError('invalid', 'unknown_symbol', 'No such symbol.', [fault]), request)).toEqual({
      type: 'urn:barmill:problem:unknown_symbol',
      title: 'Unprocessable Entity',
      status: 422,
      detail: 'No such symbol.',
      instance: '/v1/backtests',
      code: 'unknown_symbol',
      errors: [fault],
      trace_id: 'abc',
    });
  });

  it.each([
    ['malformed', 400],
    ['unauthenticated', 401],
    ['forbidden', 403],
    ['not_found', 404],
    ['conflict', 409],
    ['precondition_failed', 412],
    ['precondition_required', 428],
    ['exhausted', 429],
    ['too_large', 413],
    ['unsupported', 415],
    ['invalid', 422],
    ['unavailable', 503],
    ['internal', 500],
  ] as const)('answers %s with %i', (code, status) => {
    expect(toProblem(new DomainError(code, 'some_problem', 'words'), request).status).toBe(status);
  });

  it('tells nothing of what went wrong inside', () => {
    const inside = new Error('password authentication failed for user "barmill"');
    for (const error of [inside, new DomainError('internal', 'results_failed', inside.message), inside.message, null]) {
      const problem = toProblem(error, request);
      expect([problem.status, problem.code]).toEqual([500, 'internal']);
      expect(JSON.stringify(problem)).not.toMatch(/password/);
    }
  });

  it('does not tell which address is away', () => {
    const away = new DomainError('unavailable', 'results_unavailable', 'getBacktest: UNAVAILABLE 10.0.0.1:50051');
    expect(JSON.stringify(toProblem(away, request))).not.toMatch(/10\.0\.0\.1/);
  });

  it('keeps the words of what the framework refused', () => {
    const problem = toProblem(new NotFoundException('Cannot GET /v1/x'), request);
    expect(problem).toMatchObject({ status: 404, code: 'not_found', detail: 'Cannot GET /v1/x' });
  });

  it.each([Number.NaN, 200, 999, 422.5])('answers 500 for the status %p, which is no status of an error', (status) => {
    expect(toProblem(new HttpException('words', status), request).status).toBe(500);
  });

  it('names the path without the query, which may hold what is secret', () => {
    expect(pathOf('/v1/backtests?cursor=secret')).toBe('/v1/backtests');
  });
});
