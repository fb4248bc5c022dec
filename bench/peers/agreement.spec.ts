import { agreementOf } from './agreement.mjs';

const figures = ['total_return', 'trades', 'win_rate'];
const agreement = { figures, tolerance: 1e-9, note: '' };
const settings = { cash: 10_000 };
const row = { total_return: 0.25, trades: 8, win_rate: 0.5 };

describe('agreementOf', () => {
  it('agrees with figures within the tolerance, and says how near they are', () => {
    const near = { ...row, win_rate: 0.5 * (1 + 4e-10) };
    expect(agreementOf(agreement, [row, near], [row, row], settings)).toEqual({
      agree: true,
      agree_note: 'trades identical; total return and win rate within 4e-10 in 2 combinations',
    });
  });

  it('does not agree with a figure beyond it', () => {
    const far = { ...row, win_rate: 0.5 * (1 + 4e-9) };
    expect(agreementOf(agreement, [far], [row], settings).agree).toBe(false);
  });

  it('does not agree with another number of trades, and counts the combinations', () => {
    const { agree, agree_note: note } = agreementOf(agreement, [row, { ...row, trades: 9 }], [row, row], settings);
    expect(agree).toBe(false);
    expect(note).toContain('trades differ in 1 of 2');
  });

  it('takes a figure that only one side has for a difference, and one that neither has for none', () => {
    const without = { ...row, win_rate: null };
    expect(agreementOf(agreement, [without], [row], settings).agree).toBe(false);
    expect(agreementOf(agreement, [row], [{ ...row, win_rate: NaN }], settings).agree).toBe(false);
    expect(agreementOf(agreement, [without], [{ ...row, win_rate: NaN }], settings).agree).toBe(true);
  });

  it('compares the money at the end where that is what can be compared', () => {
    const money = { figures: ['final_equity', 'trades'], tolerance: 1e-6, note: 'costs differ' };
    // 10,000 × 1.25 = 12,500, of which 0.01 are 8e-7.
    const cent = { total_return: 0.250001, trades: 8 };
    const { agree, agree_note: note } = agreementOf(money, [cent], [row], settings);
    expect(agree).toBe(true);
    expect(note).toBe('trades identical; final equity within 8e-7 in 1 combination; costs differ');
    expect(agreementOf(money, [{ ...cent, total_return: 0.26 }], [row], settings).agree).toBe(false);
  });

  it('says nothing of what cannot be compared', () => {
    expect(agreementOf({ figures: null, note: 'other fills' }, [], [], settings)).toEqual({
      agree: null,
      agree_note: 'other fills',
    });
  });
});
