import { describe, expect, it } from 'vitest';
import { changed, checkSheets, written } from '../facts/typed.ts';

const purchases = written(`部门综合预算政府采购（资产配置、购买服务）预算表
部门名称：示范县甲局|||||单位：万元
单位编码|采购单位及采购项目名称|采购目录|购买服务内容|预算金额|说明
|合计|||568.23|`);
const three = (title: string) =>
  written(`${title}
部门名称：示范县甲局|||||单位：万元
单位编码|单位名称|合计|“三公”经费|会议费|培训费
|合计|11.66|3.46|1.65|6.55`);
const found = (...sheets: Parameters<typeof checkSheets>) =>
  checkSheets(...sheets).findings.map(({ place }) => 'cell' in place && `${place.sheet}!${place.cell}`);

describe('the total of several items', () => {
  const own = three('一般公共预算拨款“三公”经费及会议费、培训费支出预算表');

  it('is of those its table lists', () => {
    expect(found(purchases, own)).toEqual([]);
    expect(found(purchases, changed(own, 3, 2, 12.66))).toEqual(['表2!C4']);
  });

  it('is the same where another table lists the same', () => {
    const again = three('“三公”经费及会议费、培训费支出预算表');
    expect(found(own, again)).toEqual([]);
    expect(found(changed(own, 3, 2, 12.66), again)).toContain('表1!C4');
  });
});
