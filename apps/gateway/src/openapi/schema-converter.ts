import { z } from 'zod';

type JsonSchema = Record<string, unknown>;

/**
 * Converts zod schemas to the JSON Schema that OpenAPI 3.1 takes (draft 2020-12), with named ones as components. What we
 * answer may grow, so answers do not close their objects; requests do.
 */
export function convertSchema(
  schema: unknown,
  { schemaType }: { schemaType: 'input' | 'output' },
): { schema: JsonSchema; components: Record<string, JsonSchema> } | undefined {
  if (!(schema instanceof z.ZodType)) return undefined;
  const {
    $schema: _dialect,
    $defs: components = {},
    ...converted
  } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: schemaType,
    override: ({ jsonSchema }) => {
      if (schemaType === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      // A format says it in one word; and every whole number in JSON is a safe one.
      if (jsonSchema.format) delete jsonSchema.pattern;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    },
  }) as JsonSchema & { $defs?: Record<string, JsonSchema> };
  return { schema: converted, components: withoutIds(components) };
}

/** A component is named by its key; an `id` inside it would be another base for references. */
function withoutIds(components: Record<string, JsonSchema>): Record<string, JsonSchema> {
  return Object.fromEntries(Object.entries(components).map(([name, { id: _id, ...rest }]) => [name, rest]));
}
