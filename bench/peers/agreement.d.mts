type Figures = Readonly<Record<string, number | null>>;

export function agreementOf(
  agreement: { readonly figures: readonly string[] | null; readonly tolerance?: number; readonly note: string },
  theirs: readonly Figures[],
  ours: readonly Figures[],
  settings: { readonly cash: number },
): { agree: boolean | null; agree_note: string };
