import { deriveFacts } from '../../../src/facts/derive.ts';
import { Space } from '../../../src/model/coordinates.ts';
import type { Fact } from '../../../src/model/fact.ts';
import { isText } from '../../../src/model/place.ts';
import type { Problem } from '../../../src/model/problem.ts';
import type { Report } from '../../../src/model/report.ts';
import type { Paragraph, Section } from '../../../src/model/text.ts';
import { open } from '../../../src/read/open.ts';
import { recogniseReport } from '../../../src/recognise/report.ts';
import { narrativeRules } from '../../../src/rules/narrative/apply.ts';
import { processorTime } from '../../instruments/processor-time.ts';

const PATH = '说明.txt';

/** Paragraphs as they are read from lines; of one that runs over several lines every line begins at column 3. */
export function paragraphs(texts: readonly string[], rest: Partial<Paragraph> = {}): Paragraph[] {
  let line = 0;
  return texts.map((text) => {
    let from = 0;
    const spans = text.split('\n').map((part) => {
      line++;
      const span = { from, at: { path: PATH, line, column: 3, length: Math.max(1, part.length) } };
      from += part.length;
      return span;
    });
    return { text: text.replaceAll('\n', ''), spans, ...rest };
  });
}

export const reportOf = (texts: readonly string[], department?: string, section?: Section): Report => ({
  path: PATH,
  tables: [],
  unchecked: [],
  text: paragraphs(texts, section ? { section } : {}),
  ...(department !== undefined && {
    department: { value: department, at: { path: PATH, line: 1, column: 1, length: 1 } },
  }),
});

/** A YAML report's tables, and what they state. */
export function tablesOf(yaml: string): { readonly report: Report; readonly facts: readonly Fact[] } {
  const { root } = open('表.yaml', new TextEncoder().encode(yaml));
  const report = recogniseReport('表.yaml', root!);
  return { report, facts: deriveFacts(report, 0, undefined, new Space()).facts };
}

/** What one rule says: severity (where it is not the code's own), line:column, and the text that stands there. */
export function said(code: string, report: Report, facts: readonly Fact[] = []): (readonly [string, string, string])[] {
  return problemsOf(code, report, facts).map((problem) => {
    const { place, severity } = problem;
    if (!isText(place)) throw new Error('a place in a text');
    return [severity ?? '', `${place.line}:${place.column}`, under(report, problem)];
  });
}

export const problemsOf = (code: string, report: Report, facts: readonly Fact[] = []): Problem[] =>
  narrativeRules(report, facts).filter((problem) => problem.code === code);

/** The text of its line from there on, cut from the paragraphs themselves. */
function under(report: Report, { place }: Problem): string {
  if (!isText(place)) return '';
  for (const { text, spans } of report.text ?? []) {
    const index = spans.findIndex(({ at }) => at.line === place.line);
    const span = spans[index];
    if (!span) continue;
    const from = span.from + place.column - span.at.column;
    return text.slice(from, Math.min(from + place.length, spans[index + 1]?.from ?? text.length));
  }
  return '';
}

/** What running it takes, in milliseconds of the processor. */
export function took(run: () => unknown): number {
  const spent = processorTime();
  run();
  return spent();
}
