import { describe, expect, it } from 'vitest';
import { ownLevel } from '../../../src/rules/narrative/own-level.ts';
import { problemsOf, reportOf, said, took } from './said.ts';

const inGlossary = (department: string | undefined, ...texts: string[]) =>
  said('TXT002', reportOf(texts, department, 'glossary')).map(([, at, raw]) => [at, raw]);
const CITY = '阳泉市财政局';

describe('the level of a department', () => {
  it('comes from its name', () => {
    for (const [name, level] of [
      ['阳泉市财政局', '市级'],
      ['上海市普陀区商务委员会', '区级'],
      ['上海市普陀区人民政府万里街道办事处', '区级'],
      ['上海市浦东新区教育局', '区级'],
      ['上海市财政局', '市级'],
      ['江苏省高级人民法院', '省级'],
      ['江苏省苏州市吴中区教育局', '区级'],
      ['江苏省城市规划设计院', '省级'],
      ['广西壮族自治区财政厅', '省级'],
      ['恩施土家族苗族自治州教育局', '市级'],
      ['平定县水利局', '县级'],
      ['阳泉市矿区民政局', '区级'],
      ['盐城市司法局', '市级'],
      ['聊城市城市管理局', '市级'],
      ['阳泉市市场监督管理局', '市级'],
      ['中共阳泉市委组织部', '市级'],
      ['乌鲁木齐市天山区人民法院', '区级'],
      ['中华人民共和国教育部', '中央'],
      ['最高人民法院', '中央'],
      ['国家统计局', '中央'],
    ])
      expect(ownLevel(name!)?.level, name).toBe(level);
  });

  it('is not guessed', () => {
    for (const name of [
      '示例局',
      '市教育局',
      '市场监督管理局',
      '滨海理工大学',
      '阳泉经济技术开发区管委会',
      '苏州工业园区教育局',
    ])
      expect(ownLevel(name), name).toBeUndefined();
  });
});

