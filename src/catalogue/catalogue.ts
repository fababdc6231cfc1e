import type { Severity } from '../model/finding.ts';
import { ACROSS_ENTRIES } from './across.ts';
import type { Entry } from './entry.ts';
import { FIGURES_ENTRIES } from './figures.ts';
import { FILES_ENTRIES } from './files.ts';
import { NARRATIVE_ENTRIES } from './narrative.ts';
import { PERFORMANCE_ENTRIES } from './performance.ts';
import { READING_ENTRIES } from './reading.ts';
import { TABLES_ENTRIES } from './tables.ts';
import { TOLD_ENTRIES } from './told.ts';
import { WORKBOOK_ENTRIES } from './workbook.ts';

/** Every code that can be printed, in reading order. */
export const CATALOGUE: readonly Entry[] = [
  ...FILES_ENTRIES,
  ...READING_ENTRIES,
  ...FIGURES_ENTRIES,
  ...TABLES_ENTRIES,
  ...NARRATIVE_ENTRIES,
  ...TOLD_ENTRIES,
  ...PERFORMANCE_ENTRIES,
  ...WORKBOOK_ENTRIES,
  ...ACROSS_ENTRIES,
];

const BY_CODE = new Map(CATALOGUE.map((entry) => [entry.code, entry]));
export const entryOf = (code: string): Entry | undefined => BY_CODE.get(code);
export const severityOf = (code: string): Severity => BY_CODE.get(code)?.severity ?? 'error';
