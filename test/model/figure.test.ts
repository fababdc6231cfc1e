import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFigure } from '../../src/model/figure.ts';
import { formatMoney, money } from '../../src/model/money.ts';

const value = (raw: string): string | null => {
  const figure = readFigure(raw);
  return figure.state === 'figure'
    ? formatMoney(money(figure.digits, figure.decimals, '万元'), '万元', figure.decimals)
    : null;
};

describe('a figure as people write it', () => {
  it('is no word, whatever the word begins with, but for the words for nothing', () => {
    const word = fc.string({
      unit: fc.constantFrom('无', '空', '不', '适', '用', '财', '一', '1', '.', ' ', '%', '万', '元'),
    });
    const nothing = ['', '无', '空', '不适用', '不涉及', '无此项', '无此项支出', '暂无', '未安排'];
    for (const raw of nothing) expect(readFigure(raw), raw).toEqual({ state: 'empty' });
    fc.assert(
      fc.property(word, (raw) => {
        // A blank before it means nothing, and is the longer way.
        expect(readFigure(raw).state).toBe(readFigure(` ${raw}`).state);
        if (nothing.includes(raw)) expect(readFigure(raw).state).toBe('empty');
      }),
    );
    expect(readFigure('财'.repeat(201))).toEqual({ state: 'unreadable', why: 'digits' });
  });

  it('keeps its digits and decimals', () => {
    for (const [raw, right] of [
      ['3,205.70', '3205.70'],
      ['3205.7', '3205.7'],
      ['３，２０５．７０', '3205.70'],
      ['3，518.85', '3518.85'],
      ['0.00', '0.00'],
      ['021', '21'],
      ['-68.40', '-68.40'],
      ['－6.86', '-6.86'],
      ['+3', '3'],
      [' 12 ', '12'],
      ['1 234.50', '1234.50'],
      ['.5', '0.5'],
      ['￥1,234.00', '1234.00'],
      ['¥ 12', '12'],
      ['-￥3.50', '-3.50'],
      ['(183)', '-183'],
      ['（1,183.20）', '-1183.20'],
      ['(¥2.00)', '-2.00'],
    ]) {
      expect(value(raw!), raw).toBe(right);
    }
  });

  it('has three states that never blur', () => {
    for (const raw of ['', '  ', '—', '——', '-', '--', '无', '－', '/', '／'])
      expect(readFigure(raw).state, raw).toBe('empty');
    for (const raw of ['0', '0.00', '-0']) expect(readFigure(raw).state, raw).toBe('figure');
    for (const raw of [
      '约3',
      '3万',
      '1.2.3',
      'x',
      '3-4',
      '3¥',
      '¥',
      '(3',
      '3)',
      '(-3)',
      '()',
      '1/2',
      '２０２３年',
      '12.5①',
      '12.5²',
      '3½',
    ])
      expect(readFigure(raw), raw).toMatchObject({ state: 'unreadable', why: 'text' });
  });

  it('bounds digits and exponents before any arithmetic', () => {
    expect(readFigure('1e400')).toEqual({ state: 'unreadable', why: 'exponent' });
    expect(readFigure('1e10000000')).toEqual({ state: 'unreadable', why: 'exponent' });
    expect(readFigure('9'.repeat(19))).toEqual({ state: 'unreadable', why: 'digits' });
    expect(readFigure('1'.repeat(1_000_000))).toEqual({ state: 'unreadable', why: 'digits' });
  });

  it('sees a thousands separator where none belongs', () => {
    for (const raw of ['3,20.570', '2 00.25', '200 .25', '2\n 00.25'])
      expect(readFigure(raw), raw).toMatchObject({ misgrouped: true });
    for (const raw of ['1 234.50', '1 234 567', ' 12.00 '])
      expect(readFigure(raw), raw).toMatchObject({ misgrouped: false });
    expect(readFigure('12,345,678.90')).toMatchObject({ misgrouped: false });
  });

  it('reads back what it prints, to the last digit', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        fc.integer({ min: 0, max: 4 }),
        (digits, decimals) => {
          const amount = money(digits, decimals, '万元');
          const again = readFigure(formatMoney(amount, '万元', decimals, true));
          expect(again.state === 'figure' && money(again.digits, again.decimals, '万元')).toBe(amount);
        },
      ),
    );
  });
});
