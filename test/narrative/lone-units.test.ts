import { expect, it } from 'vitest';
import { saidAlone } from '../instruments/told-alone.ts';

const WHY = '，主要原因是项目增加。';
const text = (change: string, cost = '66.56万元'): string =>
  `2026年收入预算1200.00万元，其中：一般公共预算拨款收入1000.00万元，事业收入200.00万元。
2026年支出预算1200.00万元，其中：基本支出700.00万元，项目支出500.00万元。
2026年一般公共预算拨款支出1000.00万元，比上年增加${change}${WHY}
2026年机关运行经费预算${cost}，与上年预算持平。`;

it('a small amount in 元 among amounts in 万元 that nothing bears out is asked about', () => {
  expect(saidAlone(text('102.55万元'))).toEqual([]);
  expect(saidAlone(text('102.55元'))).toEqual(['query UNT003 102.55']);
  expect(saidAlone(text('102.55万元', '66.56元'))).toEqual(['query UNT003 66.56']);
  // Said once for all of them.
  expect(saidAlone(text('102.55元', '66.56元'))).toEqual(['query UNT003 102.55']);
});

it('and none that is large, whole, borne out, or in a text that is in 元', () => {
  expect(saidAlone(text('1025500.00元'))).toEqual([]);
  expect(saidAlone(text('3000元'))).toEqual([]);
  expect(saidAlone(text('3000.00元'))).toEqual([]);
  expect(saidAlone(text('102.55元').replaceAll('万元', '元'))).toEqual([]);
  expect(saidAlone(text('102.55万元').concat('\n按在职人员36人计算，人均9050.50元。'))).toEqual([]);
});

it('占比分别为 is of what the sentence named, in order', () => {
  const shares = (second: string, words = '占比分别为'): string =>
    `2026年支出预算1200.00万元，其中基本支出和项目支出分别为700.00万元和500.00万元，${words}58.33%和${second}%。`;
  for (const words of ['占比分别为', '所占比重分别为', '占比例分别是']) {
    expect(saidAlone(shares('41.67', words)), words).toEqual([]);
    expect(saidAlone(shares('41.97', words)), words).toEqual(['error PCT001 41.97']);
  }
});
