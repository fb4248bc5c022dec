/** The problem document that a refusal is. */
export async function problemOf(
  answer: Response,
): Promise<Record<string, unknown> & { errors: Record<string, string>[] }> {
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  return (await answer.json()) as never;
}
