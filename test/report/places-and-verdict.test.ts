import { describe, expect, it } from 'vitest';
import { check, checkOpened, openedInput, recognised, textAlone } from '../../src/check.ts';
import { BASE } from '../../src/examples.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { renderArithmetic } from '../../src/report/arithmetic.ts';
import { besides } from '../../src/report/besides.ts';
import { factsTable } from '../../src/report/facts.ts';
import { message } from '../../src/report/messages.ts';
import { placeName } from '../../src/report/place.ts';
import { renderSelfTest } from '../../src/report/selftest.ts';
import type { Style } from '../../src/report/style.ts';
import { filesCalled, renderSummary } from '../../src/report/summary.ts';
import { selftest } from '../../src/selftest/selftest.ts';
import { openedText } from '../instruments/opened-text.ts';
import { outcomeOf, withText } from '../instruments/told.ts';

const style = (language: 'zh' | 'en'): Style => ({
  language,
  color: false,
  columns: 100,
  all: false,
  titleOf: () => ({ zh: '', en: '' }),
});
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The sound report with a Word document beside it. */
const line = '支出预算100.00万元，科学技术支出40.00万元。某种谁也没有听说过的东西12.34万元。';
const input = {
  path: '表.yaml',
  bytes: bytes(BASE),
  texts: [
    {
      source: { path: '说明.docx', sha256: '', lines: [line] },
      document: {
        kind: 'word' as const,
        paragraphs: [
          {
            text: line,
            spans: [
              {
                from: 0,
                at: { path: '说明.docx', line: 1, column: 1, length: line.length, ofParagraph: true as const },
              },
            ],
          },
        ],
      },
      problems: [],
    },
  ],
};

describe('the verdict', () => {
  it('says of which year the report is, or that no year is stated', () => {
    const of = (text: string): string => renderSummary(check({ path: '表.yaml', bytes: bytes(text) }), style('zh'));
    expect(of(BASE)).toContain('表.yaml（示例局 2024）');
    expect(of(BASE.replace('年度: 2024\n', '').replaceAll('标题: 2024年', '标题: '))).toContain(
      '表.yaml（示例局，没有写是哪一年的）',
    );
  });

  it('says that figures of the text were not understood, and how many', () => {
    const outcome = outcomeOf(withText('某种谁也没有听说过的东西12.34万元。'));
    expect(outcome.status).toBe('clean');
    expect(renderSummary(outcome, style('zh'))).toContain(
      '结论：看懂的都核对了，没有矛盾；有 1 个数没有看懂、没有核对（见上）。',
    );
    expect(renderSummary(outcome, style('en'))).toContain('1 figure was not understood and not checked, see above.');
    expect(renderSummary(outcomeOf(withText('支出预算100.00万元。')), style('zh'))).toContain('结论：全部核对');
    // A text by itself that says one thing once is borne out by nothing.
    const alone = checkOpened(textAlone(openedText(['一份.txt', '某局2024年部门预算\n支出预算100.00万元。\n'])));
    expect(renderSummary(alone, style('zh'))).toContain('结论：没有两个数可以相互核对，什么也没有核对。');
  });
});

describe('places in Word', () => {
  const outcome = check(input);

  it('are named by facts as check names them', () => {
    const zh = factsTable([outcome], 'zh', 100);
    expect(zh).toContain('说明.docx · 情况说明');
    expect(zh).toContain('│ 第1段第5字 ');
    expect(zh).toContain('说明.docx 第1段第');
    expect(zh).not.toContain('¶');
    expect(factsTable([outcome], 'en', 100)).toContain('paragraph 1, character 5');
  });

  it('are named by selftest with their file, where the report has several', () => {
    const result = selftest(recognised(openedInput(input))!);
    const told = {
      place: outcome.facts.find(({ place }) => place.path === '说明.docx')!.place,
      raw: '100.00',
      label: '',
    };
    const shown = renderSelfTest(outcome, { ...result, unwitnessed: [told] }, style('zh'));
    expect(shown).toContain('  说明.docx 第1段第5字  100.00');
    const deep = { ...told, place: { ...told.place, path: '公开/某局/说明.docx' } };
    const short = renderSelfTest(outcome, { ...result, unwitnessed: [deep] }, style('zh'));
    expect(short).toContain('\n  说明.docx 第1段第5字  100.00');
    const own = { place: outcome.facts[0]!.place, raw: '1', label: '' };
    expect(renderSelfTest(outcome, { ...result, unwitnessed: [own] }, style('zh'))).toContain('  表.yaml 9:14  1');
    const { texts: _, ...single } = outcome as Outcome;
    expect(renderSelfTest(single, { ...result, unwitnessed: [own] }, style('zh'))).toContain('\n  9:14  1');
  });
});

