import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkOpened, openedInput } from '../../../src/check.ts';
import { exportNarrative } from '../../../src/cli/export-narrative.ts';
import type { OpenedText } from '../../../src/model/document.ts';
import type { Outcome } from '../../../src/model/outcome.ts';
import { narrate } from '../../../src/narrated.ts';
import { openText } from '../../../src/read/open-text.ts';
import { openWord } from '../../../src/read/word/read.ts';
import { Parts } from '../../../src/read/workbook/part.ts';
import { openArchive } from '../../../src/read/workbook/zip.ts';
import { blanksIn, type Narrative } from '../../../src/write/narrative/document.ts';
import { layouts, openLayout } from '../../instruments/layouts.ts';
import { referenceReport, referenceTables } from '../../instruments/reference-report.ts';

const ofText = (text: string) => openedInput({ path: '报告.yaml', bytes: new TextEncoder().encode(text) });
const SOME = ['01-', '06-', '17-', '20-'].map((start) => layouts().find((name) => name.startsWith(start))!);
const REPORTS = [
  ['the reference report', () => ofText(referenceReport())] as const,
  ...SOME.map((name) => [name, () => openLayout(name)] as const),
];

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;
const said = ({ findings }: Outcome): string[] =>
  findings.map(({ code, severity, raw }) => `${severity} ${code} ${raw}`);
const told = ({ facts }: Outcome): string[] =>
  facts.filter(({ row }) => row.told).map(({ raw, at }) => [raw, ...at.frame.members, ...at.entry.members].join(' '));

describe('the forms of a narrative', () => {
  for (const [name, report] of REPORTS)
    it(`says the same in Word, in plain text and in Markdown: ${name}`, async () => {
      const tables = report();
      const read = async (ending: string): Promise<OpenedText> => {
        const { content } = await exportNarrative(tables, `说明${ending}`);
        return openText(`说明${ending}`, bytesOf(content)) ?? (await openWord(`说明${ending}`, bytesOf(content)));
      };
      const [word, plain, marked] = await Promise.all(['.docx', '.txt', '.md'].map(read));
      const outcomes = [word!, plain!, marked!].map((text) => checkOpened({ ...tables, texts: [text] }));
      const [first, ...others] = outcomes as [Outcome, ...Outcome[]];
      for (const other of others) {
        expect(said(other)).toEqual(said(first));
        expect(told(other)).toEqual(told(first));
      }
      expect(told(first).length).toBeGreaterThan(40);
    });

  it('highlights what is to be filled in, and nothing else', async () => {
    const tables = ofText(referenceTables());
    const { content, blanks } = await exportNarrative(tables, '说明.docx');
    const xml = partOf(content as Uint8Array, 'word/document.xml');
    const runs = [...xml.matchAll(/<w:r>(.*?)<\/w:r>/gu)].map(([, run]) => run!);
    const highlighted = runs.filter((run) => run.includes('w:highlight'));
    expect(highlighted).toHaveLength(blanks);
    expect(highlighted.every((run) => run.includes('【请填写：'))).toBe(true);
    expect(runs.filter((run) => run.includes('【请填写：'))).toHaveLength(blanks);
    expect(blanks).toBe(blanksIn(narrate(tables) as Narrative).length);
    expect(blanks).toBeGreaterThan(8);
    expect(xml).toContain('w:firstLineChars="200"');
    const styles = partOf(content as Uint8Array, 'word/styles.xml');
    for (const face of ['仿宋', '黑体', '宋体', '楷体']) expect(styles).toContain(`w:eastAsia="${face}"`);
    expect(partOf(content as Uint8Array, 'word/footer1.xml')).toContain('PAGE');
  });

  it('holds names no XML may hold', async () => {
    const odd = referenceTables().replace('部门: 阳泉市财政局', '部门: "阳泉市\\u0007<财政>&局"');
    const { content } = await exportNarrative(ofText(odd), '说明.docx');
    const text = await openWord('说明.docx', content as Uint8Array);
    expect(text.problems).toEqual([]);
    expect(text.source.lines[0]).toBe('阳泉市<财政>&局2023年部门预算情况说明');
  });

  const soffice = spawnSync('soffice', ['--version']).status === 0;
  it.skipIf(!soffice)('opens in LibreOffice with every paragraph', async () => {
    const tables = ofText(referenceTables());
    const folder = mkdtempSync(join(tmpdir(), 'narrative-'));
    try {
      const { content } = await exportNarrative(tables, '说明.docx');
      writeFileSync(join(folder, 'a.docx'), content);
      const home = `-env:UserInstallation=file://${folder}/home`;
      execFileSync(
        'soffice',
        [home, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, join(folder, 'a.docx')],
        { stdio: 'ignore', timeout: 50_000 },
      );
      const lines = (text: string): string[] =>
        text
          .replace('\uFEFF', '')
          .split(/\r?\n/u)
          .map((line) => line.trim())
          .filter((line) => line !== '');
      const plain = (await exportNarrative(tables, '说明.txt')).content as string;
      expect(lines(readFileSync(join(folder, 'a.txt'), 'utf8'))).toEqual(lines(plain));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

function partOf(bytes: Uint8Array, name: string): string {
  return new TextDecoder().decode(new Parts(openArchive(bytes)).read(name));
}
