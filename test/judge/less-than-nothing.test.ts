import { describe, expect, it } from 'vitest';
import { type Cells, check } from '../facts/typed.ts';

describe('a correction to less than nothing', () => {
  const offered = (third: number): string[] => {
    const cells: Cells = [
      ['2025年项目支出表'],
      ['部门：示范市甲局', '单位：万元'],
      ['项目名称', '合计'],
      ['校舍维修', 150],
      ['设备购置', 100],
      ['课后服务', third],
      ['合计', 100],
    ];
    const [finding, ...others] = check(cells).findings;
    expect(others).toEqual([]);
    return [finding!, ...finding!.suspects].flatMap(({ expected }) => expected ?? []);
  };

  it('is not offered where no amount of the table is', () => {
    expect(offered(30)).toEqual(['280.00']);
  });

  it('is where one is', () => {
    expect(offered(-30)).toContain('-150.00');
  });
});
