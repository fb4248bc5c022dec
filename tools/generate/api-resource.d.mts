/** The resource under which an operation of the API is explained: docs/reference/api/<resource>.md. */
export function resourceOf(path: string): string;
