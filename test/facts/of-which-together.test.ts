import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, check, finds, written } from './typed.ts';

/** What is 其中 of something, alone and together with what is listed beside it. */

const HEAD = '部门：示范市甲局|单位：万元';
const partsIn = (cells: Cells): readonly number[] =>
  check(cells)
    .findings.filter(({ code }) => code === 'PRT001')
    .map(({ arithmetic }) => arithmetic[0]!.operands.length - 1);

describe('in rows', () => {
  const revenue = written(
    [
      '收入预算总表',
      HEAD,
      '项目|预算数',
      '一、一般公共预算拨款收入|800.37',
      '二、单位资金收入|38.15',
      '其中：事业收入|19.19',
      '其他收入|17.96',
      '收入总计|838.52',
    ].join('\n'),
  );
  const basic = written(
    [
      '部门支出预算表',
      HEAD,
      '项目|预算数',
      '基本支出|600.5',
      '其中：工资福利支出|300.2',
      '商品和服务支出|150.2',
      '项目支出|400.3',
      '合计|1000.8',
    ].join('\n'),
  );

  it.each([
    ['revenue', revenue],
    ['classes', basic],
  ])('%s listed behind one 其中 may be some of it', (_, cells) => allUnderstood(cells));

  it('together are no more than it', () => {
    const wrong = changed(revenue, 6, 1, 19.96);
    expect(finds(wrong, 'B5')).toBe(true);
    expect(partsIn(wrong)).toEqual([2]);
    expect(partsIn(changed(basic, 5, 1, 310.2))).toEqual([2]);
  });

  it('one alone that is more is said once', () => expect(partsIn(changed(revenue, 6, 1, 117.96))).toEqual([1]));

  it('may be more together by what each was rounded by', () => allUnderstood(changed(revenue, 6, 1, 18.97)));

  it('may be one and the same money where members do not exclude one another', () => {
    const items = (first: string, second: string): Cells =>
      written(
        [
          '部门支出预算表',
          HEAD,
          '项目|预算数',
          '基本支出|600.5',
          '项目支出|400.3',
          `其中：${first}|300.2`,
          `其中：${second}|250.1`,
          '合计|1000.8',
        ].join('\n'),
      );
    for (const [one, other] of [
      ['政府采购', '“三公”经费'],
      ['经常性项目', '特定目标类项目'],
    ] as const)
      expect(partsIn(items(one, other)), one).toEqual([]);
  });

  it('with money taken away says nothing', () => {
    expect(partsIn(changed(changed(basic, 5, 1, 610.2), 4, 1, -10))).toEqual([1]);
    expect(partsIn(changed(changed(basic, 5, 1, 599.2), 4, 1, -10))).toEqual([]);
  });
});

describe('in columns', () => {
  const projects = (heading: string): Cells =>
    written(
      [
        '项目支出预算表',
        HEAD,
        `项目名称|合计|${heading}`,
        '合计|300.37|150.36',
        '水库除险|200.24|100.05',
        '河道清淤|100.13|50.31',
      ].join('\n'),
    );

  it.each(['其中：财政拨款', '其中：政府采购', '其中：“三公”经费', '其中：上年结转', '其中：面向中小企业预留金额'])(
    '%s is no more than its row',
    (heading) => {
      const cells = projects(heading);
      allUnderstood(cells);
      const wrong = changed(changed(cells, 5, 2, 110.31), 3, 2, 210.36);
      expect(check(wrong).findings.map(({ code }) => code)).toEqual(['PRT001']);
      expect(finds(wrong, 'B6')).toBe(true);
    },
  );

  const funds = written(
    [
      '项目支出预算表',
      HEAD,
      '项目名称|合计|其中：一般公共预算|政府性基金预算',
      '合计|300.37|150.36|30.2',
      '水库除险|200.24|100.05|20.1',
      '河道清淤|100.13|50.31|10.1',
    ].join('\n'),
  );

  it('several are no more than it together', () => {
    allUnderstood(funds);
    const wrong = changed(changed(funds, 5, 3, 60.1), 3, 3, 80.2);
    expect(partsIn(wrong)).toEqual([2]);
    expect(finds(wrong, 'B6')).toBe(true);
  });

  it('is of whatever its row holds most of', () => {
    const cells = written(
      [
        '部门支出总表',
        HEAD,
        '科目编码|科目名称|合计|基本支出|项目支出|其中：政府采购',
        '205|教育支出|1000.5|900.2|100.3|300.2',
        '221|住房保障支出|500.1|500.1||',
        '合计||1500.6|1400.3|100.3|300.2',
      ].join('\n'),
    );
    allUnderstood(cells);
    expect(partsIn(changed(changed(cells, 3, 5, 1300.2), 5, 5, 1300.2))).toEqual([1]);
  });

  it('may be of several columns together where none is their total', () => {
    const cells = written(
      [
        '部门支出总表',
        HEAD,
        '科目编码|科目名称|基本支出|项目支出|其中：政府采购',
        '205|教育支出|500.2|500.3|800.2',
        '221|住房保障支出|500.1||',
        '合计||1000.3|500.3|800.2',
      ].join('\n'),
    );
    allUnderstood(cells);
    expect(partsIn(changed(cells, 3, 4, 700.2))).toEqual([]);
  });

  it('says nothing where some is taken away, or a heading was understood by nobody', () => {
    expect(partsIn(changed(changed(projects('其中：财政拨款'), 5, 1, -100.13), 3, 1, 100.11))).toEqual([]);
    const odd = projects('其中：财政拨款').map((cells, row) =>
      row < 2 ? cells : cells.toSpliced(1, 0, row === 2 ? '追补盘子' : 999.99),
    );
    expect(partsIn(changed(changed(odd, 5, 3, 110.31), 3, 3, 210.36))).toEqual([]);
  });
});

describe('kinds of what is earned', () => {
  it.each([
    ['其中：医疗收入', '　　　科教收入'],
    ['其中：教育收费', '　　　科研收入'],
    ['其中：学费收入', '　　　住宿费收入'],
    ['其中：学费收入', '其中：住宿费收入'],
  ])('are no more together than 事业收入: %s, %s', (first, second) => {
    const cells = written(`收支总表
部门：某某市某某局|||单位：万元
收入||支出|
项目|预算数|项目|预算数
一、一般公共预算拨款收入|80|一、卫生健康支出|200
二、事业收入|100||
${first}|80||
${second}|15||
三、其他收入|20||
收入总计|200|支出总计|200`);
    allUnderstood(cells);
    expect(check(changed(cells, 7, 1, 60)).findings.map(({ code }) => code)).toEqual(['PRT001']);
  });
});

describe('behind several columns', () => {
  const fees = written(
    [
      '2023年部门收入总表',
      '部门：川西师范大学|||||||||单位：万元',
      '单位名称|合计|财政拨款收入|事业收入||||上级补助收入|经营收入|其他收入',
      '|||小计|教育事业收入|科研事业收入|其中：住宿费|||',
      '合计|1100.50|561.40|439.10|400|39.10|50||60|40',
      '川西师范大学本部|1000.50|500.40|420.10|385|35.10|45||50|30',
      '附属中学|100|61|19|15|4|5||10|10',
    ].join('\n'),
  );

  it('it is not of the last one where it is more', () => allUnderstood(fees));

  it('and they add up without it', () => expect(finds(changed(fees, 5, 4, 395), 'E6')).toBe(true));
});
