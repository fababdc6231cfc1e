import { expect, it } from 'vitest';
import { checkOpened } from '../../src/check.ts';
import { openedSheets, written } from '../facts/typed.ts';

/** A wrong figure of last year is the same with last year’s report and without it, whatever code it is told by. */

const published = written(`
2023年“三公”经费支出表
单位：万元
项目|2023年预算数
公务接待费|40`);
const now = (prior: number) =>
  written(`
2024年“三公”经费支出表
单位：万元
项目|2023年预算数|2024年预算数|增减额
公务接待费|${prior}|30|-10`);

const found = (prior: number, isHeld: boolean) =>
  checkOpened(openedSheets(now(prior)), isHeld ? { prior: openedSheets(published) } : {}).findings;

it('is known where it is one of several that may be wrong', () => {
  expect([found(40, true), found(40, false)]).toEqual([[], []]);
  const [[held], [alone]] = [found(47, true), found(47, false)];
  expect(held).toMatchObject({ code: 'YOY003', expected: '40' });
  // Last year's, this year's or the change.
  expect(alone!.suspects).toHaveLength(3);
  expect(alone!.otherwise).toEqual([{ code: held!.code, fingerprint: held!.fingerprint }]);
});

it('is not known by what is wrong in this year’s', () => {
  const wrong = now(40).map((row) => row.map((cell) => (cell === 30 ? 33 : cell)));
  const [one] = checkOpened(openedSheets(wrong), { prior: openedSheets(published) }).findings;
  expect(one!.code).not.toBe('YOY003');
});
