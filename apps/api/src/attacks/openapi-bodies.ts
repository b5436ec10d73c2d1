/** The part of the OpenAPI document that is looked at here. */
export interface Schema {
  $ref?: string;
  allOf?: Schema[];
  type?: string;
  format?: string;
  pattern?: string;
  enum?: string[];
  items?: Schema;
  minimum?: number;
  minItems?: number;
  minLength?: number;
  required?: string[];
  properties?: Record<string, Schema>;
}

export interface Spec {
  paths: Record<string, Record<string, { requestBody?: { content: Record<string, { schema: Schema }> } }>>;
  components: { schemas: Record<string, Schema> };
}

export type Json = string | number | boolean | Json[] | { [name: string]: Json };

export function resolved(document: Spec, schema: Schema): Schema {
  const ref = schema.$ref ?? schema.allOf?.[0]?.$ref;
  return ref ? resolved(document, document.components.schemas[ref.split('/').at(-1)!]!) : schema;
}

export function bodySchema(document: Spec, path: string): Schema | undefined {
  const schema = document.paths[path]?.post?.requestBody?.content['application/json']?.schema;
  return schema && resolved(document, schema);
}

/** A body that the door takes, with every field filled in. */
export function validBody(document: Spec, path: string): Json {
  const schema = bodySchema(document, path);
  return schema ? sample(document, schema) : {};
}

/** Values that belong to codes whose lists are the policy's. */
const BY_PATTERN: Record<string, string> = {
  '^[A-Za-z0-9_.:-]{1,64}$': 'PUSAT',
  '^\\d{1,20}$': '7',
  '^\\d{1,15}(\\.\\d{1,4})?$': '100.50',
  '^[A-Z]{3}$': 'MYR',
  '^[A-Z]{2}$': 'MY',
};
const BY_FORMAT: Record<string, string> = {
  uuid: '5b0c7a52-0000-4000-8000-000000000001',
  date: '2026-02-03',
  'date-time': '2099-02-03T00:00:00.000Z',
};

function sample(document: Spec, given: Schema): Json {
  const schema = resolved(document, given);
  if (schema.enum) return schema.enum[0]!;
  if (schema.type === 'array')
    return Array.from({ length: Math.max(1, schema.minItems ?? 0) }, () => sample(document, schema.items!));
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1;
  if (schema.type === 'boolean') return false;
  if (schema.type === 'object' || schema.properties) {
    const fields = Object.entries(schema.properties ?? {});
    return Object.fromEntries(fields.map(([name, field]) => [name, sample(document, field)]));
  }
  return (
    BY_PATTERN[schema.pattern ?? ''] ??
    BY_FORMAT[schema.format ?? ''] ??
    'contoh '
      .repeat(3)
      .trim()
      .padEnd(schema.minLength ?? 1, 'x')
  );
}

/** Every text in a body: where it is, and the same body with another in its place. */
export function textsIn(body: Json, path: string[] = []): string[][] {
  if (typeof body === 'string') return [path];
  if (typeof body !== 'object') return [];
  return Object.entries(body).flatMap(([name, value]) => textsIn(value, [...path, name]));
}

/** Every object in a body. */
export function objectsIn(body: Json, path: string[] = []): string[][] {
  if (typeof body !== 'object') return [];
  const inner = Object.entries(body).flatMap(([name, value]) => objectsIn(value, [...path, name]));
  return Array.isArray(body) ? inner : [path, ...inner];
}

export function put(body: Json, path: string[], value: Json): Json {
  const copy = structuredClone(body);
  let holder = copy as Record<string, Json>;
  for (const step of path.slice(0, -1)) holder = holder[step] as Record<string, Json>;
  holder[path.at(-1)!] = value;
  return copy;
}
