import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasLibreOffice, hasOpenpyxl, libreOffice, openpyxl } from '../instruments/other-programs.ts';
import { partsOf } from '../instruments/parts-of.ts';
import { budgetIn, build } from '../instruments/program.ts';

/** Characters that XML cannot hold, in a report: what is written of it must open all the same. */

const root = join(import.meta.dirname, '..', '..');
const REFERENCE = readFileSync(join(root, 'fixtures/yangquan-2023/budget.yaml'), 'utf8');
const SPOILT = '"阳泉\\uFFFE市\\u0001财\\uD800政\\uFFFF局"';
// biome-ignore lint/suspicious/noControlCharactersInRegex: these must not get through
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u;
let folder = '';

beforeAll(build, 60_000);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'budget-impossible-'));
  const report = REFERENCE.replace('部门: 阳泉市财政局', `部门: ${SPOILT}`)
    .replaceAll('项目名称: 财政业务工作经费', '项目名称: "财政\\uFFFF业务\\uFFFE工作经费"')
    .replaceAll('标题: 2023年预算支出总表', '标题: "2023年预算支\\uFFFE出总表"');
  writeFileSync(join(folder, 'a.yaml'), report);
  writeFileSync(join(folder, 'b.yaml'), REFERENCE);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function sound(name: string): Uint8Array {
  const bytes = readFileSync(join(folder, name));
  for (const [part, content] of partsOf(bytes)) {
    if (!/\.(?:xml|rels|vml)$/u.test(part)) continue;
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    expect(text, part).not.toMatch(IMPOSSIBLE);
    expect(XMLValidator.validate(text), part).toBe(true);
  }
  return bytes;
}

describe('characters that XML cannot hold', () => {
  it('are left out of the workbook of results, which other programs read to its end', () => {
    expect(budgetIn(folder, ['check', 'a.yaml', 'b.yaml', '--format', 'xlsx=汇总.xlsx']).code).toBeGreaterThan(0);
    const bytes = sound('汇总.xlsx');
    if (hasOpenpyxl) {
      const [overview, list] = openpyxl(bytes).sheets;
      expect([overview!.values['B6'], overview!.values['B7']].sort()).toEqual(['阳泉市␁财政局', '阳泉市财政局']);
      expect(Object.values(list!.values)).toContain('b.yaml');
    }
    if (hasLibreOffice) expect(libreOffice(bytes)).toContain('<text:p>b.yaml</text:p>');
  }, 120_000);

  it('are left out of exported tables and of the narrative', () => {
    const tables = budgetIn(folder, ['export', 'a.yaml', '-o', '表.xlsx']);
    expect([tables.code, budgetIn(folder, ['export', 'a.yaml', '-o', '说明.docx']).code]).toEqual([0, 0]);
    const bytes = sound('表.xlsx');
    sound('说明.docx');
    if (!hasOpenpyxl) return;
    const { sheets } = openpyxl(bytes);
    expect(sheets.map(({ name }) => name)).toContain('3 支出总表');
    expect(sheets.flatMap(({ values }) => Object.values(values))).toContain('财政业务工作经费');
  }, 120_000);

  it('are left out of an annotated copy and of a blank', () => {
    const text =
      '2023年阳泉市财政局预算情况说明\n\n2023年预算收入总计3,205.70万元，\ufffe\uffff比上年减少286.55万元。\n';
    writeFileSync(join(folder, '说明.txt'), text);
    budgetIn(folder, ['export', 'b.yaml', '-o', '原表.xlsx']);
    const copy = budgetIn(folder, ['check', '原表.xlsx', '说明.txt', '--annotate', '批注.xlsx']);
    expect(copy.err).toContain('批注副本：批注.xlsx');
    sound('批注.xlsx');
    expect(budgetIn(folder, ['init', '-o', '空白.xlsx', '--department', '某\ufffe局', '--year', '2025']).code).toBe(0);
    sound('空白.xlsx');
  }, 60_000);
});
