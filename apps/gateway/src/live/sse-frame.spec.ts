import { commentFrame, eventFrame, retryFrame } from './sse-frame';

describe('frames of an event stream', () => {
  it('carry type, id and data, and end with an empty line', () => {
    expect(eventFrame({ type: 'progress', id: 7, data: '{"a":1}' })).toBe('event: progress\nid: 7\ndata: {"a":1}\n\n');
  });

  it('carry no id where none is stored, and id 0 where it is', () => {
    expect(eventFrame({ type: 'snapshot', data: '{}' })).toBe('event: snapshot\ndata: {}\n\n');
    expect(eventFrame({ type: 'snapshot', id: 0, data: '{}' })).toContain('id: 0\n');
  });

  it('begin every line of the data anew, so that none is taken for a field', () => {
    expect(eventFrame({ type: 'log', data: 'one\r\nid: 9\rthree' })).toBe(
      'event: log\ndata: one\ndata: id: 9\ndata: three\n\n',
    );
  });

  it('comment on one line, and say when to come again', () => {
    expect(commentFrame('still\nhere')).toBe(': still here\n\n');
    expect(retryFrame(3_000)).toBe('retry: 3000\n\n');
  });
});
