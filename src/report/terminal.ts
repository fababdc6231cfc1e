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
  const p = pen(style);
  let tally = NO_TALLY;
  return {
    begin: () => '',
    add: (result) => {
      const between = tally.files > 0 ? '\n\n' : '';
      tally = tallied(tally, result);
      return `${between}${renderReport(result, style)}`;
    },
    end: () => {
      // A part of a run may have got none; nothing at all would look like a run that failed.
      if (tally.files === 0) return `${p.say('这一份里没有报告。', 'No reports in this part.')}\n`;
      return tally.files > 1 ? `\n\n${wrapText(closingLine(tally, p), style.columns, '').join('\n')}\n` : '\n';
    },
  };
}

const renderReport = (result: Result, style: Style): string =>
  [
    ...result.findings.map((finding) => renderFinding(finding, sourcesOf(result), style)),
    renderSummary(result, style),
  ].join('\n\n');
