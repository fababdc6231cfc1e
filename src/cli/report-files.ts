import type { Stopped } from './unreported.ts';
import type { PassedOver } from './versions.ts';

/** The files of one report. Without any workbook or YAML a text is a report by itself: its sentences against each other. */
export type ReportFiles = {
  readonly path: string;
  /** Further workbooks, or Word documents, in which its tables stand. */
  readonly parts?: readonly string[];
  readonly texts: readonly string[];
  readonly alone?: true;
  /** Its tables stand in a Word document, with running text or without. */
  readonly inWord?: true;
  /** Other versions of its texts, which are not read. */
  readonly passedOver?: readonly PassedOver[];
  /** Nothing is checked: no report is there, or it is a text of which nobody knows whose it is. */
  readonly stopped?: Stopped;
};

/** All of them, as they are read. */
export const filesIn = ({ path, parts = [], texts }: Pick<ReportFiles, 'path' | 'parts' | 'texts'>): string[] => [
  path,
  ...parts,
  ...texts,
];

/** The code of a text that belongs to no report. */
export const UNPAIRED = 'IOE010';
