import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { BASE } from '../../src/examples.ts';
import { isText } from '../../src/model/place.ts';
import { openWord } from '../../src/read/word/read.ts';
import { message } from '../../src/report/messages.ts';
import { docx, p, table } from '../instruments/docx.ts';

/** A Word document beside a report, with a table the report has too. */

const ROWS = [
  ['科目编码', '科目名称', '合计', '人员经费', '公用经费'],
  ['', '合计', '75.00', '50.00', '25.00'],
  ['301', '工资福利支出', '50.00', '50.00', ''],
  ['302', '商品和服务支出', '25.00', '', '25.00'],
  ['30201', '办 公 费', '23.00', '', '23'],
];

async function beside(
  rows: readonly (readonly string[])[],
  { title = '2024年一般公共预算基本支出表', unit = '万元' } = {},
) {
  const body =
    p('示例局2024年部门预算情况说明') + p('支出总计100.00万元。') + p(title) + p(`单位：${unit}`) + table(...rows);
  const text = await openWord('说明.docx', docx(body));
  const { findings } = check({ path: '表.yaml', bytes: new TextEncoder().encode(BASE), texts: [text] });
  return findings;
}

const changed = (edits: Readonly<Record<string, string>>) =>
  ROWS.map((row, r) => row.map((cell, c) => edits[`${'ABCDE'[c]}${r + 1}`] ?? cell));

describe('SAM004', () => {
  it('is silent of a table that is the same, with fewer decimals, other blanks and spaces too', async () => {
    expect(await beside(ROWS)).toEqual([]);
    expect(await beside(changed({ C2: '75', D3: '50.0', D4: '0.00' }))).toEqual([]);
  });

  it('names the cell and what the report has there, once for the table', async () => {
    const [finding, ...others] = await beside(changed({ C4: '52.00', E2: '2.50' }));
    expect(others).toEqual([]);
    const { code, severity, place, raw, related } = finding!;
    expect([code, severity, raw, !isText(place) && `${place.sheet}!${place.cell}`]).toEqual([
      'SAM004',
      'error',
      '2.50',
      '第1张表!E2',
    ]);
    expect(related.map((one) => one.raw)).toEqual(['25.00', '52.00', '25.00']);
    expect(message(finding!).zh).toContain('这张表里共有 2 处不一样');
  });

  it('finds a figure where the report has none, and none where it has one', async () => {
    const found = await Promise.all([changed({ D4: '3.00' }), changed({ C5: '' })].map((rows) => beside(rows)));
    expect(found.map(([finding, ...more]) => [finding?.code, finding?.raw, more.length])).toEqual([
      ['SAM004', '3.00', 0],
      ['SAM004', '', 0],
    ]);
    expect(message(found[1]![0]!).zh).toContain('文档里是 空白，报告里是 23.00');
  });

  it('asks where most of it differs', async () => {
    const old = ROWS.map((row) => row.map((cell) => (/\d\.\d/u.test(cell) ? (Number(cell) + 7).toFixed(2) : cell)));
    const [finding, ...others] = await beside(old);
    expect([finding?.code, finding?.severity, others.length]).toEqual(['SAM004', 'query', 0]);
  });

  it('compares nothing under another title or in another unit: that it was not read is said', async () => {
    for (const other of [{ title: '2024年支出明细表' }, { unit: '元' }]) {
      const found = await beside(changed({ C4: '52.00' }), other);
      expect(found.map(({ code, severity }) => [code, severity])).toEqual([['IOE008', 'note']]);
    }
  });
});
