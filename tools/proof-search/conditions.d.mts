export function unmetPbo(pbo: { readonly noise: readonly number[]; readonly planted: readonly number[] }): string[];
