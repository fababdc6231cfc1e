import { describe, expect, it } from 'vitest';
import { printedWidth } from '../../../src/recognise/text/marks.ts';
import { processorTime } from '../../instruments/processor-time.ts';
import { astray, textOf, texts } from '../../instruments/text-of.ts';

const WRAPPED = `第二部分 2023年度部门预算情况说明

一、部门预算收支数据变动情况及原因

2023年度预算收入总计3,205.70万元，其中：本年收入3,205.70万元，上年结转0.00万

元，比上年减少268.55万元，下降7.

- 37 -

73%，主要原因是项目收入预算安排减少，部分项目改由市级统筹安排，支出预算1,81

38

2.13万元，其中：本年预算安排1,812.13万元，上年结转0.00万元，比上年同口径减少了

7.73%。

二、支出预算情况说明

基本支出1,393.57万元，占43.47%；项目支出1,812.13万元，占56.53%，与上年相比没有什么

变化。

合计 3,205.70 1,393.57 1,812.13

行政运行 967.62
`;

/** In lines of so many columns, as in a column of a page. */
function brokenAt(text: string, width: number): string[] {
  const lines = [''];
  for (const character of text) {
    const line = lines.at(-1)! + character;
    if (printedWidth(line) > width) lines.push(character);
    else lines[lines.length - 1] = line;
  }
  return lines;
}

