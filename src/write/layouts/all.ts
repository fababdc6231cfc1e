import { formsOf } from './forms-of.ts';
import type { Layout } from './layout.ts';
import { REFERENCE } from './reference.ts';
import { SHANGHAI } from './shanghai.ts';

/** Every layout that figures can be laid into, found by its name. */
export const LAYOUTS: readonly Layout[] = [{ ...REFERENCE, forms: formsOf(REFERENCE.tables) }, SHANGHAI];
