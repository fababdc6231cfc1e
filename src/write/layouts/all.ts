import type { Layout } from './layout.ts';
import { REFERENCE } from './reference.ts';
import { SHANGHAI } from './shanghai.ts';

/** Every layout there is, found by its name. */
export const LAYOUTS: readonly Layout[] = [REFERENCE, SHANGHAI];
