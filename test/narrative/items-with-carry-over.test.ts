import { describe, expect, it } from 'vitest';
import { saidBeside } from '../instruments/told-beside.ts';

/** 100 of this year and 8 carried over; item by item tables tell the former alone, and one of revenue what was carried over. */
const sheets = (other = ''): readonly string[] => [
  `2025年部门收支总表
||单位：万元|
收入||支出|
项目|预算数|项目|预算数
一、一般公共预算拨款收入|100|一、公共安全支出|${other === '' ? 108 : 113}
二、其他收入|${other}||
本年收入合计|${other === '' ? 100 : 105}|本年支出合计|${other === '' ? 108 : 113}
上年结转|8|年终结转结余|
收入总计|${other === '' ? 108 : 113}|支出总计|${other === '' ? 108 : 113}`,
  `2025年部门收入总表
|||||单位：万元
科目编码|科目名称|合计|上年结转|一般公共预算拨款收入|其他收入
|合计|${other === '' ? 108 : 113}|8|100|${other}
204|公共安全支出|${other === '' ? 108 : 113}|8|100|${other}
20406|司法|${other === '' ? 108 : 113}|8|100|${other}
2040601|行政运行|60||60|
2040604|基层司法业务|${other === '' ? 33 : 38}|3|30|${other}
2040605|普法宣传|15|5|10|`,
  `2025年财政拨款收支总表
|||||单位：万元
收入||支出|||
项目|预算数|项目|合计|一般公共预算|政府性基金预算
一、本年收入|100|一、本年支出|108|108|
（一）一般公共预算拨款|100|（一）公共安全支出|108|108|
二、上年结转|8|二、结转下年|||
（一）一般公共预算拨款|8||||
收入总计|108|支出总计|108|108|`,
  `2025年一般公共预算支出表（不含上年结转）
||||单位：万元
科目编码|科目名称|合计|基本支出|项目支出
|合计|100|60|40
204|公共安全支出|100|60|40
20406|司法|100|60|40
2040601|行政运行|60|60|
2040604|基层司法业务|30||30
2040605|普法宣传|10||10`,
];

const text = (local: string, law = '15.00', all = '108.00'): string =>
  `五、财政拨款支出预算情况说明
2025年财政拨款支出${all}万元。其中：
（一）公共安全支出（类）
1．司法（款）行政运行（项）支出60.00万元，主要用于人员工资。
2．司法（款）基层司法业务（项）支出${local}万元，主要用于业务开展。
3．司法（款）普法宣传（项）支出${law}万元，主要用于宣传。`;

const found = (told: string, tables = sheets()): readonly string[] =>
  saidBeside(told, tables).filter((one) => !/ (?:DIS|TXT)\d/u.test(one));

describe('items of a section that speaks of what is carried over as well', () => {
  it('are this year’s money and what is carried over of them', () => {
    expect(found(text('33.00'))).toEqual([]);
    expect(found(text('33.00', '15.00'), sheets('5'))).toEqual([]);
  });

  it('and nothing else', () => {
    expect(found(text('43.00')).join()).toMatch(/SUM001 43.00/u);
    expect(found(text('33.00', '5.00')).join()).toMatch(/SUM001 5.00/u);
  });

  it('but for a section of this year’s money', () => {
    expect(found(text('30.00', '10.00', '100.00'))).toEqual([]);
    expect(found(text('33.00', '10.00', '100.00'))).toEqual(['error SAM001 33.00']);
  });
});

describe('targets', () => {
  const targets = (entire: string, projects: string): string =>
    `十五、预算绩效目标设置情况说明
2025年度，本部门整体支出纳入绩效目标管理，涉及财政性资金${entire}万元；本部门共4个项目纳入绩效目标管理，涉及财政性资金合计${projects}万元。`;

  it('for all that is spent are of all fiscal money, and not of the projects', () => {
    expect(found(targets('108.00', '48.00'))).toEqual([]);
    expect(found(targets('108.00', '48.00').replace('；', '。'))).toEqual([]);
    expect(found(targets('180.00', '48.00')).join()).toMatch(/ 180.00/u);
  });
});
