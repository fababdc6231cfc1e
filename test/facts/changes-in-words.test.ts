import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, check, finds, written } from './typed.ts';

/** 减少9.29 and 增加3.20 in a column of changes: the word says the direction. */

const compared = (unit: string, ...changes: string[]): Cells =>
  written(
    [
      '“三公”经费预算对比表',
      `部门：示范市甲局|单位：${unit}`,
      '项目|2024年预算数|2025年预算数|增减变动|说明',
      `合计|12.67|11.38|${changes[0]}|减少9.99`,
      `因公出国（境）费|3.45|2.16|${changes[1]}|增加1.11`,
      `公务接待费|9.22|9.22|${changes[2]}|`,
    ].join('\n'),
  );
const plain = compared('万元', '减少1.29', '减少1.29', '持平');

describe('changes in words', () => {
  it.each([
    ['with 持平', plain],
    ['with the unit', compared('万元', '减少1.29万元', '减少1.29万元', '与上年持平')],
    ['with another unit', compared('万元', '减少12900元', '下降12900元', '增加0元')],
    ['with nothing changed', compared('万元', '减少1.29', '减少1.29', '与去年持平')],
    ['with no change', compared('万元', '减少1.29', '减少1.29', '未变化')],
    ['among figures', compared('万元', '-1.29', '减少1.29', '0')],
  ])('%s', (_, cells) => {
    allUnderstood(cells);
    expect(check(cells).coverage.figures).toBe(9);
  });

  it.each([
    ['another amount', '减少9.29'],
    ['the other way', '增加1.29'],
  ])('%s is found', (_, wrong) => {
    const slip = compared('万元', wrong, '减少1.29', '持平');
    expect(finds(slip, 'D4')).toBe(true);
    expect(check(slip).findings.map(({ code }) => code)).toEqual(['YOY001']);
    expect(finds(compared('万元', '减少1.29', '减少1.29', '增加3.20'), 'D6')).toBe(true);
    expect(finds(changed(plain, 5, 2, 9.12), 'C6')).toBe(true);
  });

  it('an amount that was changed by a slip is found by them', () =>
    expect(finds(changed(plain, 3, 2, 11.83), 'C4')).toBe(true));

  it('stay words where some say more, and in any other column', () => {
    const told = compared('万元', '减少1.29', '减少1.29，压减出国团组', '持平');
    expect(check(told).findings).toEqual([]);
    expect(check(told).coverage.figures).toBe(6);
  });
});