describe('TXT002', () => {
  it('names the words of another level in a definition', () => {
    expect(inGlossary(CITY, '三、“三公”经费：指省直部门用财政拨款安排的因公出国（境）费。')).toEqual([
      ['1:13', '省直部门'],
    ]);
    expect(inGlossary(CITY, '一、财政拨款收入：指中央财政当年拨付的资金。')).toEqual([['1:13', '中央财政当年拨付']]);
    expect(inGlossary('平定县水利局', '基本支出：是区级预算主管部门及所属单位为保障运转的支出。')).toEqual([
      ['1:9', '区级预算主管部门'],
    ]);
    expect(inGlossary('江苏省水利厅', '“三公”经费：指区级部门用财政拨款安排的费用。')).toHaveLength(1);
  });

  it('says one phrase once', () => {
    const report = reportOf(
      ['甲：指省直部门用财政拨款安排的支出。', '乙：指省直部门使用的资金。', '丙：指省级部门使用的资金。'],
      CITY,
      'glossary',
    );
    expect(problemsOf('TXT002', report).map(({ raw, data }) => [raw, data['count']])).toEqual([
      ['省直部门', 2],
      ['省级部门', 1],
    ]);
  });

  it('finds the definition outside the glossary, too', () => {
    const report = reportOf(['“三公”经费：指省直部门用财政拨款安排的因公出国（境）费。'], CITY, 'narrative');
    expect(said('TXT002', report)).toEqual([['', '1:11', '省直部门']]);
  });

  it('is silent of its own level, of law, duties, and bodies above', () => {
    expect(inGlossary(CITY, '“三公”经费：指市直部门用财政拨款安排的费用。')).toEqual([]);
    expect(inGlossary('昆山市财政局', '基本支出：指县级部门的支出。')).toEqual([]);
    for (const text of [
      '转移支付：指省级部门下达的资金。',
      '专项资金：指按照省级部门要求安排的资金。',
      '指中央部门和地方各级部门的支出。',
      '因公出国（境）费：由省级部门统一安排。',
      '机关服务：反映为省级部门提供服务的支出。',
      '指省级财政资金、中央及省级部门的支出。',
      '上级补助收入：指从中央部门取得的收入。',
    ])
      expect(inGlossary(CITY, text), text).toEqual([]);
    const overview = reportOf(
      ['贯彻执行国家及省财政方针政策，按照省级部门的规定执行。', '指导省直部门用车。', '对省人民代表大会负责。'],
      CITY,
      'overview',
    );
    expect(said('TXT002', overview)).toEqual([]);
  });

  it('finds what a text calls its own territory and purse', () => {
    const spoken = (department: string, ...texts: string[]) =>
      problemsOf('TXT002', reportOf(texts, department)).map(({ raw, data }) => [raw, data['count']]);
    const COUNTY = '某某市某某县财政局';
    const DISTRICT = '某某市某某区财政局';
    for (const [department, text, word] of [
      [CITY, '我县经济稳步发展。', '我县'],
      [CITY, '服务我区企业。', '我区'],
      [CITY, '2023年区级财政拨款收入5万元。', '区级财政拨款'],
      [CITY, '县本级收入5万元。', '县本级'],
      [CITY, '全县经济稳步发展。', '全县'],
      ['某某省财政厅', '我市经济稳步发展。', '我市'],
      ['某某省财政厅', '我县经济稳步发展。', '我县'],
      [COUNTY, '我区经济稳步发展。', '我区'],
      [COUNTY, '我省一般公共预算收入5万元。', '我省'],
      [COUNTY, '省本级财政拨款收入5万元。', '省本级'],
      [DISTRICT, '县本级收入5万元。', '县本级'],
    ] as const)
      expect(spoken(department, text), text).toEqual([[word, 1]]);
    expect(spoken(CITY, '我县收入。我县支出。', '我县结转。')).toEqual([['我县', 3]]);
    for (const [department, text] of [
      [COUNTY, '全市经济稳步发展，服务全省，我市、我省的规定，市级专项5万元。'],
      [COUNTY, '我县全县，县本级，县级财政拨款5万元。'],
      [COUNTY, '省本级财政拨款专项补助5万元。'],
      [DISTRICT, '我区，区本级，区级财政拨款5万元，全市。'],
      [CITY, '市本级、县本级和各区本级预算，市级财政拨款与区级财政拨款。'],
      [CITY, '健全县级财力保障，保障安全县域，开发区本级。'],
      [CITY, '县级财政拨款5万元，指导县区。'],
      [CITY, '《某某市我县规定》。'],
    ] as const)
      expect(spoken(department, text), text).toEqual([]);
    // 区 may be the autonomous region.
    expect(spoken(CITY, '贯彻自治区的规定。', '我区经济稳步发展。')).toEqual([]);
  });

  it('is silent where the level is not known', () => {
    expect(inGlossary(undefined, '“三公”经费：指省直部门用财政拨款安排的费用。')).toEqual([]);
    expect(inGlossary('示例局', '“三公”经费：指省直部门用财政拨款安排的费用。')).toEqual([]);
  });

  it('takes the name, and where the glossary begins and ends, from a text by itself', () => {
    const text = [
      '阳泉市财政局2023年部门预算公开',
      '第三部分 情况说明',
      '项目支出：指区级部门的支出。',
      '第四部分 名词解释',
      '一、项目支出：指省级部门的支出。',
      '2025年部门预算编制说明',
      '项目支出：指省级部门的支出。',
    ];
    expect(said('TXT002', reportOf(text))).toEqual([['', '5:11', '省级部门']]);
  });

  it('stays quick on what is made to be slow', () => {
    for (const text of ['指省直部门', '省级', '指中央', '市', '区县'])
      expect(
        took(() => inGlossary(CITY, text.repeat(50_000))),
        text,
      ).toBeLessThan(2000);
    expect(took(() => ownLevel('某'.repeat(100_000)))).toBeLessThan(1000);
    expect(took(() => ownLevel('某市'.repeat(50_000)))).toBeLessThan(1000);
  });
});
