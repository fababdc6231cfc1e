/**
 * From a report that was opened to the running text it asks for: its tables are understood as a check understands them, and every
 * sentence asks them for the figure it states.
 */
import { type OpenedReport, recognised } from './check.ts';
import type { OwnWords } from './lexicon/own.ts';
import { Space } from './model/coordinates.ts';
import { annualSum } from './model/form.ts';
import type { Report } from './model/report.ts';
import { statementsOf, understand } from './understood.ts';
import { compose } from './write/narrative/compose.ts';
import { type Block, inLine, type Narrative } from './write/narrative/document.ts';
import { figuresFrom } from './write/narrative/from-facts.ts';

/** The words a document is read by, and what `recognised` made of it where whoever asks has it already. */
type Read = { readonly lexicon?: OwnWords; readonly report?: Report | undefined };

export type NarrateOptions = Read & {
  /** Last year's report: what its tables state for its year is last year's budget. */
  readonly prior?: OpenedReport & Read;
};

/** Why there is no text: the tables, or last year's, could not be read whole; last year's report is not of the year before. */
export type Refused = { readonly refused: 'tables' | 'prior' | 'year' };

/** The running text of a report in its standard sections. */
export function narrate(
  opened: OpenedReport,
  { prior, lexicon, report: known }: NarrateOptions = {},
): Narrative | Refused {
  const report = tablesOf(opened, { ...(lexicon && { lexicon }), report: known });
  if (!report) return { refused: 'tables' };
  const words = prior?.lexicon ?? lexicon;
  const before = prior && tablesOf(prior, { ...(words && { lexicon: words }), report: prior.report });
  if (prior && !before) return { refused: 'prior' };
  const year = yearOf(report);
  const yearBefore = before && yearOf(before);
  if (year !== undefined && yearBefore !== undefined && yearBefore !== year - 1) return { refused: 'year' };
  const space = new Space();
  const understood = understand(withoutText(report), space, 0, lexicon);
  const last = before && understand(withoutText(before), space, understood.count, words);
  const { stated, projects } = statementsOf(understood);
  const { targets } = understood;
  return compose({
    department: report.department && inLine(report.department.value),
    year,
    figures: figuresFrom({
      facts: understood.derived.facts,
      statements: stated,
      last: last && statementsOf(last).stated,
      subjects: understood.derived.subjects,
      own: lexicon?.subjects,
      titles: report.tables.flatMap(({ titles }) => titles.map(({ value }) => value)),
      projects,
      space,
    }),
    targets: targets && { forms: targets.forms.forms.length, money: annualSum(targets.forms) },
    overview: overviewOf(report),
    vehicles: (report.assets?.vehicles ?? []).map(({ name, count }) => ({
      name: inLine(name.value),
      count: inLine(count.value),
    })),
  });
}

/** Of what could not be read whole no figure is passed on. */
function tablesOf(opened: OpenedReport, { lexicon, report: known }: Read): Report | undefined {
  if (opened.problems.some(({ incomplete }) => incomplete)) return undefined;
  const report = known ?? recognised(opened, lexicon);
  return report && report.tables.length > 0 ? report : undefined;
}

const withoutText = ({ text: _, ...tables }: Report): Report => tables;

function yearOf({ year }: Report): number | undefined {
  const digits = /\d{4}/u.exec(year?.value ?? '')?.[0];
  return digits === undefined ? undefined : Number(digits);
}

/** 概况 as the report tells it, its keys as headings. */
function overviewOf({ text = [] }: Report): Block[] {
  const blocks: Block[] = [];
  for (const { text: words, section, level } of text) {
    if (section !== 'overview' || level === 0) continue;
    const before = blocks.at(-1);
    if (level !== undefined) blocks.push({ level: level === 1 ? 2 : 3, text: words });
    else if (before && 'runs' in before && isBroken(before.runs.join(''), words))
      blocks.splice(-1, 1, { runs: [...before.runs, words] });
    else blocks.push({ runs: [words] });
  }
  return blocks;
}

/** A sentence goes on after what was the end of a line, as text copied from a PDF has it. */
const isBroken = (before: string, next: string): boolean =>
  !/[。；：！？.;:!?…”）)]$/u.test(before) && !/^(?:[（(]?[一二三四五六七八九十\d]+[）)、.．]|[•●■◆*-])/u.test(next);
