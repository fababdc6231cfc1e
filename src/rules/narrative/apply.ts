import type { Fact } from '../../model/fact.ts';
import type { Problem } from '../../model/problem.ts';
import type { Report } from '../../model/report.ts';
import { economicNames } from './economic-names.ts';
import { inGlossary } from './glossary.ts';
import { otherLevels } from './other-level.ts';
import { residues } from './residue.ts';
import { statedCounts } from './stated-count.ts';

/** What the running text says wrong by its words alone; what its figures say is arithmetic, and not here. */
export function narrativeRules(report: Report, facts: readonly Fact[]): Problem[] {
  const paragraphs = report.text ?? [];
  const glossary = inGlossary(paragraphs);
  return [
    ...residues(paragraphs, glossary),
    ...otherLevels(report, paragraphs, glossary),
    ...statedCounts(paragraphs),
    ...economicNames(paragraphs, glossary, facts),
  ];
}
