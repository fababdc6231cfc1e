import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, check, finds, written } from './typed.ts';

/** Units and their projects in one column of names, where no ending tells one of the units to be one. */
const listed = (rows: string): Cells =>
  written(`
2024年项目支出表
部门名称：示范市交通局|||单位：万元
单位/项目名称|合计|一般公共预算|其他资金
合计|411.84|119.66|292.18
${rows.trim()}`);

const OWN = `
示范市交通局本级|119.66|119.66|
调查监测经费|69.66|69.66|
办公楼维修|50|50|`;
const single = (name: string): string => `${name}|292.18||292.18\n公路养护|292.18||292.18`;
const several = (name: string): string => `${name}|292.18||292.18\n公路养护|200||200\n公路建设|92.18||92.18`;

describe('a unit whose name ends like none', () => {
  it.each([
    ['with one project', `${OWN}\n${single('示范市养护基地')}`],
    ['with several', `${OWN}\n${several('示范市养护基地')}`],
    ['without its place', `${OWN}\n${several('养护基地')}`],
    ['as the first', `${several('示范市养护基地')}${OWN}`],
  ])('has the projects below it: %s', (_, rows) => {
    const cells = listed(rows);
    allUnderstood(cells);
    const row = cells.findIndex(([name]) => name === '公路养护');
    expect(finds(changed(cells, row, 1, 193.18), `B${row + 1}`)).toBe(true);
    const own = cells.findIndex(([name]) => name === '办公楼维修');
    expect(finds(changed(cells, own, 1, 51), `B${own + 1}`)).toBe(true);
  });

  it('is one beside a project that is named after the place', () => {
    const cells = changed(
      listed(`${OWN}\n${several('示范市养护基地')}\n示范市少年宫|40||40\n示范市文化周|40||40`),
      3,
      1,
      451.84,
    );
    allUnderstood(changed(cells, 3, 3, 332.18));
  });

  it('is no project that the total of its unit leaves out', () => {
    const cells = written(`
2024年项目支出表
部门名称：示范市交通局|单位：万元
单位/项目名称|合计
示范市交通局本级|119.66
调查监测经费|69.66
办公楼维修|50
示范市文化周|20
示范市交通信息中心|30
系统运维|30`);
    expect(finds(cells, 'B4')).toBe(true);
    expect(check(cells).findings).toHaveLength(1);
  });
});
