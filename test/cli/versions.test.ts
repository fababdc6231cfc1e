import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { budgetIn, build } from '../instruments/program.ts';

/** Versions of one narrative in a folder, as a clerk leaves them there. */

const root = join(import.meta.dirname, '..', '..', 'fixtures');
let folder = '';

beforeAll(() => {
  build();
  folder = mkdtempSync(join(tmpdir(), 'budget-versions-'));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A folder with the tables of the sample, its narrative under these names, and what else is given. */
function checked(name: string, texts: readonly string[], more: Readonly<Record<string, string>> = {}) {
  mkdirSync(join(folder, name));
  copyFileSync(join(root, 'workbooks/yangquan-finance-2023.xlsx'), join(folder, name, '预算表.xlsx'));
  for (const text of texts) copyFileSync(join(root, 'texts/yangquan-finance-2023.docx'), join(folder, name, text));
  for (const [file, content] of Object.entries(more)) writeFileSync(join(folder, name, file), content);
  const { code, out, err } = budgetIn(folder, ['check', name]);
  const [, errors] = /错误 (\d+)，待核实 \d+，说明 \d+。\s*$/u.exec(out) ?? [];
  return { code, errors, err };
}

describe('versions of one narrative', () => {
  it('are one where they are the same file, or say the same under names that tell nothing', () => {
    const once = checked('一份', ['说明.docx']);
    expect(once).toEqual({ code: 1, errors: '2', err: '' });
    expect(checked('下载两次', ['说明.docx', '说明(1).docx'])).toEqual({
      ...once,
      err: '跳过 下载两次/说明(1).docx：与 说明.docx 完全相同\n',
    });
    expect(checked('日期', ['说明20240301.docx', '说明20240315.docx'])).toEqual(once);
    expect(checked('临时', ['说明.docx', '~$说明.docx'])).toEqual(once);
    const { code, errors, err } = checked('版式', ['说明.docx'], { '说明.pdf': '%PDF-1.4\n%\u0001\n' });
    expect([code, errors]).toEqual([1, '2']);
    expect(err).toContain('跳过 版式/说明.pdf：PDF');
  });

  it('compete where they differ and none is called final', () => {
    const other = { '说明-修改.txt': '部门预算情况说明\n2023年支出总计3205.70万元。\n' };
    const { code, err } = checked('修改', ['说明.docx'], other);
    expect([code, err]).toEqual([3, '']);
    const last = checked('终稿', ['说明-终稿.docx'], other);
    expect(last.code).toBe(1);
    expect(last.err).toBe('跳过 终稿/说明-修改.txt：像是 说明-终稿.docx 的另一个版本，核对的是后者\n');
  });
});
