import { retentionRules } from './retention.service';

describe('the retention of runs', () => {
  it('is for ever unless a setting says otherwise', () => {
    expect(retentionRules({ RETENTION_DAYS: 0 })).toEqual([]);
  });

  it('has a rule for all, and one for each tag', () => {
    expect(retentionRules({ RETENTION_DAYS: 90, RETENTION_TAG_DAYS: 'scratch=7,my ci=0' })).toEqual([
      { days: 90, tag: null },
      { days: 7, tag: 'scratch' },
      { days: 0, tag: 'my ci' },
    ]);
  });
});
