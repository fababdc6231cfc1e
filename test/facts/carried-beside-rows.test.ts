import { describe, expect, it } from 'vitest';
import { allUnderstood, changed, finds, written } from './typed.ts';

const list = written(`2024年项目支出预算表
部门：某某局|||||单位：万元
单位名称|项目类别|项目名称|资金来源|预算数|备注
合计||||560|
某某局本级||||310|
|特定目标类|养老服务|一般公共预算|139|
|特定目标类|养老服务|单位资金-事业收入|32|
|特定目标类|福彩公益金|上年结转-政府性基金预算|50|
|特定目标类|福彩公益金|政府性基金预算|89|
某福利院||||250|
|特定目标类|社区治理|上年结转-一般公共预算|50|
|特定目标类|社区治理|一般公共预算|200|`);

describe('a row for the carry-over of a kind of money beside one for that kind', () => {
  it('is added to it', () => {
    allUnderstood(list);
    expect(finds(changed(list, 11, 4, 230), 'E12')).toBe(true);
    expect(finds(changed(list, 7, 4, 59), 'E8')).toBe(true);
    expect(finds(changed(list, 9, 4, 260), 'E10')).toBe(true);
  });
});
