import { describe, expect, it } from 'vitest';
import { Across } from '../../src/across/across.ts';
import { wholeOf } from '../../src/across/finding.ts';
import { summaryOf } from '../../src/across/summary.ts';
import { check } from '../../src/check.ts';
import { byFolder } from '../../src/cli/families-by-folder.ts';
import type { ReportFiles } from '../../src/cli/report-files.ts';
import type { Family } from '../../src/model/summary.ts';
import { small } from '../instruments/small-report.ts';

/** What folders tell of paths alone: the department's report, a `:`, those of its units. */
function toldOf(paths: readonly string[]): { readonly units: string[]; readonly unclear: string[] } {
  const all = paths.map((path): ReportFiles => ({ path: `/r/${path}`, texts: [] }));
  const { units, unclear } = byFolder(all);
  return {
    units: [...units].map(
      ([head, { members, guessed }]) =>
        `${paths[head]}${guessed ? '?' : ''}: ${members
          .map((unit) => paths[unit]!)
          .sort()
          .join(' ')}`,
    ),
    unclear: unclear.map((index) => paths[index]!),
  };
}

/** The first is the department's, all others are its units’. */
function isTold(head: string, ...units: readonly string[]): void {
  const own = head.replace('?', '');
  expect(toldOf([own, ...units]), own).toEqual({ units: [`${head}: ${[...units].sort().join(' ')}`], unclear: [] });
}

describe('the department’s report and those of its units', () => {
  it('lie in folders that only say the year, or what kind of thing is in them', () => {
    isTold('示范市甲局/2024年/示范市甲局.xlsx', '示范市甲局/本级/2024年/本级.xlsx', '示范市甲局/馆/2024年/馆.xlsx');
    isTold('甲局/2024年/甲局.xlsx', '甲局/下属单位/本级.xlsx', '甲局/下属单位/馆.xlsx');
    isTold(
      '甲局/2024年度/公开表.xlsx',
      '甲局/直属单位/本级/2024年度/公开表.xlsx',
      '甲局/直属单位/馆/2024年度/公开表.xlsx',
    );
    isTold(
      '甲局/2024年预算/甲局2024年部门预算公开表.xlsx',
      '甲局/本级/2024年预算/表.xlsx',
      '甲局/馆/2024年预算/表.xlsx',
    );
  });

  it('year by year', () => {
    const year = (of: number): string[] => [
      `甲局/${of}年/甲局.xlsx`,
      `甲局/本级/${of}年/本级.xlsx`,
      `甲局/馆/${of}年/馆.xlsx`,
    ];
    const [a, b] = [year(2023), year(2024)];
    expect(toldOf([...a, ...b]).units.sort()).toEqual([a, b].map(([head, ...units]) => `${head}: ${units.join(' ')}`));
  });

  it('are called as nobody’s, in the department’s folder and in those of its units', () => {
    isTold('示范市甲局/公开表.xlsx', '示范市甲局/本级/公开表.xlsx', '示范市甲局/馆/公开表.xlsx');
    isTold('甲局/附件1.xlsx', '甲局/本级/附件1.xlsx', '甲局/馆/附件1.xlsx');
    // Nothing calls it an office: only that they add up can show it.
    isTold('下载/公开表.xlsx?', '下载/本级/公开表.xlsx', '下载/馆/公开表.xlsx');
  });

  it('bear the city’s name or not, what kind they are, and the year', () => {
    isTold(
      '甲局/示范市甲局2024年部门预算公开表.xlsx',
      '甲局/示范市甲局本级2024年单位预算公开表.xlsx',
      '甲局/示范市馆.xlsx',
    );
    isTold('示范市甲局/甲局.xlsx', '示范市甲局/甲局本级.xlsx', '示范市甲局/馆.xlsx');
    isTold(
      '甲局（部门）/甲局2024年部门预算公开表.xlsx',
      '甲局（部门）/本级（单位）/表.xlsx',
      '甲局（部门）/馆（单位）/表.xlsx',
    );
    isTold('甲局2024/甲局2024年部门预算公开表.xlsx', '甲局2024/本级2024/表.xlsx', '甲局2024/馆2024/表.xlsx');
    // Another city's is another department.
    expect(toldOf(['甲市甲局/乙市甲局.xlsx', '甲市甲局/馆.xlsx', '甲市甲局/所.xlsx']).units).toEqual([]);
  });

  it('stand in two folders, of departments and of units', () => {
    isTold('部门/甲局/公开表.xlsx', '单位/甲局/本级/公开表.xlsx', '单位/甲局/馆/公开表.xlsx');
    isTold('部门预算/甲局.xlsx', '单位预算/甲局/甲局.xlsx', '单位预算/甲局/馆.xlsx');
    isTold('甲局/本部门/公开表.xlsx', '甲局/下属事业单位/本级/公开表.xlsx', '甲局/下属事业单位/馆/公开表.xlsx');
    const [a, b] = ['甲局', '乙局'].map((name) => [
      `部门/${name}/表.xlsx`,
      `单位/${name}/本级/表.xlsx`,
      `单位/${name}/馆/表.xlsx`,
    ]);
    expect(toldOf([...a!, ...b!]).units.sort()).toEqual(
      [a, b].map((all) => `${all![0]}: ${all![1]} ${all![2]}`).sort(),
    );
  });

  it('lie side by side, or below a folder called otherwise, where the totals have to show it', () => {
    isTold('x/甲局部门预算.xlsx?', 'x/甲局本级单位预算.xlsx', 'x/馆单位预算.xlsx');
    isTold('文旅局/文化和旅游局2024年部门预算.xlsx?', '文旅局/本级/表.xlsx', '文旅局/馆/表.xlsx');
    // Of several nobody can tell whose the units are.
    const flat = ['x/甲局部门预算.xlsx', 'x/乙局部门预算.xlsx', 'x/甲局本级单位预算.xlsx', 'x/馆单位预算.xlsx'];
    expect(toldOf(flat)).toEqual({ units: [], unclear: ['x/甲局部门预算.xlsx'] });
  });

  it('bear one name, as a department and its own office do', () => {
    isTold(
      '甲局/2024年部门预算公开表.xlsx',
      '甲局/甲局/2024年单位预算公开表.xlsx',
      '甲局/馆/2024年单位预算公开表.xlsx',
    );
    isTold('甲局/公开表.xlsx', '甲局/甲局/公开表.xlsx', '甲局/馆/公开表.xlsx');
    isTold('103甲局/公开表.xlsx', '103甲局/103001甲局/公开表.xlsx', '103甲局/103002馆/公开表.xlsx');
    for (const name of ['甲局（部门）', '甲局汇总', '甲局部门汇总'])
      isTold(`甲局/${name}.xlsx`, '甲局/甲局.xlsx', '甲局/馆.xlsx');
    // Units alone, the department’s is not there.
    expect(
      toldOf(['103甲局/103001甲局/表.xlsx', '103甲局/103002馆/表.xlsx', '103甲局/103003所/表.xlsx']).units,
    ).toEqual([]);
  });

  it('are left alone where several may be the department’s', () => {
    const two = ['甲局/甲局部门.xlsx', '甲局/甲局汇总.xlsx', '甲局/本级.xlsx', '甲局/馆.xlsx'];
    expect(toldOf(two)).toEqual({ units: [], unclear: [] });
    const below = ['甲局/甲局部门.xlsx', '甲局/甲局汇总.xlsx', '甲局/本级/表.xlsx', '甲局/馆/表.xlsx'];
    expect(toldOf(below)).toEqual({ units: [], unclear: below.slice(0, 2) });
  });
});

