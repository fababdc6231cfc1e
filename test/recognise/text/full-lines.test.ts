import { describe, expect, it } from 'vitest';
import { printedWidth } from '../../../src/recognise/text/marks.ts';
import { textOf, texts } from '../../instruments/text-of.ts';

describe('a line that ends where a sentence does', () => {
  it('joins a line that begins with the level or the code of the name before it', () => {
    for (const [before, after] of [
      ['1.一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行', '（项）。2024年预算数为441.29万元。'],
      ['（2）社会保障和就业支出（类）行政事业单位养老支出', '（款）行政单位离退休（项）62.72万元。'],
      ['（2）机关事业单位基本养老保险缴费支出', '（2080505）120.91万元，较上年增加13.11万元。'],
    ] as const)
      expect(texts(textOf(`${before}\n${after}`))).toEqual([before + after]);
  });

  it('joins what cannot begin a paragraph to a full line that ends a sentence', () => {
    const full = '支出预算500.00万元，主要用于部门履行职能所必须开展的各项工作方面的一部分支出';
    const lines = [full, `${full.slice(0, -1)}。`, '与 2023 年相比减少4.23万元，下降1.97%，主要原因是项目支出减少。'];
    expect(texts(textOf(lines.join('\n')))).toEqual([lines.join('')]);
    // A paragraph of its own stands behind a line that was ended before it was full.
    const early = [full, `${full.slice(0, 20)}。`, lines[2]!];
    expect(texts(textOf(early.join('\n')))).toEqual([early[0]! + early[1]!, early[2]]);
  });

  it('tells the rest of a paragraph by where lines begin, where paragraphs are indented', () => {
    const rest = '其余用于该项职能以外的各项工作，包括人员经费和公用经费。';
    const items = [1, 2, 3, 4].map((n) => [
      `（${n}）教育支出500.00万元，主要用于部门履行职能所必须开展的各项工作方面的${n === 1 ? '各项' : '支出。'}`,
      rest,
    ]);
    const set = (indent: string) => items.map(([item, rest]) => `    ${item}\n${indent}${rest}`).join('\n');
    expect(texts(textOf(set('')))).toEqual(items.map((lines) => lines.join('')));
    expect(texts(textOf(set('    '))).slice(-6)).toEqual(items.slice(1).flat());
  });

  it('joins an amount to its unit, though a line with one number looks like a row', () => {
    const lines = [
      '    2026 年一般公共预算基本支出 1316.64',
      '万元，其中：人员经费 1140.90 万元，公用经费 165.74 万元。',
    ];
    const [one, ...more] = textOf(lines.join('\n')).paragraphs;
    expect(one!.text).toBe(lines.join('').trim());
    expect([one!.inTable ?? false, more]).toEqual([false, []]);
    // A row of several figures is one.
    expect(texts(textOf('基本支出 1316.64 项目支出 165.74\n元以上的部分另行公开。')).length).toBe(2);
  });

  it('joins the clauses behind a semicolon at the very width', () => {
    /** As wide as all others, of more characters or fewer. */
    const filled = (text: string, end: string, width = 78): string =>
      text + '各'.repeat((width - printedWidth(text + end)) / 2) + end;
    const others = [1, 2, 3, 4, 5, 6].flatMap((n) => [filled('12'.repeat(n), '，'), '各项开支。']);
    const text = (width: number, said = '2024年支出9.00万元，其中：基本支出7.00万元，用于'): string =>
      [...others, ...others, filled(said, '；', width), '项目支出2.00万元。'].join('\n');
    expect(texts(textOf(text(78))).at(-1)).toMatch(/；项目支出2.00万元。$/u);
    expect(texts(textOf(text(72))).at(-1)).toBe('项目支出2.00万元。');
    // A little short of it only where a list began within the lines.
    expect(texts(textOf(text(76))).at(-1)).toMatch(/；项目支出2.00万元。$/u);
    expect(texts(textOf(text(76, '基本支出7.00万元，用于'))).at(-1)).toBe('项目支出2.00万元。');
    // Or was announced at its very end.
    const divided = (width: number): string =>
      [
        ...others,
        ...others,
        filled('2024年支出9.00万元，用于', '支出。按支出项目类别划分：', width),
        '项目支出2.00万元。',
      ].join('\n');
    expect(texts(textOf(divided(78))).at(-1)).toMatch(/划分：项目支出2.00万元。$/u);
    expect(texts(textOf(divided(70))).at(-1)).toBe('项目支出2.00万元。');
  });

  it('goes on in the middle of a word, and with the next number of those within it', () => {
    const cut = ['10．应急管理事务（款）事业运行（项）2023年预', '算数为268.93万元，比2022年预算数减少7.48万元。'];
    expect(texts(textOf(cut.join('\n')))).toEqual([cut.join('')]);
    const filled = (text: string, end: string, width = 78): string =>
      text + '各'.repeat((width - printedWidth(text + end)) / 2) + end;
    const others = [1, 2, 3, 4, 5, 6, 7].flatMap((n) => [filled('12'.repeat(n), '，'), '各项开支。']);
    const text = (first: string, width: number): string =>
      [...others, ...others, filled(first, '；', width), '3.对个人和家庭的补助2.00万元。'].join('\n');
    const within = '基本支出9万元：1.工资福利支出5万元；2.商品服务支出2.00万元，';
    expect(texts(textOf(text(within, 78))).at(-1)).toMatch(/；3.对个人和家庭的补助2.00万元。$/u);
    expect(texts(textOf(text(within, 66))).at(-1)).toBe('3.对个人和家庭的补助2.00万元。');
    // A line of its own each.
    expect(texts(textOf(text('2.商品和服务支出2.00万元，用于', 78))).at(-1)).toBe('3.对个人和家庭的补助2.00万元。');
    expect(texts(textOf(text('基本支出9.00万元，增长2.35%，用于', 78))).at(-1)).toBe('3.对个人和家庭的补助2.00万元。');
  });
});
