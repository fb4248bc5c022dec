import { styleFor } from './style';

const isColored = (sources: Parameters<typeof styleFor>[0]): boolean => styleFor(sources).bold('x') !== 'x';

describe('styleFor', () => {
  it('colors terminals alone', () => {
    expect(isColored({ isTty: true, env: {}, color: true })).toBe(true);
    expect(isColored({ isTty: false, env: {}, color: true })).toBe(false);
  });

  it('obeys --no-color, NO_COLOR and TERM=dumb, an empty NO_COLOR meaning nothing', () => {
    expect(isColored({ isTty: true, env: {}, color: false })).toBe(false);
    expect(isColored({ isTty: true, env: { NO_COLOR: '1' }, color: true })).toBe(false);
    expect(isColored({ isTty: true, env: { NO_COLOR: '' }, color: true })).toBe(true);
    expect(isColored({ isTty: true, env: { TERM: 'dumb' }, color: true })).toBe(false);
  });

  it('lets FORCE_COLOR color a pipe', () => {
    expect(isColored({ isTty: false, env: { FORCE_COLOR: '1' }, color: true })).toBe(true);
    expect(isColored({ isTty: false, env: { FORCE_COLOR: '0' }, color: true })).toBe(false);
  });
});
