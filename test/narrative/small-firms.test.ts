import { expect, it } from 'vitest';
import { saidAlone } from '../instruments/told-alone.ts';
import { saidBeside } from '../instruments/told-beside.ts';

it('what small firms are kept is a part of what is bought, by whatever words', () => {
  for (const [small, smallest] of [
    ['预留中小企业采购份额', '预留小微企业'],
    ['专门面向中小企业采购', '面向小微企业预留'],
    ['面向中小企业预留', '预留给小微企业'],
  ]) {
    const text = (one: string, other: string): string =>
      `政府采购预算18.00万元。其中：${small}${one}万元，其中：${smallest}${other}万元。`;
    expect(saidBeside(text('12.00', '8.00')), small).toEqual([]);
    expect(
      saidBeside(text('22.00', '8.00')).map((one) => one.split(' ')[1]),
      small,
    ).toEqual(['PRT001']);
    expect(
      saidBeside(text('12.00', '18.00')).map((one) => one.split(' ')[1]),
      small,
    ).toEqual(['PRT001']);
  }
});

it('what is owned adds up, where the rest of it is named last', () => {
  const text = (rest: string, set = '设备'): string =>
    `截至2024年底，固定资产50.00万元，其中：房屋20.00万元，车辆10.00万元，${set}12.00万元，其他固定资产${rest}万元。`;
  expect(saidBeside(text('8.00'))).toEqual([]);
  expect(saidBeside(text('6.00')).map((one) => one.split(' ')[1])).toEqual(['SUM001']);
  expect(saidBeside(text('14.00', '单价50万元以上设备'))).toEqual([]);
});

it('a share behind the list, whose whole no word names, is of all that is bought', () => {
  const text = (amount: string, share: string, more = ''): string =>
    `2026年政府采购预算260.00万元，其中：货物类60.00万元、工程类0.00万元、服务类200.00万元。专门面向中小企业采购${amount}万元，占${share}%${more}。`;
  expect(saidAlone(text('208.00', '80.00'))).toEqual([]);
  expect(saidAlone(text('208.00', '80.30'))).toEqual(['error PCT001 80.30']);
  expect(saidAlone(text('280.00', '80.00')).length).toBeGreaterThan(0);
  // Of the services alone.
  expect(saidAlone(text('150.00', '75.00'))).toEqual([]);
  const small = '；其中面向小微企业采购124.80万元，占';
  expect(saidAlone(text('208.00', '80.00', `${small}60.00%`))).toEqual([]);
  expect(saidAlone(text('208.00', '80.00', `${small}48.00%`))).toEqual([]);
});
