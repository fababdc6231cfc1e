/** Writes every generated file: schemas, validators, and the tables in the README. CI then asks git whether anything changed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { schemas } from './schemas.ts';
import { allowedKeys, validatorSource } from './validators.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
mkdirSync(join(root, 'schemas'), { recursive: true });
for (const [file, schema] of Object.entries(schemas()))
  writeFileSync(join(root, 'schemas', file), `${JSON.stringify(schema, null, 2)}\n`);
writeFileSync(join(root, 'src/admit/validators.generated.js'), validatorSource(schemas(), 'report.schema.json'));
writeFileSync(
  join(root, 'src/admit/keys.generated.json'),
  `${JSON.stringify(allowedKeys(schemas(), 'report.schema.json'), null, 1)}\n`,
);
