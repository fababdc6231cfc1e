import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, finds, written } from './typed.ts';

/** Whose each project is stands beside its name, under any heading: two units have projects of one name. */
const listed = (heading: string): Cells =>
  written(`
2024年项目支出表
部门名称：示范市交通局||||单位：万元
项目名称|${heading}|合计|一般公共预算|其他资金
合计||411.84|119.66|292.18
调查监测经费|示范市交通局本级|69.66|69.66|
办公楼维修|示范市交通局本级|50|50|
调查监测经费|示范市公路养护基地|292.18||292.18`);

const ahead = (cells: Cells): Cells =>
  cells.map((row, r) => (r < 2 ? row : row.slice(1, 2).concat(row.slice(0, 1), row.slice(2))));

describe('a column of units beside the names of projects', () => {
  it.each(['项目单位', '所属单位', '项目承担单位', '项目单位名称', '主管部门', '项目主管部门', '编报单位', '执行单位'])(
    'tells projects of one name apart: %s',
    (heading) => {
      for (const cells of [listed(heading), ahead(listed(heading))]) {
        allUnderstood(cells);
        expect(finds(changed(cells, 4, 3, 68.66), 'D5')).toBe(true);
        expect(finds(changed(cells, 6, 2, 293.18), 'C7')).toBe(true);
        expect(finds(changed(cells, 3, 2, 412.84), 'C4')).toBe(true);
      }
    },
  );

  it('is of those whose the projects are, where those above them stand in another', () => {
    const both = listed('单位名称').map((row, r): Cells[number] =>
      row.toSpliced(2, 0, r < 2 ? null : r === 2 ? '主管部门' : r === 3 ? null : '示范市交通局'),
    );
    allUnderstood(both);
    expect(finds(changed(both, 4, 4, 68.66), 'E5')).toBe(true);
    expect(finds(changed(both, 6, 3, 293.18), 'D7')).toBe(true);
  });
});
