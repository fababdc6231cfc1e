/** A project table for the base report, a form for each of its projects, and the vehicles: what examples about targets edit. */

const levels = (year: boolean, value: string): string => `        产出指标:
          数量指标:
            - 三级指标: 检查次数
              指标值: ${value}
          质量指标:
            - 三级指标: 检查合格率
              指标值: ≥95%
          时效指标:
            - 三级指标: 完成时间
              指标值: ${year ? '2024年底前' : '每年年底前'}
        效益指标:
          社会效益指标:
            - 三级指标: 服务能力
              指标值: 有效提高
        满意度指标:
          服务对象满意度指标:
            - 三级指标: 群众满意度
              指标值: ≥90%
`;

const form = (name: string, whole: string, year: string, about: string): string => `  - 项目名称: ${name}
    单位: 元
    实施期资金:
      总额: ${whole}
      省级财政资金: 0
      市县（区）财政资金: ${whole}
      其他资金:
    年度资金:
      总额: ${year}
      省级财政资金: 0
      市县（区）财政资金: ${year}
      其他资金:
    项目概况: ${about}
    绩效指标:
      实施期:
${levels(false, '≥12次')}      年度:
${levels(true, '≥4次')}`;

const PROJECTS = [
  ['公共服务质量检查', '300,000', '100,000', '1.检查费6.2万元，委托专业机构。2.培训费3.8万元。'],
  ['科技普及活动', '450,000', '150,000', '每年举办科普活动。'],
] as const;

export const TARGETS = `  项目支出表:
    标题: 2024年项目支出表
    行:
      - 项目名称: 公共服务质量检查
        合计: 10.00
      - 项目名称: 科技普及活动
        合计: 15.00
绩效目标申报表:
${PROJECTS.map(([name, whole, year, about]) => form(name, whole, year, about)).join('')}国有资产占用:
  车辆:
    - 单位名称: 局机关
      数量: 无
    - 单位名称: 服务中心
      数量: 两台
    - 单位名称: 合计
      数量: 2辆
`;
