import { type Result, sourcesOf } from '../model/outcome.ts';
import { renderFinding } from './finding.ts';
import type { Style } from './style.ts';
import { renderSummary } from './summary.ts';
import type { RunWriter } from './writer.ts';

/** What a person reads: each finding with its place, excerpt, arithmetic and cause; then the coverage and the verdict. */
export function renderTerminal(results: readonly Result[], style: Style): string {
  return `${results.map((result) => renderReport(result, style)).join('\n\n')}\n`;
}

/** The same, report by report. */
export function terminalWriter(style: Style): RunWriter {
  let any = false;
  return {
    begin: () => '',
    add: (result) => {
      const between = any ? '\n\n' : '';
      any = true;
      return `${between}${renderReport(result, style)}`;
    },
    end: () => '\n',
  };
}

const renderReport = (result: Result, style: Style): string =>
  [
    ...result.findings.map((finding) => renderFinding(finding, sourcesOf(result), style)),
    renderSummary(result, style),
  ].join('\n\n');
