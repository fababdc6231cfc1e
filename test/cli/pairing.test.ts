import { describe, expect, it } from 'vitest';
import { owner, stem } from '../../src/cli/names.ts';
import { materialAmong, pair, pairAll } from '../../src/cli/pairing.ts';
import { UsageError } from '../../src/cli/usage.ts';

const pairs = (reports: readonly string[], texts: readonly string[]): Record<string, readonly string[]> =>
  Object.fromEntries(pair(reports, texts).map(({ path, texts }) => [path, texts]));

function refusal(reports: readonly string[], texts: readonly string[]): UsageError {
  try {
    pairAll(reports, texts);
  } catch (error) {
    if (error instanceof UsageError) return error;
  }
  throw new Error('was paired');
}

describe('a text joins', () => {
  it('the report of its name, less what tells tables from text', () => {
    expect(
      pairs(
        ['甲局2023年部门预算公开表.xlsx', '乙局.yaml', '丙局_附表.xlsx'],
        ['丙局（情况说明）.docx', '甲局2023年部门预算情况说明.docx', '乙局.txt', '乙局-说明.md'],
      ),
    ).toEqual({
      '甲局2023年部门预算公开表.xlsx': ['甲局2023年部门预算情况说明.docx'],
      '乙局.yaml': ['乙局.txt', '乙局-说明.md'],
      '丙局_附表.xlsx': ['丙局（情况说明）.docx'],
    });
  });

  it('the one of its name in its own folder before one elsewhere', () => {
    expect(pairs(['a/预算.xlsx', 'b/预算.xlsx'], ['b/预算.docx', 'a/预算.txt'])).toEqual({
      'a/预算.xlsx': ['a/预算.txt'],
      'b/预算.xlsx': ['b/预算.docx'],
    });
    expect(pairs(['tables/甲局.xlsx', 'tables/乙局.xlsx'], ['texts/乙局说明.docx'])).toMatchObject({
      'tables/乙局.xlsx': ['texts/乙局说明.docx'],
    });
  });

  it('the only one of its folder, and the only one there is', () => {
    expect(pairs(['a/表.xlsx', 'b/表.xlsx'], ['a/说明.docx', 'b/说明.docx'])).toEqual({
      'a/表.xlsx': ['a/说明.docx'],
      'b/表.xlsx': ['b/说明.docx'],
    });
    expect(pairs(['tables.xlsx'], ['x/说明.docx', '补充.txt'])).toEqual({ 'tables.xlsx': ['x/说明.docx', '补充.txt'] });
    expect(pairs(['-'], ['说明.txt'])).toEqual({ '-': ['说明.txt'] });
  });

  it('the one of its folder whose name lacks the place, or says it', () => {
    expect(
      pairs(
        ['公安局公开表.xlsx', '示范市财政局公开表.xlsx', '民政局公开表.xlsx'],
        ['示范市公安局情况说明.docx', '财政局情况说明.docx', '甲县民政局情况说明.docx', '乙县民政局情况说明.docx'],
      ),
    ).toMatchObject({
      '公安局公开表.xlsx': ['示范市公安局情况说明.docx'],
      '示范市财政局公开表.xlsx': ['财政局情况说明.docx'],
      // Of two counties, and of the only report nobody knows which.
      '民政局公开表.xlsx': [],
    });
    expect(pairs(['甲县公安局公开表.xlsx', '甲县教育局公开表.xlsx'], ['乙县公安局情况说明.docx'])).toMatchObject({
      '甲县公安局公开表.xlsx': [],
    });
    // Elsewhere every county has one.
    expect(pairs(['a/公安局公开表.xlsx', 'a/教育局公开表.xlsx'], ['b/示范市公安局说明.docx'])).toMatchObject({
      'a/公安局公开表.xlsx': [],
    });
  });

  it('none where there is none: it is a report by itself', () => {
    expect(pair([], ['甲.txt', '乙.docx'])).toEqual([
      { path: '甲.txt', texts: [], alone: true },
      { path: '乙.docx', texts: [], alone: true },
    ]);
  });
});

