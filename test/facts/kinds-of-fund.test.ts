import { describe, expect, it } from 'vitest';
import { missedSlips } from '../instruments/every-slip.ts';
import { allUnderstood, changed, check, finds, written } from './typed.ts';

const table = (own: string, given: string) =>
  written(`2024年部门收支总体情况表
编制单位：示范市第一中学|||单位：万元
收入||支出
项目|预算数|项目|预算数
一、一般公共预算拨款|100.75|一、教育支出|120.75
${own}|60.25
${given}|40.5
二、政府性基金预算拨款|20
三、国有资本经营预算拨款|0
本年收入合计|120.75|本年支出合计|120.75
收入总计|120.75|支出总计|120.75`);

describe('what is listed below a fund', () => {
  it.each([
    ['  1.本级一般公共预算拨款', '  2.上级提前下达转移支付'],
    ['  其中：本级财力', '        上级转移支付'],
    ['  其中：本级财政拨款', '        上级提前告知转移支付'],
    ['  1.公用经费拨款', '  2.专项拨款'],
    ['  1.本级财力安排', '  2.上级专项转移支付'],
    ['其中：本级财力', '上级转移支付'],
  ])('is some of it: %s and %s', (own, given) => {
    const cells = table(own, given);
    allUnderstood(cells);
    expect(missedSlips(cells).filter((slip) => !slip.endsWith('blank'))).toEqual([]);
  });

  it('is all of it behind 其中 where the figures say so', () => {
    allUnderstood(table('其中：经费拨款', '专项收入'));
    allUnderstood(table('  其中：经费拨款', '        专项收入'));
  });
});

describe('a name nobody knows below a fund', () => {
  const income = (own: string, other: string) =>
    written(`2024年部门收入总表
编制单位：示范市第一中学|单位：万元
项目|预算数
一、一般公共预算拨款|100.75
${own}|60.25
${other}|40.5
二、政府性基金预算拨款|20
本年收入合计|120.75
收入总计|120.75`);

  it.each([
    ['（1）本级', '（2）上级'],
    ['  1.省级资金', '  2.提前下达中央资金'],
    ['  1.财政安排', '  2.非税安排'],
  ])('is read where the figures bear it out: %s, %s', (own, other) => {
    allUnderstood(income(own, other));
    const slipped = check(income(own, other).with(5, [other, 44.5]));
    expect(slipped.findings.map(({ place }) => 'cell' in place && place.cell)).toEqual(
      slipped.status === 'incomplete' ? ['A6'] : [expect.stringMatching(/^B[56]$/u)],
    );
  });

  it('is read where it is nothing beside one that is all of it', () => {
    allUnderstood(
      written(`收入总体情况表
单位名称：示范市第一中学|单位：万元
项目|2024年预算
一、预算拨款|20
二、财政专户拨款|1082.47
    教育收费收入|1082.47
    其他收费收入|0
收入总计|1102.47`),
    );
  });
});

describe('what stands behind the 其中 of a fund', () => {
  const income = (fiscal: string) =>
    written(`2023年部门收入总体情况表
编制单位：示范市第一中学|单位：万元
项目|预算数
一般公共预算|800.5
${fiscal}
政府性基金|50.25
国有资本经营预算|
财政专户管理资金收入|10
事业收入|90
其他收入|50
本年收入小计|1000.75
上年结转|0
收入总计|1000.75`);

  it.each(['  其中：财政拨款|780.5', '其中：财政拨款|800.5', '其中：财政拨款|780.5\n专项收入|20'])(
    'is beside it where it is of another fund: %s',
    (fiscal) => {
      const cells = income(fiscal);
      allUnderstood(cells);
      // Of what is 其中 nobody knows the rest.
      const ofWhich = new Set(cells.flatMap(([name], r) => (/财政拨款|专项/u.test(`${name}`) ? [`B${r + 1}`] : [])));
      const missed = missedSlips(cells).filter((slip) => !slip.endsWith('blank'));
      expect(missed.filter((slip) => !ofWhich.has(slip.split(' ')[0]!))).toEqual([]);
      expect(finds(changed(cells, 4, 1, 870.5), 'B4')).toBe(true);
    },
  );

  it('is beside money that is earned too', () => {
    const earned = written(`2023年部门收入总表
编制单位：示范市第一中学|单位：万元
项目|金额
财政拨款收入|800
事业收入|100
其中：财政专户管理资金|60
事业单位经营收入|30
其他收入|70
本年收入合计|1000`);
    allUnderstood(earned);
    expect(finds(changed(earned, 6, 1, 33), 'B7')).toBe(true);
  });
});
