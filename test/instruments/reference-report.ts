import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const path = join(import.meta.dirname, '..', '..', 'fixtures', 'yangquan-2023', 'budget.yaml');

/** The reference report as it is published: tables, running text and the slips it was published with. */
export const referenceReport = (): string => readFileSync(path, 'utf8');

/** Its thirteen tables alone, in which nothing is wrong: what a test of the arithmetic of tables spoils and lays out anew. */
export function referenceTables(): string {
  const text = referenceReport();
  return text.slice(0, text.indexOf('\n政府采购:') + 1);
}