describe('a text that could join several', () => {
  it('is told which lie in its folder', () => {
    const [, , lost] = pair(['a/公开表.xlsx', 'a/绩效目标表.xlsx'], ['a/情况说明.docx']);
    expect(lost!.stopped).toEqual({
      code: 'IOE010',
      data: { reports: 2, alike: 0, beside: 2, names: 'a/公开表.xlsx、a/绩效目标表.xlsx' },
    });
  });

  it('is never guessed', () => {
    const none = refusal(['甲局.xlsx', '乙局.xlsx'], ['说明.docx']);
    expect(none.zh).toBe(
      '不知道这 1 份文字属于哪份报告，什么也没有核对：说明.docx（有 2 份报告，没有同名的）。请改成与报告同名（某局.xlsx、某局情况说明.docx），不属于任何报告的请移出这个文件夹，或分开核对',
    );
    expect(none.en).toBe(
      'cannot tell which report this text belongs to, nothing was checked: 说明.docx (there are 2 reports, none of the same name). Give each the name of its report, move away what belongs to none, or check them apart',
    );
    const two = refusal(['甲局.xlsx', '甲局.yaml'], ['甲局说明.docx']);
    expect(two.zh).toContain('甲局说明.docx（同名的有 2 份：甲局.xlsx、甲局.yaml）');
  });

  it('is named with all the others', () => {
    const texts = ['丙局.txt', '丁局.txt', '戊局.txt', '己局.txt', '甲局说明.docx'];
    const many = refusal(['甲局.xlsx', '甲局.yaml'], texts);
    expect(many.zh).toContain('这 5 份文字');
    expect(many.zh).toContain(
      '丙局.txt、丁局.txt、戊局.txt、己局.txt（有 2 份报告，没有同名的）；甲局说明.docx（同名的有',
    );
    expect(many.en).toContain('these 5 texts belong to');
  });
});

describe('versions of one text', () => {
  const of = (...texts: string[]) => pair(['甲局.xlsx'], texts);

  it('leave the only one that is final, or is no copy', () => {
    expect(of('说明.docx', '说明(修改稿).docx', '说明-终稿.docx')).toEqual([
      {
        path: '甲局.xlsx',
        texts: ['说明-终稿.docx'],
        passedOver: [
          { path: '说明.docx', taken: '说明-终稿.docx' },
          { path: '说明(修改稿).docx', taken: '说明-终稿.docx' },
        ],
      },
    ]);
    expect(of('甲局说明 - 副本.docx', '甲局说明.docx')[0]!.texts).toEqual(['甲局说明.docx']);
  });

  it('compete where nothing says which is meant, and none is read', () => {
    const [report, ...lost] = of('说明.docx', '说明(修改稿).docx', '绩效说明.docx');
    expect(report).toEqual({ path: '甲局.xlsx', texts: ['绩效说明.docx'] });
    expect(lost.map(({ path, stopped }) => [path, stopped?.code, stopped?.data])).toEqual(
      ['说明.docx', '说明(修改稿).docx'].map((path) => [
        path,
        'IOE010',
        { reports: 1, alike: 0, beside: 0, versions: 2, names: '说明.docx、说明(修改稿).docx' },
      ]),
    );
    expect(refusal(['甲局.xlsx'], ['说明初稿.docx', '说明二稿.docx']).zh).toContain(
      '说明初稿.docx、说明二稿.docx（像是同一份的几个版本，只留一份）',
    );
  });

  it('are no parts, no other texts, and not what a person named', () => {
    for (const texts of [
      ['说明(1).docx', '说明(2).docx'],
      ['情况说明.docx', '名词解释.docx'],
      ['说明.docx', '说明.txt'],
      ['a/说明.docx', 'b/说明终稿.docx'],
    ])
      expect(of(...texts)[0]!.texts, texts.join()).toEqual(texts);
    const both = ['说明.docx', '说明终稿.docx'];
    expect(pair(['甲局.xlsx'], both, new Map(), new Set(['甲局.xlsx', ...both]))[0]!.texts).toEqual(both);
  });
});

