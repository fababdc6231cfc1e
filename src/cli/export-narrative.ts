/** `budget export 报告 -o 情况说明.docx|txt|md`: the running text of a report. */
import { extname } from 'node:path';
import type { OpenedReport } from '../check.ts';
import { type NarrateOptions, narrate, type Refused } from '../narrated.ts';
import { blanksIn } from '../write/narrative/document.ts';
import { markdown, plainText } from '../write/narrative/plain.ts';
import { wordDocument } from '../write/narrative/word.ts';
import { UsageError } from './usage.ts';

/** The endings of a file that is a narrative. */
export const NARRATIVE = /\.(?:docx|txt|md|markdown)$/iu;

export type WrittenNarrative = {
  readonly content: string | Uint8Array;
  /** How many marks are left for people to fill in. */
  readonly blanks: number;
};

/**
 * @param output the file it will be: its ending says in which form
 * @throws UsageError where there is nothing to tell of, or not from what was given
 */
export async function exportNarrative(
  opened: OpenedReport,
  output: string,
  options: NarrateOptions = {},
): Promise<WrittenNarrative> {
  const narrative = narrate(opened, options);
  if ('refused' in narrative) throw refusal(narrative, opened, options);
  const kind = extname(output).toLowerCase();
  const content =
    kind === '.docx'
      ? await wordDocument(narrative)
      : // Windows takes a text without this mark for one in its own encoding.
        kind === '.txt'
        ? `\uFEFF${plainText(narrative).replaceAll('\n', '\r\n')}`
        : markdown(narrative);
  return { content, blanks: blanksIn(narrative).length };
}

function refusal({ refused }: Refused, { source: { path } }: OpenedReport, { prior }: NarrateOptions): UsageError {
  if (refused === 'year')
    return new UsageError(
      `上年报告的年度不是上一年：${prior?.source.path}`,
      `last year's report is not of the year before: ${prior?.source.path}`,
    );
  const file = refused === 'prior' ? (prior?.source.path ?? '') : path;
  return new UsageError(
    `没有读到预算表，或没有读全，写不出情况说明：${file}（先看 budget check）`,
    `no tables to write a narrative from, or not read whole: ${file} (see budget check)`,
  );
}
