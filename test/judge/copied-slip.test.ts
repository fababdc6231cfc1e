import { expect, it } from 'vitest';
import { checkOpened } from '../../src/check.ts';
import { isText, placeKey } from '../../src/model/place.ts';
import { changed, checkSheets, written } from '../facts/typed.ts';
import { layouts, openLayout, plant } from '../instruments/layouts.ts';

it('tells a slip in a total and its only part as one, though a written zero stands beside the part', () => {
  const opened = openLayout(layouts().find((name) => name.startsWith('25'))!);
  const sheet = '4“三公”经费表';
  const both = plant(plant(opened, `${sheet}!C8`, '11.36', '114.36'), `${sheet}!C9`, '11.36', '114.36');
  const { findings } = checkOpened(both);
  expect(findings.map(({ place, expected }) => [placeKey(place), expected])).toEqual([[`x ${sheet}!C8`, '11.36']]);
  expect(findings[0]!.related.filter(({ role }) => role === 'copy').map(({ place }) => placeKey(place))).toEqual([
    `x ${sheet}!C9`,
  ]);
});

it('names the row copied from the line above before the row beside it, of which nothing says that it is not there', () => {
  const other = written(`
2024年收入总体情况表
单位：万元
项目|2024年预算
一、预算拨款|2544.62
一般公共预算拨款|2544.62
二、其他资金|391.05
事业收入|20.61
事业单位经营收入|0
其他收入|370.44
收入总计|2935.67`);
  expect(checkSheets(other).findings).toEqual([]);
  const { findings } = checkSheets(changed(other, 6, 1, 391.05));
  expect(findings.map(({ code, place, suspects }) => [code, isText(place) ? '' : place.cell, suspects.length])).toEqual(
    [['SUM001', 'B7', 2]],
  );
  expect(findings[0]!.suspects[0]).toMatchObject({ expected: '20.61', cause: { id: 'neighbour-copied' } });
});
