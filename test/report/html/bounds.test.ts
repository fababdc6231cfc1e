import { describe, expect, it } from 'vitest';
import { check } from '../../../src/check.ts';
import { placeKey } from '../../../src/model/place.ts';
import { extractsOf } from '../../../src/report/extract.ts';
import { htmlWriter } from '../../../src/report/html/html.ts';
import { pictureOf } from '../../../src/report/picture.ts';
import { withPictures } from '../../../src/report/reported.ts';
import type { Reported } from '../../../src/report/writer.ts';
import { small } from '../../instruments/small-report.ts';
import { about, checked, written } from '../../instruments/written.ts';

const BOOK = checked('fixtures/central-nine-tables/faulty.xlsx');
const TEXT = checked('fixtures/yangquan-2023/budget.yaml');
const one = withPictures(BOOK);
const CLEAN: Reported = { ...one, findings: [], extracts: [], status: 'clean' };
const times = <T>(count: number, item: T): T[] => Array<T>(count).fill(item);
const page = (all: readonly Reported[]): string => written(htmlWriter(about()), all);

describe('a page of many reports', () => {
  it('of a thousand is of a size that a browser opens, with every one of them in the overview', () => {
    const text = page([...times(990, CLEAN), ...times(10, one)]);
    expect(text.length).toBeLessThan(30_000_000);
    expect(text.match(/<tr data-state=/gu)).toHaveLength(1000);
    expect(text.match(/<details /gu)).toHaveLength(1000);
    // The ten of them come last, and stand first.
    expect(text.indexOf('data-state="errors"')).toBeLessThan(text.indexOf('data-state="clean"'));
    expect(text).not.toContain('class="bound"');
  });

  it('says what it leaves out, and keeps the worst', () => {
    const text = page([...times(5_100, CLEAN), ...times(3, one)]);
    expect(text.match(/<tr data-state=/gu)).toHaveLength(5_000);
    expect(text.match(/<tr data-state="errors"/gu)).toHaveLength(3);
    expect(text).toContain('总览只列问题最多的 5000 份，另有 103 份没有列出；全部结果见 --format csv 或 json。');
    expect(text).toMatch(/详情只放问题最多的 \d+ 份，其余 \d+ 份没有详情/u);
    expect(text).toContain('<dt>报告</dt><dd>5103</dd>');
    expect(text.length).toBeLessThan(40_000_000);
  }, 120_000);

  it('of a report with very many findings shows some with their tables, more in brief, and counts the rest', () => {
    const many = { ...one, findings: times(700, one.findings[0]!), extracts: times(700, one.extracts![0]!) };
    const text = page([many]);
    expect(text.match(/<article class="finding/gu)).toHaveLength(40);
    expect(text).toContain('其余 660 处，只列要点');
    expect(text).toContain('……另有 260 处没有列出');
    expect(text).toContain('错误 700');
  });

  it('gives every id once, and every link leads to one', () => {
    const text = page([one, withPictures(TEXT), one]);
    const ids = [...text.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id!);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, to] of text.matchAll(/ href="#([^"]+)"/gu)) expect(ids).toContain(to);
  });

  it('tints what is to be mended or confirmed, not what is explained', () => {
    const notes = { ...TEXT, findings: TEXT.findings.filter(({ severity }) => severity === 'note') };
    const row = /<tr data-state="notes".*<\/tr>/u.exec(page([one, notes]))![0];
    expect(row).toContain('<td class="count of note" data-v="1">1</td>');
    expect(row).not.toMatch(/class="count of h/u);
    const head = /<thead>.*?<\/thead>/u.exec(page([one, notes]))![0];
    expect(head).toContain('加总不符');
    expect(head).not.toContain('合计');
  });

  it('is the same for the same reports', () => {
    expect(page([one, withPictures(TEXT)])).toBe(page([one, withPictures(TEXT)]));
    expect(page([])).toContain('<dt>报告</dt><dd>0</dd>');
  });
});

describe('what is drawn of a report', () => {
  it('bears the names of its classes without their numbers, and keeps the 一 of 一般', () => {
    const first = (label: string): string | undefined =>
      pictureOf(
        check({
          path: '甲局.yaml',
          bytes: Buffer.from(small('甲局', { basic: 100, project: 50 }).replace('一、一般公共服务支出', label)),
        }).facts,
      )?.composition?.parts[0]?.name;
    for (const label of ['一般公共服务支出', '一、一般公共服务支出', '（一）一般公共服务支出', '201一般公共服务支出'])
      expect(first(label), label).toBe('一般公共服务支出');
  });

  it('tells tables apart that begin with one department and year, and findings between reports from those in tables', () => {
    const found = (label: string, code = 'SUM001') => ({ ...one.findings[0]!, code, label });
    const findings = [
      found('某县教育局2024年一般公共预算支出预算表 › 甲'),
      found('某县教育局2024年一般公共预算基本支出预算表 › 乙'),
      found('某县教育局2024年一般公共预算“三公”经费支出预算表（表一） › 丙'),
      found('某县教育局2024年一般公共预算“三公”经费支出预算表（表二） › 丁'),
      found('支出 › 基本支出', 'BAT003'),
    ];
    const { picture: _, ...plain } = one;
    const text = page([{ ...plain, department: '某县教育局', findings, extracts: [] }]);
    const names = [...text.matchAll(/<text [^>]*>([^<]*)<\/text>/gu)].map(([, name]) => name!);
    for (const name of ['一般公共预算支出预算表', '一般公共预算基本支出…算表', '各份报告之间'])
      expect(
        names.some((drawn) => drawn.startsWith(name.slice(0, 6))),
        name,
      ).toBe(true);
    expect(new Set(names.filter((name) => name.includes('…'))).size).toBe(
      names.filter((name) => name.includes('…')).length,
    );
    expect(names).not.toContain('支出');
  });

  it('is its spending by class, and this year against last, as stated', () => {
    const picture = pictureOf(BOOK.facts)!;
    expect(picture.unit).toBe('万元');
    expect(picture.composition).toMatchObject({ of: null });
    expect(picture.composition!.parts.slice(0, 2)).toEqual([
      { name: '文化旅游体育与传媒支出', amount: '52934.51' },
      { name: '其他支出', amount: '38740.81' },
    ]);
    expect(picture.classes).toMatchObject({ of: '一般公共预算', basis: '上年执行数' });
    expect(picture.classes!.rows[1]).toEqual({ name: '教育支出', now: '19017.16', before: '17284.63' });
    expect(picture.items!.rows.find(({ name }) => name === '公务接待费')).toEqual({
      name: '公务接待费',
      now: '75.86',
      before: '82.36',
    });
  });

  it('works last year out from the change where only that is stated', () => {
    const { items } = pictureOf(TEXT.facts)!;
    expect(items).toMatchObject({ basis: null });
    expect(items!.rows[0]).toEqual({ name: '机关运行经费', now: '149.16', before: '156.02' });
  });

  it('is nothing where there are no facts', () => {
    expect(pictureOf([])).toBeUndefined();
    expect(withPictures({ ...BOOK, facts: [] }).picture).toBeUndefined();
  });
});

describe('what stands around a finding', () => {
  it('is its row, those beside it and those spoken of, as in the workbook', () => {
    const at = BOOK.findings.findIndex(({ raw }) => raw === '96.18');
    const [table] = extractsOf(BOOK)[at]!;
    if (!table || 'pieces' in table) throw new Error('no table');
    expect(table).toMatchObject({ table: '部门收入总表', unit: '万元' });
    const rows = table.rows.flatMap((row) => ('skipped' in row ? [] : [row]));
    expect(rows.map(({ number }) => number)).toEqual(['22', '25', '26', '27', '29']);
    const marked = rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell?.role === 'found' ? [cell.raw] : [])));
    expect(marked).toEqual(['96.18']);
    const column = table.columns.findIndex(({ letter }) => letter === 'M');
    expect(table.columns[column]!.heading).toBe('其他收入');
    expect(rows.map(({ cells }) => cells[column]?.role)).toEqual(['operand', 'operand', 'found', undefined, 'operand']);
  });

  it('has every row that the arithmetic speaks of, up to the terms that are written out', () => {
    const at = TEXT.findings.findIndex(({ code }) => code === 'SUM002');
    const places = TEXT.findings[at]!.arithmetic.flatMap(({ operands }) =>
      operands.map(({ place }) => placeKey(place)),
    );
    expect(places).toHaveLength(28);
    const [table] = extractsOf(TEXT)[at]!;
    if (!table || 'pieces' in table) throw new Error('no table');
    const shown = table.rows.flatMap((row) =>
      'skipped' in row ? [] : row.cells.flatMap((cell) => (cell?.at ? [placeKey(cell.at)] : [])),
    );
    expect(shown).toEqual(expect.arrayContaining(places));
    const html = page([withPictures(TEXT)]);
    const finding = html.slice(html.indexOf('id="r1f4"'), html.indexOf('</article>', html.indexOf('id="r1f4"')));
    expect(finding.match(/<a class="term"/gu)).toHaveLength(28);
    expect(finding).not.toContain('<span class="term"');

    const rows = Array.from(
      { length: 150 },
      (_, row) => `      - 科目编码: ${2_010_101 + row}\n        科目名称: 某项${row}\n        合计: 1.00\n`,
    );
    const yaml = `部门: 某局\n年度: 2024\n单位: 万元\n预算表:\n  支出总表:\n    标题: 2024年支出总表\n    行:\n      - 科目编码:\n        科目名称: 合计\n        合计: 160.00\n${rows.join('')}`;
    const long = check({ path: 'x.yaml', bytes: new TextEncoder().encode(yaml) });
    const [many] = extractsOf(long)[long.findings.findIndex(({ code }) => code === 'SUM001')]!;
    if (!many || 'pieces' in many) throw new Error('no table');
    expect(many.rows.filter((row) => !('skipped' in row))).toHaveLength(64);
  });

  it('is the sentence, with every figure in it that is spoken of', () => {
    const at = TEXT.findings.findIndex(({ code }) => code === 'YOY002');
    const [passage] = extractsOf(TEXT)[at]!;
    if (!passage || !('pieces' in passage)) throw new Error('no passage');
    expect(passage.pieces.map(({ text }) => text).join('')).toContain('下降4.6%，减少原因为');
    expect(passage.pieces.filter(({ role }) => role === 'found').map(({ text }) => text)).toEqual(['4.6']);
  });
});
