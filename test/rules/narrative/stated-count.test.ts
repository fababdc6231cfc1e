import { describe, expect, it } from 'vitest';
import { problemsOf, reportOf, said, took } from './said.ts';

const counts = (...texts: string[]) =>
  problemsOf('TXT003', reportOf(texts)).map(({ severity, raw, data }) => [
    severity ?? 'error',
    raw,
    data['stated'],
    data['listed'],
  ]);

const OFFICES =
  '阳泉市财政局设有办公室、人事教育科、预算绩效管理科（财政监督科、内审科）和政府采购管理科N个内设科室，' +
  '以及阳泉市国库集中支付中心（数字财政管理中心）、阳泉市财政预算评审中心（社会资本合作（PPP）中心）M个局属事业单位。';

describe('TXT003', () => {
  it('counts the names before the number', () => {
    const text = (n: string, m: string) => OFFICES.replace('N', n).replace('M', m);
    expect(counts(text('4', '2'))).toEqual([]);
    expect(counts(text('5', '2'))).toEqual([['error', '5个内设科室', 5, 4]]);
    expect(counts(text('3', '2'))).toEqual([['error', '3个内设科室', 3, 4]]);
    expect(counts(text('4', '3'))).toEqual([['error', '3个局属事业单位', 3, 2]]);
    expect(counts(text('四', '两'))).toEqual([]);
    expect(counts(text('五', '两'))).toEqual([['error', '五个内设科室', 5, 4]]);
  });

  it('points at the number and its noun', () => {
    expect(said('TXT003', reportOf(['本局内设办公室、\n人事科、财务科共4个科室。']))).toEqual([
      ['', '2:11', '4个科室'],
    ]);
  });

  it('counts the names behind the number', () => {
    const text = (n: number) =>
      `机关设${n}个内设机构，包括：办公室、市场秩序科（粮食和物资储备科）、企业服务科、经济运行科。`;
    expect(counts(text(4))).toEqual([]);
    expect(counts(text(3))).toEqual([['error', '3个内设机构', 3, 4]]);
    expect(counts('汇总编制的预算单位共2家，包括：某某法院机关（本级）、某某铁路运输法院。')).toEqual([]);
    expect(counts('内设机构3个：办公室、人事科。')).toEqual([['error', '内设机构3个', 3, 2]]);
    expect(counts('下设3个科室、2个下属单位，分别为：办公室、人事科、财务科、甲中心、乙中心。')).toEqual([]);
    expect(counts('下设3个科室、2个下属单位，分别为：办公室、人事科、财务科、甲中心。')).toEqual([
      ['query', '3个科室、2个下属单位', 5, 4],
    ]);
    expect(counts('汇总编制的预算单位共3家，包括：某某法院机关（本级）、某某铁路运输法院。')).toHaveLength(1);
  });

  it('counts numbered lines, under headings or by themselves', () => {
    const parts = (n: number) => [
      `本部门包括${n}个内设机构、1个下属差额拨款事业单位和1个派出机构，具体包括：`,
      '（一）机关内设机构',
      '1、办公室',
      '2、审判庭',
      '3、执行局',
      '（二）下属差额拨款事业单位',
      '1、培训学院',
      '（三）派出机构',
      '1、铁路法院',
      '纳入预算编制范围的单位如上。',
    ];
    expect(counts(...parts(3))).toEqual([]);
    expect(counts(...parts(4))).toEqual([['error', '4个内设机构', 4, 3]]);
    const lines = (n: string) => [
      `本部门中，行政单位 1 家，参公单位1家，事业单位 ${n} 家，具体包括：`,
      '1. 街道办事处（本部）。',
      '2. 社区中心，机关设3个科室，包括：办公室、人事科、财务科。',
      '3. 执法队。',
      '名词解释',
    ];
    expect(counts(...lines('1'))).toEqual([]);
    expect(counts(...lines('2'))).toEqual([['error', '行政单位 1 家，参公单位1家，事业单位 2 家', 4, 3]]);
  });

  it('lets 和 be a part of a name, and a list that ends in 等 be shorter, not longer', () => {
    for (const n of [2, 3]) expect(counts(`设有办公室、机关党委和人事科${n}个科室。`), String(n)).toEqual([]);
    expect(counts('设有办公室、粮食和物资储备科2个科室。')).toEqual([]);
    expect(counts('设有办公室、粮食和物资储备科3个科室。')).toHaveLength(1);
    expect(counts('设有办公室、人事科、财务科等9个科室。')).toEqual([]);
    expect(counts('设有办公室、人事科、财务科等2个科室。')).toEqual([['query', '2个科室', 2, 3]]);
  });

  it('is silent of what is no list of offices', () => {
    for (const text of [
      '负责全市、各县和20个部门的预算。',
      '本部门预算包括本部以及下属 5 家预算单位的综合收支计划。',
      '共有车辆0辆，2个预算单位开展了绩效目标编报，编报项目5个、3个。',
      '内设办公室、人事科、财务科等科室，下属3个事业单位。',
      '下设甲（乙、丙2个科室。',
      '会同发展改革、教育、卫生等12个部门。',
      '设9个科室，包括办公室（3人）、人事科。',
      '设9个科室，其中：办公室、人事科为新设。',
      '下设3个科室：办公室、人事科、财务科，2个事业单位：甲中心、乙中心。',
      '下设7个科室、2个下属单位，分别为甲中心、乙中心。',
    ])
      expect(counts(text), text).toEqual([]);
    expect(counts('设3个科室，包括：', '（一）办公室', '（三）财务科')).toEqual([]);
    expect(counts('设3个科室，主要职责如下：', '1、起草。', '2、审核。')).toEqual([]);
  });

  it('stays quick on what is made to be slow', () => {
    for (const text of [
      '、',
      '甲科、',
      '设3个科室，包括：',
      '甲科、乙科3个科室，',
      '（',
      '和',
      '1家',
      '一',
      '设甲科和',
    ])
      expect(
        took(() => counts(text.repeat(50_000))),
        text,
      ).toBeLessThan(3000);
    expect(took(() => counts(...new Array(20_000).fill('设3个科室，包括：')))).toBeLessThan(2000);
    expect(took(() => counts(...new Array(20_000).fill(['设3个科室，包括：', '1、甲']).flat()))).toBeLessThan(2000);
  });
});