describe('a text of another department or place', () => {
  const lost = (reports: readonly string[], text: string): boolean =>
    pair(reports, [text]).some(({ path, stopped }) => path === text && stopped?.code === 'IOE010');

  it('joins no report, though it were the only one', () => {
    for (const [reports, text] of [
      [['甲县/教育局.yaml', '甲县/财政局.yaml'], '乙县/财政局情况说明.txt'],
      [['教育局/教育局.yaml'], '公安局/公安局情况说明.txt'],
      [['教育局/教育局.yaml'], '公安局/情况说明.txt'],
      [['教育局/公开表.yaml'], '公安局/情况说明.txt'],
      [['教育局.yaml'], '公安局/情况说明.txt'],
      [['表/教育局/公开表.yaml'], '文/公安局/情况说明.txt'],
      [['教育局/教育局.yaml', '公安局/公安局.yaml'], '教育局/第一中学情况说明.txt'],
    ] as const)
      expect(lost(reports, text), text).toBe(true);
  });

  it('is none by a shorter or a longer name, nor by the room it was written in', () => {
    for (const [report, text] of [
      ['某某市教育局.xlsx', '教育局情况说明.docx'],
      ['某某市发展和改革委员会.xlsx', '市发改委情况说明.docx'],
      ['甲局/甲局.xlsx', '甲局/办公室/说明.docx'],
      ['甲局/甲局.xlsx', '甲局/项目库.docx'],
      ['01教育局/公开表.xlsx', '1.教育局/说明.docx'],
    ] as const)
      expect(pairs([report], [text])).toEqual({ [report]: [text] });
  });

  it('is paired where the only workbook and its texts are named', () => {
    const [report, text] = ['教育局.xlsx', '公安局说明.txt'];
    expect(pair([report], [text], new Map(), new Set([report, text]))).toEqual([{ path: report, texts: [text] }]);
    expect(lost([report], text)).toBe(true);
  });
});

describe('texts of one name in several places', () => {
  it('join the report that shares the most names of folders', () => {
    for (const of of [
      (place: string, kind: string) => `${place}/${kind}/财政局`,
      (place: string, kind: string) => `${kind}/${place}/财政局`,
      (place: string, kind: string) => `2024/${kind}/${place}/财政局`,
    ]) {
      const places = ['丙县', '丁县', '一批'];
      const reports = places.map((place) => `${of(place, '公开表')}.yaml`);
      const texts = places.map((place) => `${of(place, '情况说明')}.txt`);
      expect(pairs(reports, texts)).toEqual(Object.fromEntries(reports.map((report, at) => [report, [texts[at]]])));
    }
  });

  it('never where several share as many, or another text shares more', () => {
    const reports = ['一/x/甲局.yaml', '二/x/甲局.yaml'];
    expect(pair(reports, ['三/x/甲局.txt']).at(-1)?.stopped?.code).toBe('IOE010');
    const rivals = ['一/说明/甲局.txt', '一/x/说明/甲局.txt'];
    expect(pairs(reports, rivals)).toMatchObject({ '一/x/甲局.yaml': [rivals[1]], [rivals[0]!]: [] });
  });
});

describe('a folder for texts', () => {
  it('belongs to the only report above it, where the text is alone', () => {
    const reports = ['甲局/公开表.yaml', '乙局/公开表.yaml'];
    for (const name of ['说明', '情况说明', '文字', '2.文本', 'word', '文字材料'])
      expect(pairs(reports, [`甲局/${name}/情况说明.txt`]), name).toMatchObject({
        '甲局/公开表.yaml': [`甲局/${name}/情况说明.txt`],
      });
    for (const texts of [['甲局/其他/情况说明.txt'], ['甲局/说明/一.txt', '甲局/说明/二.txt']])
      expect(pairs(reports, texts)).toMatchObject({ '甲局/公开表.yaml': [] });
  });
});

describe('material', () => {
  it('is told by its name or by a folder that holds no report', () => {
    const reports = ['甲局/甲局.xlsx', '附件/乙局.xlsx'];
    const texts = [
      '甲局/批复.txt',
      '甲局/附件（2）/x.txt',
      '2022年归档/丙局.txt',
      '附件/丙局说明.txt',
      '不动产登记中心说明.txt',
      '批复文件/甲局说明.txt',
    ];
    expect([...materialAmong(reports, texts)]).toEqual(texts.slice(0, 3));
    expect(materialAmong([], texts).size).toBe(0);
  });
});

