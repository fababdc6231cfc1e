/** Something only people know, to be filled in: shown as 【请填写：…】, and found by a check as long as it stands there. */
export type Blank = { readonly blank: string };
export type Run = string | Blank;

/** Title: level 0; 第一部分: 1; 一、: 2; （一）: 3. */
export type Heading = { readonly level: 0 | 1 | 2 | 3; readonly text: string };
export type Block = Heading | { readonly runs: readonly Run[] };

/** A running text as it is written: headings and paragraphs, in order. */
export type Narrative = readonly Block[];

export const isHeading = (block: Block): block is Heading => 'level' in block;

/** The words of a mark; `residue.ts` knows it by its beginning. */
export const markOf = ({ blank }: Blank): string => `【请填写：${blank}】`;

export const textOfRun = (run: Run): string => (typeof run === 'string' ? run : markOf(run));

export const blanksIn = (narrative: Narrative): readonly Blank[] =>
  narrative.flatMap((block) =>
    isHeading(block) ? [] : block.runs.filter((run): run is Blank => typeof run !== 'string'),
  );

export const paragraph = (...runs: readonly Run[]): Block => ({ runs: runs.filter((run) => run !== '') });

/** A name from a table within a sentence: a cell may hold line breaks. */
export const inLine = (name: string): string => name.replace(/[\s\p{Cc}]+/gu, '');
