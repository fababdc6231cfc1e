import { describe, expect, it } from 'vitest';
import { Across } from '../src/across/across.ts';
import { familiesOf, inFolderOf } from '../src/across/family.ts';
import { withFindings } from '../src/across/finding.ts';
import { severalLastYears } from '../src/across/last-year.ts';
import { summaryOf } from '../src/across/summary.ts';
import { CATALOGUE } from '../src/catalogue/catalogue.ts';
import { exampleBeside, exampleBytes, exampleOthers, exampleText } from '../src/catalogue/example.ts';
import { check, checkOpened, openedInput, recognised } from '../src/check.ts';
import { exampleBook } from '../src/example-book.ts';
import { BASE, type BookEdit, LAST_YEAR } from '../src/examples.ts';
import type { Finding } from '../src/model/finding.ts';
import { cellName } from '../src/model/grid.ts';
import { isText } from '../src/model/place.ts';
import { readWordFile } from '../src/own-words.ts';
import { causeIds } from '../src/report/causes.ts';
import { hasMessage, message } from '../src/report/messages.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const prior = { path: 'last.yaml', bytes: bytes(LAST_YEAR) };

/** The text under a finding, cut from the document itself. */
function under(text: string, finding: Finding): string {
  if (!isText(finding.place)) return '';
  const line = text.split('\n')[finding.place.line - 1] ?? '';
  return line.slice(finding.place.column - 1, finding.place.column - 1 + finding.place.length);
}

/** The example as a workbook, and the text of a cell of it. */
function workbook(edit: BookEdit) {
  const book = exampleBook(edit);
  const source = { path: 'x.xlsx', sha256: '', lines: [] };
  const texts = new Map(
    book.sheets.flatMap(({ name, cells, covered }) =>
      [...cells, ...covered].map((cell) => [`${name}!${cellName(cell.row, cell.column)}`, cell.raw]),
    ),
  );
  return { outcome: checkOpened({ source, root: undefined, book, problems: [] }), texts };
}

describe('the catalogue', () => {
  it('holds a base report that is silent, with and without last year', () => {
    expect(check({ path: 'base.yaml', bytes: bytes(BASE) }).findings).toEqual([]);
    expect(check({ path: 'base.yaml', bytes: bytes(BASE) }, { prior }).findings).toEqual([]);
  });

  it('holds a base workbook that is silent, with every figure understood', () => {
    const { outcome } = workbook({ at: '' });
    expect(outcome.findings).toEqual([]);
    expect(outcome.status).toBe('clean');
    expect(outcome.coverage).toMatchObject({ figures: 27, understood: 27, unwitnessed: [] });
  });

  it('has permanent, unique, well-formed codes, each with words in both languages', () => {
    const codes = CATALOGUE.map((entry) => entry.code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) {
      expect(code).toMatch(/^(IOE|SEC|SCH|NUM|UNT|SUM|SAM|BAL|PRT|PCT|YOY|CNT|TXT|COD|DIS|PER|XLS|BAT)\d{3}$/);
      expect(hasMessage(code)).toBe(true);
    }
    expect(causeIds().length).toBeGreaterThan(5);
  });

  for (const entry of CATALOGUE) {
    const { example } = entry;
    it(`${entry.code} is found where its example says, and nothing else is`, () => {
      if (example.stopped) {
        const { findings, status } = check.stopped('gone.yaml', entry.code, example.stopped);
        expect(findings.map((finding) => finding.code)).toEqual([entry.code]);
        expect(status).toBe('incomplete');
        return;
      }
      if (example.book) {
        const { outcome, texts } = workbook(example.book);
        const said = outcome.findings.filter(({ code }) => code === entry.code);
        const others = outcome.findings.filter(({ code }) => code !== entry.code && !example.also?.includes(code));
        expect(others.map((finding) => `${finding.code} ${message(finding).zh}`)).toEqual([]);
        expect(said).toHaveLength(1);
        const [{ place, severity, raw }] = said as [Finding];
        if (isText(place)) throw new Error('a cell of a workbook');
        expect(`${place.sheet}!${place.cell}`).toBe(example.book.at);
        expect(texts.get(example.book.at)).toContain(example.under);
        expect(raw).toBe(example.under);
        expect(severity).toBe(entry.severity);
        return;
      }
      const beside = exampleBeside(entry);
      const own = example.base64 === undefined ? exampleText(entry) : '';
      const text = beside ? beside.source.lines.join('\n') : own;
      const units = example.across && recognised(openedInput({ path: 'x.yaml', bytes: exampleBytes(entry) }))?.units;
      const others = example.across?.length ?? 0;
      const across = new Across(example.folder ? inFolderOf(others, 'x.yaml') : familiesOf(others, units));
      const held = (outcome: ReturnType<typeof check>, index: number) =>
        example.priors
          ? withFindings(outcome, [severalLastYears(outcome, example.priors)])
          : across.add({ ...outcome, summary: summaryOf(outcome) }, index);
      const earlier = exampleOthers(entry).map((other, index) => held(check(other), index));
      const { findings } =
        example.lexicon === undefined
          ? held(
              check(
                { path: 'x.yaml', bytes: exampleBytes(entry), ...(beside && { texts: [beside] }) },
                example.prior ? { prior } : {},
              ),
              earlier.length,
            )
          : readWordFile('x.yaml', bytes(text), 'lexicon');
      const found = findings.filter((finding) => finding.code === (example.as ?? entry.code));
      expect(
        found.length,
        findings.map((finding) => `${finding.code} ${message(finding).zh}`).join('\n'),
      ).toBeGreaterThan(0);
      const unlike = findings.filter(
        (finding) => !found.includes(finding) && !example.also?.includes(finding.code) && !example.also?.includes('*'),
      );
      expect(unlike.map((finding) => `${finding.code} ${message(finding).zh}`)).toEqual([]);
      if (!example.as) expect(found[0]!.severity).toBe(entry.severity);
      if (!example.loose && example.under !== '') {
        const texts = found.map((finding) => under(text, finding));
        if (entry.code === 'SCH003') expect(texts[0]).toContain(example.under);
        else expect(texts).toContain(example.under);
        expect(found).toHaveLength(1);
      }
    });
  }
});