describe('flowed text', () => {
  it('joins lines broken at a width, over blank lines and numbers of pages, and inside figures', () => {
    for (const text of [WRAPPED, WRAPPED.replaceAll('\n', '\r\n'), WRAPPED.replace(/\n\n/gu, '\n')]) {
      const found = textOf(text);
      expect(texts(found)).toEqual([
        '第二部分 2023年度部门预算情况说明',
        '一、部门预算收支数据变动情况及原因',
        '2023年度预算收入总计3,205.70万元，其中：本年收入3,205.70万元，上年结转0.00万元，比上年减少268.55万元，下降7.73%，主要原因是项目收入预算安排减少，部分项目改由市级统筹安排，支出预算1,812.13万元，其中：本年预算安排1,812.13万元，上年结转0.00万元，比上年同口径减少了7.73%。',
        '二、支出预算情况说明',
        '基本支出1,393.57万元，占43.47%；项目支出1,812.13万元，占56.53%，与上年相比没有什么变化。',
        '合计 3,205.70 1,393.57 1,812.13',
        '行政运行 967.62',
      ]);
      expect(found.paragraphs.filter(({ inTable }) => inTable)).toHaveLength(2);
      expect(astray(found)).toEqual([]);
    }
  });

  it('joins a line that begins with an amount, with the last digits of one, or with the code of a name', () => {
    const lines = [
      '2024年本部门支出预算2446.7万元，其中，社会保障和就业支出',
      '66.29万元，占2.71%，卫生健康支出81.37万元，比上年增加65.7',
      '3万元。',
      '5.社会保障和就业支出（208）残疾人事业（11）其他残疾人事业支出',
      '（99）：2024年预算数为65.73万元。',
      '6.社会保障和就业支出（208）残疾人事业（11）行政运行（01）：2024年预算',
      '数为54.03万元，主要用于人员。',
      '7.社会保障和就业支出（208）残疾人事业（11）残疾人康复（04）：2024年预算数',
      '为44.63万元。',
      '（2）2024年住房公积金62.04万元',
      '62.04万元',
    ];
    expect(texts(textOf(lines.join('\n')))).toEqual([
      lines.slice(0, 3).join(''),
      lines.slice(3, 5).join(''),
      lines.slice(5, 7).join(''),
      lines.slice(7, 9).join(''),
      ...lines.slice(9),
    ]);
  });

  it('joins lines as narrow as those of a column, where no line is wider and many are broken', () => {
    const [, heading = '', said = ''] = texts(textOf(WRAPPED));
    const whole = [heading, said, ...[2022, 2021, 2020].map((year) => said.replace('2023', `${year}`))];
    for (const width of [28, 30, 32]) {
      const lines = whole.flatMap((text) => brokenAt(text, width));
      expect(lines.length).toBeGreaterThan(12);
      expect(texts(textOf(lines.join('\n'))), `${width}`).toEqual(whole);
    }
  });

  it('goes on behind the number of a reason', () => {
    const lines = [
      '2024年一般公共预算支出110万元，比上年增加10万元，增长',
      '10%，主要原因：一是人员经费增加6万元；二是',
      '项目经费增加4万元。',
    ];
    expect(texts(textOf(lines.join('\n')))).toEqual([lines.join('')]);
  });

  it('leaves a text alone in which each line is a paragraph', () => {
    const lines = [
      '三、支出预算情况',
      '（一）基本支出',
      '1.2023年基本支出1393.57万元，占43.47%',
      '2. 项目支出1812.13万元，占56.53%',
      '其中：人员经费1233.79万元',
      '公用经费159.78万元',
      '“三公”经费5.40万元',
      '①公务接待费0.00万元；',
      '公务用车运行维护费5.40万元',
    ];
    expect(texts(textOf(lines.join('\n')))).toEqual(lines);
  });

  it('leaves items of a list and titles alone that happen to be equally wide', () => {
    const lines = [
      '部门一般公共预算支出功能分类预算总表和明细表',
      '部门政府性基金预算支出功能分类预算总明细附表',
      '部门国有资本经营预算支出功能分类预算总明细表',
      '部门财政专户管理资金支出功能分类预算总明细表',
      '基本支出预算1393.57万元，占本年支出预算的43.47%',
      '项目支出预算1812.13万元，占本年支出预算的56.53%',
      '人员经费预算1233.79万元，占基本支出预算的88.53%',
      '公用经费预算159.78万元，占基本支出预算的11.47%',
    ];
    expect(texts(textOf(lines.join('\n')))).toEqual(lines);
    expect(texts(textOf(`${lines[4]}\n比上年减少268.55万元。`))).toEqual([`${lines[4]}比上年减少268.55万元。`]);
  });

  it('takes no percentage for an item, and no negative figure for a page', () => {
    expect(texts(textOf('比上年减少268.55万元，\n7.73%为人员经费。\n-37\n合计\n'))).toEqual([
      '比上年减少268.55万元，7.73%为人员经费。',
      '-37',
      '合计',
    ]);
  });

  it('drops numbers of pages, but no figure of a cell', () => {
    expect(texts(textOf('第一部分 概况\n第 3 页\n—12—\n3/20\n第3页 共20页\n二、其他\n37\n三、其他'))).toEqual([
      '第一部分 概况',
      '二、其他',
      '37',
      '三、其他',
    ]);
  });

  it('keeps sentences apart from rows of tables', () => {
    const text = WRAPPED.replace('变化。\n', '变化\n');
    expect(texts(textOf(text))).toContain('合计 3,205.70 1,393.57 1,812.13');
    expect(texts(textOf('2023 年 预算 3205.70 万元，比 上年 减少 268.55 万元，\n下降 7.73%。'))).toHaveLength(1);
  });

  it('is read in any encoding people save it in', () => {
    const text = '一、收支\r\n收入120.00万元，\r\n下降7.73%。\r\n';
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    // GB18030 of the same.
    const gb = Buffer.from(
      'd2bbA1A2cad5d6a70d0acad5c8eb3132302e3030cdf2d4aaa3ac0d0acfc2bdb5372e373325a1a30d0a'.toLowerCase(),
      'hex',
    );
    for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`), utf16, gb]) {
      const found = textOf(bytes);
      expect(texts(found)).toEqual(['一、收支', '收入120.00万元，下降7.73%。']);
      expect(astray(found)).toEqual([]);
    }
  });

  it('takes time in proportion: two megabytes well under a second', () => {
    const text = WRAPPED.repeat(Math.ceil(2_000_000 / Buffer.byteLength(WRAPPED)));
    const hard = `${'1 '.repeat(40_000)}\n${'、'.repeat(90_000)}\n${'\n'.repeat(100_000)}${'12\n'.repeat(10_000)}`;
    const stars = `${'*_`['.repeat(20_000)}\n`.repeat(5);
    for (const [given, path] of [
      [text, '说明.txt'],
      [text, '说明.md'],
      [hard, '说明.txt'],
      [stars, '说明.md'],
    ] as const) {
      const took = processorTime();
      textOf(given, path);
      expect(took(), path).toBeLessThan(1500);
    }
  });
});

describe('Markdown', () => {
  const text = `# 第一部分 概况

## 一、职责 ##

- **管钱**，见[说明](a.md)
* 收入\\*120.00*万元*
1. 项目
> 引文一
> 引文二

标题
====

2023年度收入总计3205.70万元，比上年减少268.55万元，
下降7.73%。

| 项目 | 金额 |
|------|-----:|
| 收入 | 3,205.70 |

\`\`\`
2_3 x_y 3*4
\`\`\`
<b>粗</b>![图](x.png)体
`;
  it('gives levels, drops marks, and knows cells', () => {
    const found = textOf(text, '说明.md');
    expect(found.paragraphs.map(({ text, level, inTable }) => [text, level ?? (inTable ? '表' : '')])).toEqual([
      ['第一部分 概况', 0],
      ['一、职责', 1],
      ['管钱，见说明', ''],
      ['收入*120.00万元', ''],
      ['1. 项目', ''],
      ['引文一', ''],
      ['引文二', ''],
      ['标题', 0],
      ['2023年度收入总计3205.70万元，比上年减少268.55万元，下降7.73%。', ''],
      ['项目', '表'],
      ['金额', '表'],
      ['收入', '表'],
      ['3,205.70', '表'],
      ['2_3 x_y 3*4', ''],
      ['粗体', ''],
    ]);
    expect(astray(found)).toEqual([]);
  });
});

describe('what stands on every page', () => {
  const HEAD = '阳泉市财政局2023年部门预算公开报告';
  const page = (...lines: string[]): string => lines.join('\n');
  const text = page(
    HEAD,
    '第二部分 2023年度部门预算情况说明',
    '一、部门预算收支数据变动情况及原因',
    '2023年度预算收入总计3,205.70万元，其中：本年收入3,205.70万元，上年结转0.00万',
    '- 3 -',
    `\f${HEAD}`,
    '仅供内部审核',
    '元，比上年减少268.55万元，主要原因是项目收入预算安排减少，部分项目改由市级统筹',
    '安排，支出预算1,812.13万元。',
    '- 4 -',
    `\f${HEAD}`,
    '仅供内部审核',
    '二、支出预算情况说明',
    '基本支出1,393.57万元，占43.47%；项目支出1,812.13万元，占56.53%，与上年相比没有什么',
    '',
    `\f${HEAD}`,
    '仅供内部审核',
    '',
    '变化。',
    HEAD,
  );

  it('is dropped where it parts a sentence, and is no heading anywhere else', () => {
    const found = textOf(text);
    expect(texts(found)).toEqual([
      HEAD,
      '第二部分 2023年度部门预算情况说明',
      '一、部门预算收支数据变动情况及原因',
      '2023年度预算收入总计3,205.70万元，其中：本年收入3,205.70万元，上年结转0.00万元，比上年减少268.55万元，主要原因是项目收入预算安排减少，部分项目改由市级统筹安排，支出预算1,812.13万元。',
      '二、支出预算情况说明',
      '基本支出1,393.57万元，占43.47%；项目支出1,812.13万元，占56.53%，与上年相比没有什么变化。',
    ]);
    expect(astray(found)).toEqual([]);
    expect(texts(textOf(text, '说明.md'))[0]).toBe(HEAD);
  });

  it('is no line that comes again between whole sentences, nor one seen twice', () => {
    const lines = [
      '一、收入',
      '基本支出情况',
      '共120.00万元。',
      '基本支出情况',
      '共110.00万元。',
      '基本支出情况',
      '无。',
    ];
    expect(texts(textOf(lines.join('\n')))).toEqual(lines);
    const twice = '一、收支情况\n收入120.00万元，\n内部资料\n比上年减少2.00万元。\n内部资料';
    expect(texts(textOf(twice))).toContain('内部资料');
    // Neither amounts nor items nor units are furniture of a page.
    const rows = Array(4).fill('人员经费1233.79万元\n单位：万元\n（一）基本支出').join('\n').split('\n');
    expect(texts(textOf(rows.join('\n')))).toEqual(rows);
  });
});

describe('lines broken after so many characters, however wide each is printed', () => {
  const PARAGRAPHS = [
    '一、收入预算情况说明',
    '2025年收入预算1578.32万元，比2024年1504.55万元增加73.77万元，增长4.90%，主要原因：水利项目经费安排变化。',
    '基本支出939.38万元，占59.52%，与2024年预算相比减少97.62万元，主要原因是人员变动。',
    '机关事业单位职业年金缴费支出（2080506）44.25万元，占2.80%，主要用于按规定缴纳职业年金单位缴费部分和职工年金。',
  ];
  const cut = (width: number): string =>
    PARAGRAPHS.flatMap((text) => text.match(new RegExp(`.{1,${width}}`, 'gsu')) ?? []).join('\n');

  it('are those of the paragraphs, wherever a year, an amount or a code was cut', () => {
    for (let width = 20; width < 40; width++) expect(texts(textOf(cut(width))), String(width)).toEqual(PARAGRAPHS);
  });

  it('and lines of a list that are just as long stay what they are', () => {
    const list = ['基本支出939.38万元，占59.52%', '项目支出638.94万元，占40.48%', '上缴支出100.00万元，占10.00%'];
    expect(texts(textOf(['2025年支出预算如下。', ...list].join('\n')))).toEqual(['2025年支出预算如下。', ...list]);
  });

  it('and what stands at the head of a page, though once, parts no number', () => {
    const text =
      '一、支出情况\n支出预算100.00万元，减少13.\n第1页\n某某局2025年部门预算公开\n95万元，主要原因是标准调整。';
    expect(texts(textOf(text))).toEqual(['一、支出情况', '支出预算100.00万元，减少13.95万元，主要原因是标准调整。']);
  });
});

describe('a line that ends in a figure with blanks around it', () => {
  const whole = '2026 年一般公共预算基本支出 1316.64万元，其中：人员经费 1140.90 万元。';
  it('goes on where the next begins with its unit', () => {
    const cut = ['2026 年一般公共预算基本支出 1316.64', '万元，其中：人员经费 1140.90 万元。'];
    for (const head of [[], ['六、一般公共预算基本支出情况']])
      for (const indent of ['', '    ']) {
        const lines = [...head, indent + cut[0], cut[1]];
        expect(texts(textOf(lines.join('\n')))).toEqual([...head, whole]);
      }
    expect(texts(textOf('项目支出占 38.20\n%，比上年提高。'))).toEqual(['项目支出占 38.20%，比上年提高。']);
  });

  it('and is a row of a table before a cell that holds a unit, or another row', () => {
    for (const lines of [
      ['基本支出 1316.64', '万元'],
      ['基本支出 1316.64', '项目支出 20.00'],
      ['基本支出 1316.64 20.00', '万元，其中'],
    ])
      expect(texts(textOf(lines.join('\n')))).toEqual(lines);
  });
});
