import { describe, expect, it } from 'vitest';
import { CATALOGUE, exampleBytes, exampleText } from '../src/catalogue.ts';
import { check } from '../src/check.ts';
import { BASE, LAST_YEAR } from '../src/examples.ts';
import type { Finding } from '../src/model/finding.ts';
import { isText } from '../src/model/place.ts';
import { readWordFile } from '../src/own-words.ts';
import { causeIds, hasMessage, message } from '../src/report/messages.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const prior = { path: 'last.yaml', bytes: bytes(LAST_YEAR) };

/** The text under a finding, cut from the document itself. */
function under(text: string, finding: Finding): string {
  if (!isText(finding.place)) return '';
  const line = text.split('\n')[finding.place.line - 1] ?? '';
  return line.slice(finding.place.column - 1, finding.place.column - 1 + finding.place.length);
}

describe('the catalogue', () => {
  it('holds a base report that is silent, with and without last year', () => {
    expect(check({ path: 'base.yaml', bytes: bytes(BASE) }).findings).toEqual([]);
    expect(check({ path: 'base.yaml', bytes: bytes(BASE) }, { prior }).findings).toEqual([]);
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
      if (example.file !== undefined) {
        const { findings, status } = check.unreadable('gone.yaml', 'ENOENT');
        expect(findings.map((finding) => finding.code)).toEqual([entry.code]);
        expect(status).toBe('incomplete');
        return;
      }
      const text = example.base64 === undefined ? exampleText(entry) : '';
      const { findings } =
        example.lexicon === undefined
          ? check({ path: 'x.yaml', bytes: exampleBytes(entry) }, example.prior ? { prior } : {})
          : readWordFile('x.yaml', bytes(text), 'lexicon');
      const found = findings.filter((finding) => finding.code === (example.as ?? entry.code));
      expect(
        found.length,
        findings.map((finding) => `${finding.code} ${message(finding).zh}`).join('\n'),
      ).toBeGreaterThan(0);
      const others = findings.filter(
        (finding) => !found.includes(finding) && !example.also?.includes(finding.code) && !example.also?.includes('*'),
      );
      expect(others.map((finding) => `${finding.code} ${message(finding).zh}`)).toEqual([]);
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
