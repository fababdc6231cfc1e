import Ajv2020 from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';

type Schema = { readonly [key: string]: unknown };

/** The validators as source text, compiled ahead of time: nothing on the path of `check` compiles a schema. */
export function validatorSource(
  schemas: { readonly [file: string]: object },
  entries: { readonly [name: string]: string },
): string {
  const ajv = new Ajv2020({
    schemas: Object.values(schemas),
    allErrors: true,
    strict: true,
    strictRequired: false,
    // What a form may be called besides is a pattern its usual names fit too.
    allowMatchingProperties: true,
    allowUnionTypes: true,
    inlineRefs: false,
    messages: false,
    code: { source: true, esm: true },
  });
  // Chinese keys are written as they are: escaped, they make up half of the file.
  return standaloneCode(ajv, { ...entries }).replace(/\\u([4-9][0-9a-f]{3}|ff[0-9a-f]{2})/giu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Which keys may stand where, `*` for any item of a list: what an unknown key is compared with. */
export function allowedKeys(
  schemas: { readonly [file: string]: object },
  entry: string,
): { readonly [path: string]: readonly string[] } {
  const found: { [path: string]: string[] } = {};
  const visit = (schema: Schema, file: string, path: string): void => {
    const target = schema['$ref'];
    if (typeof target === 'string') {
      const [name, pointer] = target.split('#') as [string, string | undefined];
      const owner = name || file;
      let at = schemas[owner] as Schema;
      for (const step of pointer?.split('/').slice(1) ?? []) at = at[step] as Schema;
      // A heading over cells or over paragraphs may nest without end; its keys are free anyway.
      if (!/\/\+(?:\/\*)?\/\+(?:\/\*)?$/u.test(path)) visit(at, owner, path);
    }
    for (const choice of (schema['anyOf'] as Schema[] | undefined) ?? []) visit(choice, file, path);
    const properties = schema['properties'] as { [key: string]: Schema } | undefined;
    if (properties) {
      found[path] = [...new Set([...(found[path] ?? []), ...Object.keys(properties)])];
      for (const [key, below] of Object.entries(properties)) visit(below, file, `${path}/${key}`);
    }
    if (typeof schema['items'] === 'object') visit(schema['items'] as Schema, file, `${path}/*`);
    if (typeof schema['additionalProperties'] === 'object')
      visit(schema['additionalProperties'] as Schema, file, `${path}/+`);
  };
  visit(schemas[entry] as Schema, entry, '');
  return found;
}
