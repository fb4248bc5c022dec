/** Searches as they are held, the one that was used last at the end. What they remember grows with their trials: those used longest ago go first. */
export class RecentSearches<Kept extends { readonly asked: number }> {
  private readonly kept = new Map<string, Kept>();

  /** @param mostTrials held by all together; a single one is kept in any case */
  constructor(private readonly mostTrials: number) {}

  get(runId: string): Kept | undefined {
    const found = this.kept.get(runId);
    if (found) this.keep(runId, found);
    return found;
  }

  keep(runId: string, search: Kept): void {
    this.kept.delete(runId);
    this.kept.set(runId, search);
    let trials = [...this.kept.values()].reduce((sum, { asked }) => sum + asked, 0);
    for (const [oldest, { asked }] of this.kept) {
      if (trials <= this.mostTrials || oldest === runId) return;
      this.kept.delete(oldest);
      trials -= asked;
    }
  }

  forget(runId: string): void {
    this.kept.delete(runId);
  }
}
