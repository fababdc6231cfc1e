import { expect, it } from 'vitest';
import { saidOf, withText } from '../instruments/told.ts';

const said = (text: string) =>
  saidOf(withText({ '一、收支总体情况': text })).map(({ code, severity, under }) => [code, severity, under]);
const INTRODUCED = '收入预算：包括一般公共预算等财政拨款收入，以及经营收入、事业收入等单位资金、上年结转结余。';

it('a sentence that says what revenue is made of names no topic for the next one', () => {
  const next = (all: string, carried: string): string =>
    `${INTRODUCED}2024年本部门收入预算${all}万元，其中，一般公共预算拨款100.00万元，事业收入0万元，上年结转结余${carried}万元。`;
  expect(said(next('100.00', '0'))).toEqual([]);
  expect(said(next('103.00', '0'))).toEqual([['SAM001', 'error', '103.00']]);
});

it('but a name alone does', () => {
  expect(said('一般公共服务支出。2024年预算60.00万元。')).toEqual([]);
  expect(said('一般公共服务支出。2024年预算63.00万元。').map(([code, , under]) => [code, under])).toEqual([
    ['SAM001', '63.00'],
  ]);
});
