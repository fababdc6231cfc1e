import { sourcesOf } from '../model/outcome.ts';
import { renderFinding } from './finding.ts';
import type { Style } from './style.ts';
import { renderSummary } from './summary.ts';
import type { Reported } from './writer.ts';

/** What a person reads: each finding with its place, excerpt, arithmetic and cause; then the coverage and the verdict. */
export function renderTerminal(outcomes: readonly Reported[], style: Style): string {
  const blocks = outcomes.flatMap((outcome) => [
    ...outcome.findings.map((finding) => renderFinding(finding, sourcesOf(outcome), style)),
    renderSummary(outcome, style),
  ]);
  return `${blocks.join('\n\n')}\n`;
}
