import type { Problem } from '../model/problem.ts';

/** Bounds on a text before it is parsed. A report of 5,000 rows is about 1.5 MB and 45,000 lines. */
export const MAX_BYTES = 16 * 1024 * 1024;
const MAX_LINES = 120_000;
/** A paragraph on one line has some thousands of characters. */
const MAX_LINE = 100_000;
const MAX_ALIASES = 100;
const MAX_DEPTH = 64;

/**
 * Bounds on a workbook, each checked before the memory is spent. The workbook of a whole province is below 5 MB and 50,000
 * rows, a department's below 100 kB: no honest budget comes near any of these, and what does not come near them is read in
 * about a second and 200 MB.
 */
export const WORKBOOK = {
  /** Parts in the archive: a sheet has two or three, a picture one. */
  entries: 5_000,
  sheets: 1_000,
  /** Bytes of one part once inflated; 50,000 rows of ten columns are about 25 MB. */
  part: 40 * 1024 * 1024,
  /** Bytes of all parts that are read. */
  inflated: 64 * 1024 * 1024,
  /** Bytes of all parts as the directory states them, pictures among them; they are not inflated. */
  declared: 512 * 1024 * 1024,
  /** Cells are repetitive and shrink to a twentieth; one to two hundred and more is a bomb. Small parts may be anything. */
  ratio: 200,
  ratioFrom: 1024 * 1024,
  /** Rows that hold anything, on all sheets. */
  rows: 100_000,
  /** Columns of one sheet that hold anything. */
  columns: 1_000,
  /** Cells that hold anything, on all sheets. */
  cells: 500_000,
  /** Merged ranges of one sheet, and the cells they cover together: 20,000 rows merged over 200 columns. */
  merges: 50_000,
  mergedArea: 4_000_000,
  /** Different texts, and how long they are together. */
  strings: 300_000,
  characters: 16_000_000,
  /** Elements inside one another; a workbook has about ten. */
  depth: 64,
  /** Characters of one formula (the limit of spreadsheets themselves) and of all. */
  formula: 8_192,
  formulas: 8_000_000,
  /** What all formulas add up together, and how often a cell or a column is looked at for it. */
  terms: 400_000,
  steps: 5_000_000,
} as const;

/** What makes a text hostile: found by looking at it once, in linear time, before any parser sees it. */
export function hostile(path: string, text: string): Problem | undefined {
  const at = (line: number): Problem['place'] => ({ path, line, column: 1, length: 1 });
  const refuse = (code: string, line: number, data: Problem['data']): Problem => ({
    code,
    place: at(line),
    raw: '',
    data,
    incomplete: true,
  });
  let lines = 1;
  let aliases = 0;
  let depth = 0;
  let fresh = true;
  let start = 0;
  // `- - - x` nests once a dash.
  let dashes = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10) {
      lines++;
      start = i + 1;
      dashes = 0;
      if (lines > MAX_LINES) return refuse('SEC001', lines, { what: 'lines', count: lines, limit: MAX_LINES });
    } else if (i - start > MAX_LINE) {
      return refuse('SEC001', lines, { what: 'line', count: MAX_LINE, limit: MAX_LINE });
    } else if ((code === 45 || code === 63) /* - ? */ && fresh && text[i + 1] === ' ') {
      if (++dashes > MAX_DEPTH) return refuse('SEC003', lines, { limit: MAX_DEPTH });
    } else if (code === 42 /* * */ && fresh && /[^\s*]/.test(text[i + 1] ?? ' ')) {
      if (++aliases > MAX_ALIASES) return refuse('SEC002', lines, { count: aliases });
    } else if (fresh && (code === 91 || code === 123) /* [ { where a value can begin */) {
      if (++depth > MAX_DEPTH) return refuse('SEC003', lines, { limit: MAX_DEPTH });
    } else if ((code === 93 || code === 125) && depth > 0) depth--;
    fresh = code <= 32 || code === 44 || code === 45 || code === 58 || code === 63 || code === 91 || code === 123;
  }
  return undefined;
}

/** The same for running text: how its lines nest says nothing, only how many and how long they are. */
export function tooManyLines(path: string, lines: readonly string[]): Problem | undefined {
  const refuse = (line: number, data: Problem['data']): Problem => ({
    code: 'SEC001',
    place: { path, line, column: 1, length: 1 },
    raw: '',
    data,
    incomplete: true,
  });
  if (lines.length > MAX_LINES) return refuse(MAX_LINES + 1, { what: 'lines', count: lines.length, limit: MAX_LINES });
  const long = lines.findIndex((line) => line.length > MAX_LINE);
  return long < 0 ? undefined : refuse(long + 1, { what: 'line', count: MAX_LINE, limit: MAX_LINE });
}

/**
 * Bounds on a Word document besides those of its archive: what is parsed of it. A report of 200 pages with all its tables has about
 * 300,000 elements and 15 million characters of XML.
 */
export const WORD = { elements: 500_000, characters: 24_000_000 } as const;
