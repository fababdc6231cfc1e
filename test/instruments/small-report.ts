/** A report of two tables in a few figures, as many folders of them are wanted. */

export type Small = {
  readonly year?: number;
  readonly basic: number;
  readonly project: number;
  readonly unit?: '元' | '万元';
  /** What all titles say beside what they are: 部门, 单位, 决算. */
  readonly titled?: string;
  readonly units?: string;
};

/** @param basic and project in 万元 */
export function small(department: string, { year = 2024, basic, project, unit = '万元', titled = '', units }: Small) {
  const money = (amount: number): string => (amount * (unit === '元' ? 10_000 : 1)).toFixed(2);
  const total = money(basic + project);
  const row = (code: string, name: string): string =>
    `      - 科目编码: ${code}\n        科目名称: ${name}\n        合计: ${total}\n        基本支出: ${money(basic)}\n        项目支出: ${money(project)}\n`;
  const line = (name: string): string => `      - 项目: ${name}\n        预算数: ${total}\n`;
  return `部门: ${department}\n${units ? `所属单位: ${units}\n` : ''}年度: ${year}\n单位: ${unit}\n预算表:
  收支总表:
    标题: ${year}年${titled}收支总表
    收入:
${line('一、一般公共预算')}${line('收入总计')}    支出:
${line('一、一般公共服务支出')}${line('支出总计')}  支出总表:
    标题: ${year}年${titled}支出总表
    行:
${row('', '合计')}${row('201', '一般公共服务支出')}`;
}
