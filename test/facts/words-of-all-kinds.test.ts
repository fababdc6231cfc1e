import { describe, expect, it } from 'vitest';
import { readPhrase } from '../../src/lexicon/phrase.ts';
import { allUnderstood, changed, finds, written } from './typed.ts';

/** Words that say the same as others do. */

describe('other words for the same', () => {
  it.each([
    ['其它收入', '其他收入'],
    ['其他收入（租金、利息）', '其他收入'],
    ['事业单位事业收入', '事业收入'],
    ['所属单位上缴收入', '附属单位上缴收入'],
    ['对所属单位补助支出', '对附属单位补助支出'],
    ['上交上级支出', '上缴上级支出'],
    ['经营性支出', '事业单位经营支出'],
    ['其他来源收入', '其他资金'],
    ['其他渠道资金', '其他来源资金'],
    ['非财政资金', '非财政拨款资金'],
    ['使用非财政拨款', '非财政拨款'],
    ['上年累计结余', '上年结余'],
    ['动用以前年度结转结余', '上年结转'],
    ['*合计', '合计'],
    ['基本支出（人员+公用）', '基本支出'],
    ['因公临时出国（境）费', '因公出国（境）费'],
    ['因公出国（出境）费用', '因公出国（境）费'],
    ['公务车购置及运行费', '公务用车购置及运行费'],
    ['业务招待费', '公务接待费'],
    ['预算额', '预算数'],
    ['同级财政安排', '本级财力安排'],
    ['跨年度项目支出明细表', '项目支出明细表'],
    ['使用专用结余', '专用结余'],
    ['本年预算额', '本年预算数'],
    ['一般公共预算基本支出对照表', '一般公共预算基本支出表'],
    ['“三公”经费信息公开表', '“三公”经费表'],
  ])('%s is %s', (word, official) => {
    const { left, ...said } = readPhrase(word);
    expect(left).toBe('');
    expect(said).toEqual((({ left: _, ...rest }) => rest)(readPhrase(official)));
  });
});

describe('a class counted and with its code, or with its level', () => {
  it.each([
    ['一、201一般公共服务支出', '二、208社会保障和就业支出'],
    ['一、一般公共服务支出类', '二、社会保障和就业支出类'],
  ])('is read: %s, %s', (first, second) => {
    const cells = written(`收支总表
部门：示例市教育局|||单位：万元
收入||支出|
项目|预算额|项目|预算额
一、一般公共预算拨款收入|95|${first}|70
二、其它收入|5|${second}|30
收入总计|100|支出总计|100`);
    allUnderstood(cells);
    expect(finds(changed(cells, 4, 3, 75), 'D5')).toBe(true);
    expect(finds(changed(cells, 5, 1, 15), 'B6')).toBe(true);
  });
});
