import { type Result, sourcesOf } from '../model/outcome.ts';
import { closingLine, NO_TALLY, tallied } from './closing.ts';
import { renderFinding } from './finding.ts';
import { pen, type Style } from './style.ts';
import { renderSummary } from './summary.ts';
import { wrapText } from './width.ts';
import type { RunWriter } from './writer.ts';

/** What a person reads: each finding with its place, excerpt, arithmetic and cause; then the coverage and the verdict. */
export function renderTerminal(results: readonly Result[], style: Style): string {
  return `${results.map((result) => renderReport(result, style)).join('\n\n')}\n`;
}

/** The same, report by report; behind several what there is in all. */
export function terminalWriter(style: Style): RunWriter {
  let tally = NO_TALLY;
  return {
    begin: () => '',
    add: (result) => {
      const between = tally.files > 0 ? '\n\n' : '';
      tally = tallied(tally, result);
      return `${between}${renderReport(result, style)}`;
    },
    end: () =>
      tally.files > 1 ? `\n\n${wrapText(closingLine(tally, pen(style)), style.columns, '').join('\n')}\n` : '\n',
  };
}

const renderReport = (result: Result, style: Style): string =>
  [
    ...result.findings.map((finding) => renderFinding(finding, sourcesOf(result), style)),
    renderSummary(result, style),
  ].join('\n\n');
