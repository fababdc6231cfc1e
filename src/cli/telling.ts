/** How results are told, by `check` and by `merge` alike. */
import { SEVERITIES, type Severity } from '../model/finding.ts';
import { jsonWriter } from '../report/json.ts';
import { ndjsonWriter } from '../report/ndjson.ts';
import { terminalWriter } from '../report/terminal.ts';
import type { RunWriter, Tool, Totals } from '../report/writer.ts';
import type { BaselineFlags } from './known.ts';
import { load } from './load.ts';
import { type Document, Output, outputFile, standardOutput } from './output.ts';
import type { Wanted } from './output-list.ts';
import { type Eventually, type Shared, style } from './session.ts';
import { EXIT } from './usage.ts';

export type Formats = BaselineFlags & {
  /** `table`, `html=out.html`, …: none is as the file of `-o` ends, or `table`. */
  readonly format: readonly string[];
  readonly failOn: Severity | 'never';
  readonly all?: boolean;
};

/** Pages show rows and pictures, which only the facts of a report can give; a part of a run carries them to where pages are made of it. */
export const isDrawn = (wanted: readonly Wanted[]): boolean =>
  wanted.some(({ format }) => format === 'html' || format === 'ndjson');

/**
 * Every format on its way to its place. What can be said against one of the places is said before anything is written.
 * @throws UsageError
 */
export function outputsTo(
  wanted: readonly Wanted[],
  tool: Tool,
  inputs: readonly string[],
  flags: Shared & Formats,
): Output[] {
  const open: Output[] = [];
  try {
    for (const one of wanted) {
      const writer = writerFor(one, tool, flags);
      const target = one.file === undefined ? standardOutput() : outputFile(one.file, inputs, flags.force ?? false);
      open.push(new Output(writer, target));
    }
  } catch (error) {
    for (const output of open) output.drop();
    throw error;
  }
  return open;
}

function writerFor({ format, file }: Wanted, tool: Tool, flags: Shared & Formats): RunWriter<Eventually<Document>> {
  const { output: _, ...shared } = flags;
  const own = { ...style(file === undefined ? shared : { ...shared, output: file }), ...(flags.all && { all: true }) };
  switch (format) {
    case 'table':
      return terminalWriter(own);
    case 'json':
      return jsonWriter();
    case 'ndjson':
      return ndjsonWriter();
    default:
      return load<typeof import('./formats.ts')>('formats').writerOf(format, tool, own, flags.failOn);
  }
}

/** 3 wins over 1: what was not read may hold worse. */
export function exitCode(totals: Totals, failOn: Severity | 'never'): number {
  if (totals.incomplete > 0) return EXIT.incomplete;
  const counted = failOn === 'never' ? [] : SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  return counted.some((severity) => totals[severity] > 0) ? EXIT.findings : EXIT.clean;
}
