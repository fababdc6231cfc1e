import { expect, it } from 'vitest';
import { saidBeside } from '../../instruments/told-beside.ts';

const text = (heading = '2025', sentence = '2025', item = '2025'): string =>
  [
    '某某局2025年部门预算说明',
    '一、关于2025年收支预算情况的说明',
    '2025年收支总预算100.00万元，比2024年增加10.00万元，主要是项目增加。',
    `二、关于${heading}年政府性基金预算支出情况的说明`,
    `某某局${sentence}年没有使用政府性基金预算拨款安排的支出。`,
    '三、机关运行经费',
    `${item}年机关运行经费预算24.50万元，比2024年预算增加1.50万元，主要是人员增加。`,
  ].join('\n');

it('TXT007: a heading of another year, a year to come and a year compared with itself are asked about', () => {
  expect(saidBeside(text())).toEqual([]);
  expect(saidBeside(text('2024'))).toEqual(['query TXT007 2024年']);
  expect(saidBeside(text('2026'))).toEqual(['query TXT007 2026年']);
  expect(saidBeside(text('2025', '2026'))).toEqual(['query TXT007 2026年']);
  expect(saidBeside(text('2025', '2025', '2024'))).toContain('query TXT007 2024年');
});

it('what was carried out, and what is planned beyond the year, may be of other years', () => {
  const more = [
    '四、2024年部门预算执行情况',
    '2024年预算支出90.00万元，执行88.00万元，比2024年预算减少2.00万元。',
    '五、2026—2028年中期规划',
    '到2026年底实现全覆盖，2026年预计支出120.00万元；项目实施期为2025年至2027年。',
    '2024年执行数9.00万元，比2024年预算数减少1.00万元。',
  ];
  expect(saidBeside(`${text()}\n${more.join('\n')}`).filter((one) => /TXT007|TXT011/u.test(one))).toEqual([]);
});