/** What is found with the last of these, whose units all others are, and how many it was held against. */
function heldAgainst(
  texts: readonly string[],
  more: Partial<Family>,
): { readonly found: (string | null)[][]; readonly units: number | undefined } {
  const head = texts.length - 1;
  const members = [...texts.keys()].slice(0, head);
  const across = new Across(
    new Map([[head, { listed: false, at: wholeOf('甲局.yaml'), members, names: [], ...more }]]),
  );
  const results = texts.map((text, at) => {
    const outcome = check({ path: `x/${at}.yaml`, bytes: new TextEncoder().encode(text) });
    return across.add({ ...outcome, summary: summaryOf(outcome) }, at);
  });
  const all = results.at(-1)!.findings.filter(({ code }) => code.startsWith('BAT'));
  return { found: all.map(({ code, difference }) => [code, difference]), units: across.addedUp[0]?.units };
}

describe('reports that only lie as a department’s units do', () => {
  const office = small('示范市甲局本级', { basic: 100, project: 50 });
  const centre = small('示范市图书馆', { basic: 200, project: 100 });
  const whole = (off: number): string => small('示范市甲局', { basic: 300 + off, project: 150 });

  it('are its units where the totals or their names show it', () => {
    expect(heldAgainst([office, centre, whole(0)], { guessed: true })).toEqual({ found: [], units: 2 });
    expect(heldAgainst([office, centre, whole(10)], { guessed: true })).toEqual({
      found: [['BAT003', '10.00']],
      units: 2,
    });
  });

  it('and others where nothing does, and nothing is said of them', () => {
    const others = ['示范市水利局', '示范市教育局'].map((name, at) => small(name, { basic: 70 + at, project: 9 }));
    expect(heldAgainst([...others, whole(0)], { guessed: true })).toEqual({ found: [], units: undefined });
  });

  it('of the department’s own name are its own office’s, or another version, as they add up', () => {
    const own = small('示范市甲局', { basic: 100, project: 50 });
    expect(heldAgainst([own, centre, whole(0)], { doubtful: [0] })).toEqual({ found: [], units: 2 });
    expect(heldAgainst([own, centre, whole(10)], { doubtful: [0] })).toEqual({
      found: [['BAT003', '10.00']],
      units: 2,
    });
    // The version is told as such, and the sum is made without it.
    expect(heldAgainst([whole(20), office, centre, whole(0)], { doubtful: [0] })).toEqual({
      found: [['BAT002', null]],
      units: 2,
    });
  });
});