describe('whose a text is, by a name in another order', () => {
  it('pairs in the same folder, then anywhere', () => {
    expect(
      pairs(
        ['甲局2024年部门预算公开附表.xlsx', '附件1：乙局公开表.xlsx', '2024年丙局公开表.xlsx'],
        ['甲局2024年部门预算公开说明.docx', '附件2：乙局情况说明.docx', '丙局2024年情况说明.docx'],
      ),
    ).toEqual({
      '甲局2024年部门预算公开附表.xlsx': ['甲局2024年部门预算公开说明.docx'],
      '附件1：乙局公开表.xlsx': ['附件2：乙局情况说明.docx'],
      '2024年丙局公开表.xlsx': ['丙局2024年情况说明.docx'],
    });
    expect(pairs(['表/2024年甲局.xlsx', '表/2024年乙局.xlsx'], ['文/乙局2024年说明.docx'])).toMatchObject({
      '表/2024年乙局.xlsx': ['文/乙局2024年说明.docx'],
    });
  });

  it('never where another report or another text says the same, or another year or kind of report', () => {
    const lost = (reports: readonly string[], texts: readonly string[]): readonly string[] =>
      pair([...reports, '丁局.xlsx'], texts).flatMap(({ path, stopped }) => (stopped ? [path] : []));
    for (const [reports, texts] of [
      [['2024年甲局公开表.xlsx', '甲局2024年附表.yaml'], ['附件2：甲局2024年说明.docx']],
      [['2024年甲局公开表.xlsx'], ['甲局2024年说明.docx', '附件2：甲局2024年度说明.docx']],
      [['2024年甲局公开表.xlsx'], ['甲局2023年说明.docx']],
      [['2024年甲局单位预算公开表.xlsx'], ['甲局2024年部门预算说明.docx']],
      [['2024年甲局部门决算公开表.xlsx'], ['甲局2024年部门预算说明.docx']],
    ] as const)
      expect(lost(reports, texts), texts.join()).toEqual(texts);
    // A name that says nothing of whose it is says nothing of a report elsewhere.
    expect(
      pairs(['a/附件1.xlsx', 'b/2024年部门预算公开表.xlsx', 'c/x.xlsx'], ['a/2024年部门预算说明.docx']),
    ).toMatchObject({ 'a/附件1.xlsx': ['a/2024年部门预算说明.docx'] });
  });

  it('is its name and its year', () => {
    expect(
      ['附件1：甲局公开表.xlsx', '附件一、甲局说明.docx', '01_甲局.xlsx', '（附件2）甲局.docx', '2.甲局表.xlsx'].map(
        owner,
      ),
    ).toEqual(Array(5).fill('甲局'));
    expect(
      ['2024年度甲局部门预算公开表.xlsx', '甲局2024年公开说明.docx', '2024年预算公开表（甲局）.xlsx'].map(owner),
    ).toEqual(Array(3).fill('甲局 2024'));
    expect(['2024年部门预算公开表.xlsx', '附件1.xlsx', '批复.txt', '三公经费预算表.xlsx'].map(owner)).toEqual([
      '',
      '',
      '',
      '',
    ]);
    expect(owner('附属医院.xlsx')).toBe('附属医院');
    expect(owner('三门峡市财政局.xlsx')).toBe(owner('附件2：三门峡市财政局.docx'));
  });
});

describe('the name of a file', () => {
  it('is compared without its suffix, width and case', () => {
    expect(['ＡＢ局.XLSX', 'ab局情况说明.docx', 'AB局（公开表）.xlsx', 'ab局 - 附表.xlsx'].map(stem)).toEqual(
      Array(4).fill('ab局'),
    );
    expect(['说明.docx', '情况说明.txt', '公开表.xlsx'].map(stem)).toEqual(['', '', '']);
    expect(stem('2023.预算.docx')).toBe('2023.预算');
  });
});
