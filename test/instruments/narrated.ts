import { checkOpened, type OpenedReport } from '../../src/check.ts';
import type { OpenedText } from '../../src/model/document.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { isText } from '../../src/model/place.ts';
import { type NarrateOptions, narrate } from '../../src/narrated.ts';
import { openText } from '../../src/read/open-text.ts';
import { plainText } from '../../src/write/narrative/plain.ts';

/** The generated text of a report. */
export function textOfReport(opened: OpenedReport, options?: NarrateOptions): string {
  const narrative = narrate(opened, options);
  if ('refused' in narrative) throw new Error(`no text: ${narrative.refused}`);
  return plainText(narrative);
}

export const asText = (text: string, path = '情况说明.txt'): OpenedText =>
  openText(path, new TextEncoder().encode(text))!;

export type Fresh = {
  /** What is said of the text, or of the tables because of it, beyond what is said of the tables alone. */
  readonly said: readonly string[];
  /** Marks that wait to be filled in. */
  readonly marks: readonly string[];
  /** Figures of the text that are not understood, with their lines. */
  readonly missed: readonly string[];
  readonly figures: number;
  readonly outcome: Outcome;
};

/** Checks a report together with a text, and leaves out what a check of the report alone says. */
export function beyondTables(opened: OpenedReport, text: OpenedText, prior?: OpenedReport): Fresh {
  const options = prior ? { prior } : {};
  const known = new Set(checkOpened(opened, options).findings.map(({ code, place }) => JSON.stringify([code, place])));
  const outcome = checkOpened({ ...opened, texts: [text] }, options);
  const fresh = outcome.findings.filter(
    ({ code, place, severity }) => severity !== 'note' && !known.has(JSON.stringify([code, place])),
  );
  const isMark = ({ code, raw }: (typeof fresh)[number]): boolean => code === 'TXT001' && raw.startsWith('【请填写：');
  const told = outcome.coverage.tables.find(({ name }) => name === '情况说明');
  return {
    said: fresh.filter((one) => !isMark(one)).map(({ severity, code, raw }) => `${severity} ${code} ${raw}`),
    marks: fresh.filter(isMark).map(({ raw }) => raw),
    missed: outcome.coverage.notUnderstood.flatMap(({ place, raw }) =>
      place.path === text.source.path
        ? [`${raw} ${isText(place) ? (text.source.lines[place.line - 1] ?? '') : ''}`]
        : [],
    ),
    figures: told?.figures ?? 0,
    outcome,
  };
}