describe('arithmetic', () => {
  it('says the unit of the difference where units differ', () => {
    const { findings } = outcomeOf(withText('支出预算2206272元。'));
    const [finding] = findings.filter(({ code }) => code === 'SAM001');
    const lines = finding!.arithmetic.flatMap((one) => renderArithmetic(one, finding!, style('zh')));
    expect(lines.join('\n')).toContain('≠ 2206272元[91] 差 120.6272万元');
    const same = outcomeOf(withText('支出预算130.00万元。')).findings[0]!;
    expect(renderArithmetic(same.arithmetic[0]!, same, style('zh')).join('\n')).toMatch(/差 30\.00$/mu);
  });
});

describe('SAM002', () => {
  const said = (columns: string, ...arithmetic: unknown[]) => {
    const data = { of: 147, broken: 146, columns, doubled: 0, alike: 0, table: '支出总表', row: '201 教育支出' };
    return message({ code: 'SAM002', raw: '5', unit: '万元', arithmetic, data } as unknown as Finding);
  };

  it('names this year’s amount, which stands under no heading', () => {
    expect(said('').zh).toContain('对不上（本年数）');
    expect(said('增减率；增减额；').zh).toContain('对不上（增减率；增减额；本年数）');
    expect(said('情况说明 › ；支出总表 › 合计').zh).toContain('（情况说明 › 本年数；支出总表 › 合计）');
    expect(said('').en).toContain('(this year’s amount)');
  });

  it('says of which table, one row with both figures, and what to do', () => {
    expect(said('合计', { kind: 'change', computed: '7' }).zh).toBe(
      '“支出总表”有一栏 147 处有 146 处对不上（合计），如“201 教育支出”：这里填 5 万元，按有关的数算是 7 万元。请对照原始数据看这一栏是不是整栏填错、贴错；数都对的，是栏目的意思没有认对，不用改',
    );
    expect(said('合计', { kind: 'same', computed: '7' }).zh).toContain('这里填 5 万元，那里是 7 万元');
  });
});

it('a place in a file of any name has its line, but for what concerns the whole file', () => {
  const names = (path: string): string[] =>
    check({ path, bytes: bytes(`部們: x\n${BASE}`) }).findings.map(({ place }) => placeName(place, 'zh'));
  expect(names('报告')).toEqual(['报告:1:1']);
  expect(names('报告.yaml')).toEqual(['报告.yaml:1:1']);
  const broken = check({ path: '表.xlsx', bytes: new Uint8Array([0x50, 0x4b, 3, 4, 0]) }).findings;
  expect(broken.map(({ place }) => placeName(place, 'zh'))).toEqual(['表.xlsx']);
});

describe('the files of a report', () => {
  const source = (path: string) => ({ path, sha256: '', lines: [] });
  const texts = (count: number) => Array.from({ length: count }, (_, at) => source(`说明${at + 1}.docx`));

  it('are named up to three of a kind, and then counted', () => {
    const called = (parts: number, count: number, language: 'zh' | 'en' = 'zh') =>
      filesCalled({ source: source('表.xlsx'), parts: texts(parts), texts: texts(count) }, language);
    expect(called(0, 3)).toBe('表.xlsx + 说明1.docx + 说明2.docx + 说明3.docx');
    expect(called(3, 14)).toBe('表.xlsx 等 4 个工作簿 + 说明1.docx 等 14 个文档');
    expect(called(0, 14, 'en')).toBe('表.xlsx + 说明1.docx and 13 more documents');
  });
});

describe('on a narrow terminal', () => {
  it('the end of a long place is kept: the cell is what a person looks up', () => {
    const path = `${'很长的文件夹名/'.repeat(8)}表.yaml`;
    const outcome = check({ path, bytes: bytes(BASE) });
    const missing = {
      place: { path, sheet: '表1', cell: 'C3', order: [0, 3, 3] },
      raw: '12.34',
      reason: 'heading',
    } as const;
    const told = renderSummary(
      { ...outcome, coverage: { ...outcome.coverage, notUnderstood: [missing] } },
      { ...style('zh'), columns: 40 },
    ).split('\n');
    expect(told[1]).toMatch(/^ {2}….*表\.yaml 表1!C3 {2}12\.34$/u);
  });

  it('a cell in which the same stands several times is named once', () => {
    const cell = { sheet: '说明', cell: 'A3' };
    const at = (column: number) => ({ path: '表.xlsx', line: 1, column, length: 2, inCell: cell });
    const alike = (column: number) => ({ role: 'alike', place: at(column), raw: '', label: '', unit: '' }) as const;
    const finding = { place: at(1), related: [alike(5), alike(9)] } as unknown as Finding;
    expect(besides(finding, style('zh'))).toEqual([{ lead: '同样的还有：', places: ['[A3]（2 处）'] }]);
    expect(besides(finding, style('en'))[0]?.places).toEqual(['[A3] (2 times)']);
  });
});
