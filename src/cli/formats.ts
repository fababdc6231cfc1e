import { SEVERITIES, type Severity } from '../model/finding.ts';
import { jsonWriter } from '../report/json.ts';
import { ndjsonWriter } from '../report/ndjson.ts';
import { terminalWriter } from '../report/terminal.ts';
import type { RunWriter, Totals } from '../report/writer.ts';
import { type Shared, style } from './session.ts';
import { EXIT } from './usage.ts';

/** How results are told, by `check` and by `merge` alike. */
export type Formats = {
  readonly format: 'table' | 'json' | 'ndjson';
  readonly failOn: Severity | 'never';
  readonly all?: boolean;
};

export function writerFor(flags: Shared & Formats): RunWriter {
  if (flags.format === 'json') return jsonWriter();
  if (flags.format === 'ndjson') return ndjsonWriter();
  return terminalWriter({ ...style(flags), ...(flags.all && { all: true }) });
}

/** 3 wins over 1: what was not read may hold worse. */
export function exitCode(totals: Totals, failOn: Severity | 'never'): number {
  if (totals.incomplete > 0) return EXIT.incomplete;
  const counted = failOn === 'never' ? [] : SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  return counted.some((severity) => totals[severity] > 0) ? EXIT.findings : EXIT.clean;
}
