import { expect, it } from 'vitest';
import { saidOf, withText } from '../instruments/told.ts';

/** The table knows 90.00 of last year for all that is spent, and no other last year. */
const said = (text: string) =>
  saidOf(withText(`${text.replace(/。$/u, '')}，主要原因是项目调整。`)).map(({ code, under }) => [code, under]);

it.each([
  ['2024年支出预算100.00万元，比上年增加10.00万元', '2024年支出预算100.00万元，比上年增加15.00万元', '15.00'],
  [
    '2024年支出预算100.00万元，较上年增加10.00万元，增长11.11%',
    '2024年支出预算100.00万元，较上年增加15.00万元，增长17.65%',
    '15.00',
  ],
  ['2024年一般公共服务支出60.00万元，与上年持平', '2024年科学技术支出40.00万元，与上年持平', '与上年持平'],
  ['2024年一般公共服务支出60.00万元，较上年无变化', '2024年科学技术支出40.00万元，较上年无变化', '较上年无变化'],
])(
  'a change over a last year of unsaid kind is asked about where the one the table knows is another: %s',
  (sound, slip, at) => {
    expect(said(sound)).toEqual([]);
    expect(said(slip)).toEqual([['YOY008', at]]);
  },
);

it('and not where the words say what was carried out, or the budget as it was changed', () => {
  for (const base of ['比上年执行数', '比2023年决算数', '比上年调整预算数'])
    expect(said(`2024年支出预算100.00万元，${base}增加15.00万元`), base).toEqual([]);
});

it('当年拨款 of last year is held against the only column of last year, where nothing is carried over', () => {
  expect(said('2024年当年拨款支出100.00万元，比2023年预算数增加10.00万元')).toEqual([]);
  expect(said('2024年当年拨款支出100.00万元，比2023年预算数增加15.00万元')).toEqual([['YOY001', '15.00']]);
});

it('so small a rate fits any amount: last year’s is wrong, and not said of something else', () => {
  expect(said('2024年支出预算100.00万元，比2023年90.00万元增加10.00万元，增长11.11%')).toEqual([]);
  expect(said('2024年支出预算100.00万元，比2023年105.00万元增加0.26万元，增长0.26%').map(([code]) => code)).toContain(
    'YOY001',
  );
});
