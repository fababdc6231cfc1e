import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import type { Finding } from '../../src/model/finding.ts';
import { isText } from '../../src/model/place.ts';
import { message } from '../../src/report/messages.ts';

/** Each rule of targets: what is right passes, what is wrong is found at its own text. */

type Made = {
  readonly name?: string;
  readonly office?: string;
  readonly unit?: string;
  readonly whole?: string;
  readonly year?: string;
  readonly city?: string;
  readonly about?: string;
  readonly plan?: string;
  /** Lines below 绩效指标 › 年度. */
  readonly indicators?: string;
};

const INDICATORS = `        产出指标:
          数量指标:
            - 三级指标: 培训人数
              指标值: ≥200人
          质量指标:
            - 三级指标: 合格率
              指标值: 100%
          时效指标:
            - 三级指标: 完成时间
              指标值: 2024年底前
          成本指标:
            - 三级指标: 培训费
              指标值: 按合同价
        效益指标:
          社会效益指标:
            - 三级指标: 服务能力
              指标值: 有效提高
        满意度指标:
          服务对象满意度指标:
            - 三级指标: 学员满意度
              指标值: ≥90%
`;

const made = ({
  name = '检查工作经费',
  office,
  unit = '元',
  whole = '300,000',
  year = '100,000',
  city = year,
  about,
  plan,
  indicators = INDICATORS,
}: Made): string => `  - 项目名称: ${name}
${office === undefined ? '' : `    实施单位: ${office}\n`}${unit === '' ? '' : `    单位: ${unit}\n`}    实施期资金:
      总额: ${whole}
      市县（区）财政资金: ${whole}
    年度资金:
      总额: ${year}
      市县（区）财政资金: ${city}
      其他资金:
${about === undefined ? '' : `    项目概况: ${about}\n`}${plan === undefined ? '' : `    项目实施计划: ${plan}\n`}    绩效指标:
      实施期:
${INDICATORS.replaceAll('2024年底前', '每年年底前')}      年度:
${indicators}`;

const report = (
  forms: readonly Made[],
  projects: readonly (readonly [string, string])[] = [['检查工作经费', '10.00']],
  rest = '',
): string =>
  `部门: 示例局\n年度: 2024\n预算表:\n  项目支出表:\n    标题: 2024年项目支出表\n    单位: 万元\n    行:\n${projects
    .map(([name, amount]) => `      - 项目名称: ${name}\n        合计: ${amount}\n`)
    .join('')}绩效目标申报表:\n${forms.map(made).join('')}${rest}`;

const run = (text: string) => check({ path: 'x.yaml', bytes: new TextEncoder().encode(text) });

/** Code, severity and the text under each finding. */
function said(text: string): string[] {
  return run(text).findings.map((finding) => `${finding.severity} ${finding.code} ${under(text, finding)}`);
}

function under(text: string, { place }: Finding): string {
  if (!isText(place)) return '';
  const line = text.split('\n')[place.line - 1] ?? '';
  return line.slice(place.column - 1, place.column - 1 + place.length);
}

describe('forms and the project table', () => {
  it('are silent where every project has its form and the money agrees', () => {
    expect(said(report([{}]))).toEqual([]);
    expect(run(report([{}])).status).toBe('clean');
  });

  it('PER001: names a project that the table spells otherwise, and compares its money all the same', () => {
    const projects = [['科普活动经费', '10.00']] as const;
    expect(said(report([{ name: '科普活动费' }], projects))).toEqual(['query PER001 科普活动费']);
    const [first] = run(report([{ name: '科普活动费' }], projects)).findings;
    expect(message(first!).zh).toContain('是不是“科普活动经费”');
    expect(
      said(report([{ name: '科普活动费', year: '700,000' }], projects)).some((line) => line.includes('SAM001')),
    ).toBe(true);
    // Blanks, quotes and brackets are no other name, nor is the number of the budget system.
    expect(said(report([{ name: '“检查工作经费” ' }]))).toEqual([]);
    expect(said(report([{}], [['14030022021Y20000037-检查工作经费', '10.00']]))).toEqual([]);
  });

  it('PER002: names a project without a form, and a good part of them without one only once', () => {
    const three = [
      ['检查工作经费', '10.00'],
      ['会议费', '20.00'],
      ['宣传工作经费', '30.00'],
    ] as const;
    const two = [{}, { name: '会议费', year: '200,000' }];
    expect(said(report(two, three))).toEqual(['query PER002 30.00']);
    expect(said(report([{}], three))).toEqual(['note PER002 20.00']);
  });

  it('compares names that are each other’s near misses by their own counterparts', () => {
    const projects = [
      ['专业技术人员聘用费', '10.00'],
      ['专业技术人员聘用经费', '20.00'],
    ] as const;
    const forms = [{ name: '专业技术人员聘用费' }, { name: '专业技术人员聘用经费', year: '200,000' }];
    expect(said(report(forms, projects))).toEqual([]);
  });

  it('PER004: a second form of one project; offices with projects of one name have one each', () => {
    expect(said(report([{}, {}]))).toEqual(['query PER004 检查工作经费']);
    const rows = [
      ['检查工作经费', '10.00'],
      ['检查工作经费', '20.00'],
    ] as const;
    const forms = [{ office: '甲局' }, { office: '乙局', year: '200,000' }];
    expect(said(report(forms, rows))).toEqual([]);
    const slip = run(report([{ office: '甲局' }, { office: '乙局', year: '210,000' }], rows)).findings;
    expect(slip.map(({ code, raw, related }) => [code, [raw, ...related.map((other) => other.raw)]])).toEqual([
      ['SAM001', expect.arrayContaining(['20.00', '210,000'])],
    ]);
  });

  it('never hold the money of all years against the year’s', () => {
    const text = report([{ whole: '100,000', year: '300,000', city: '300,000' }], [['检查工作经费', '10.00']]);
    const [first] = run(text).findings;
    expect(first?.cause?.id).not.toBe('whole-project');
    expect(said(report([{ whole: '80,000' }]))).toEqual(['query PRT001 80,000']);
    const slip = run(report([{ whole: '300,000', year: '300,000', city: '100,000' }])).findings;
    expect(slip.map(({ code, cause, expected }) => [code, cause?.id, expected])).toEqual([
      ['SAM001', 'whole-project', '100000'],
    ]);
  });

  it('may hold the money carried over, or not', () => {
    const projects = [
      ['检查工作经费', '10.00'],
      ['宣传工作经费', '20.00'],
    ] as const;
    const carried = `  上年结转项目支出表:\n    标题: 2024年项目支出表（上年结转）\n    单位: 万元\n    行:\n      - 项目名称: 检查工作经费\n        合计: 3.00\n      - 项目名称: 宣传工作经费\n        合计: 4.00\n绩效目标申报表:\n`;
    const of = (year: string): string =>
      report([{ year }, { name: '宣传工作经费', year: '200,000' }], projects)
        .replace('2024年项目支出表', '2024年项目支出表（本年预算）')
        .replace('绩效目标申报表:\n', carried);
    expect(said(of('100,000'))).toEqual([]);
    expect(said(of('130,000'))).toEqual([]);
    expect(said(of('120,000')).map((line) => line.slice(0, 12))).toEqual(['error SAM001']);
  });
});

describe('units of forms', () => {
  it('PER011: the stated unit is wrong where only the other one fits', () => {
    expect(said(report([{ unit: '万元' }]))).toEqual(['error PER011 万元']);
    expect(said(report([{ unit: '万元', whole: '30', year: '10.00' }]))).toEqual([]);
  });

  it('where none is stated what fits is taken, and where nothing fits that is said', () => {
    expect(said(report([{ unit: '' }]))).toEqual([]);
    expect(said(report([{ unit: '', whole: '30', year: '10' }]))).toEqual([]);
    const odd = report([{ unit: '', year: '770,000' }]);
    expect(said(odd)).toEqual(['error UNT001 总额']);
    expect(run(odd).status).toBe('incomplete');
    expect(run(odd).coverage.notUnderstood).toHaveLength(4);
  });
});

describe('indicators', () => {
  it('PER005: a first level without any', () => {
    const without = INDICATORS.replace(/ {8}效益指标[\s\S]*?(?= {8}满意度)/u, '');
    expect(said(report([{ indicators: without }]))).toEqual(['query PER005 检查工作经费']);
    const blank = INDICATORS.replace(/( {10}社会效益指标:)[\s\S]*?(?= {8}满意度)/u, '$1\n');
    expect(said(report([{ indicators: blank }]))).toEqual(['query PER005 社会效益指标']);
  });

  it('PER006: a kind of output that nearly all other forms have; in few forms nothing is usual', () => {
    const lacking = INDICATORS.replace(/( {10}质量指标:)[\s\S]*?(?= {10}时效)/u, '$1\n');
    const names = ['甲', '乙', '丙', '丁', '戊'];
    const projects = names.map((name) => [`${name}项目`, '10.00'] as const);
    const forms = names.map((name) => ({ name: `${name}项目`, ...(name === '丙' && { indicators: lacking }) }));
    expect(said(report(forms, projects))).toEqual(['query PER006 质量指标']);
    expect(said(report(forms.slice(1, 4), projects.slice(1, 4)))).toEqual([]);
  });

  it('PER007: a name without a value, unless the name holds it', () => {
    const no = INDICATORS.replace(
      '三级指标: 合格率\n              指标值: 100%',
      '三级指标: 合格率\n              指标值:',
    );
    expect(said(report([{ indicators: no }]))).toEqual(['query PER007 合格率']);
    const joined = INDICATORS.replace(
      '三级指标: 合格率\n              指标值: 100%',
      '三级指标: 合格率≥95%\n              指标值:',
    );
    expect(said(report([{ indicators: joined }]))).toEqual([]);
  });

  it('PER008: a number without the unit its twin has; words and other numbers need none', () => {
    expect(said(report([{ indicators: INDICATORS.replace('≥200人', '≥200') }]))).toEqual(['query PER008 ≥200']);
    expect(said(report([{ indicators: INDICATORS.replace('≥200人', '≥180') }]))).toEqual([]);
    expect(said(report([{ indicators: INDICATORS.replace('≥200人', '全部') }]))).toEqual([]);
  });

  it('PER009: a deadline of another year, but not early in the next one', () => {
    const by = (value: string): string[] => said(report([{ indicators: INDICATORS.replace('2024年底前', value) }]));
    expect(by('2023年底前')).toEqual(['query PER009 2023年底前']);
    expect(by('2025年年底')).toEqual(['query PER009 2025年年底']);
    expect(by('2025年1月上旬')).toEqual([]);
    expect(by('2023年10月至2024年6月')).toEqual([]);
    expect(by('完成2022年度决算公开')).toEqual([]);
    expect(by('按财绩〔2021〕5号执行')).toEqual([]);
  });
});

describe('amounts in the text (PER010)', () => {
  const about = (text: string): string[] => said(report([{ about: text }]));
  const plan = (text: string): string[] => said(report([{ plan: text }]));

  it('add up to a total that stands behind them', () => {
    expect(plan('第一书记工作经费0.5万元，生活补助2.5万元，共3万元。')).toEqual([]);
    expect(plan('第一书记工作经费0.5万元，生活补助2.6万元，共3万元。')).toEqual(['query PER010 3万元']);
    // Two persons, months, or the year's money.
    expect(plan('工作经费0.5万元，生活补助2.5万元，两人共6万元。')).toEqual([]);
    expect(plan('工作经费0.5万元，生活补助2.5万元，共10万元。')).toEqual([]);
    expect(plan('补助每人每天100元，餐费50元，共200元。')).toEqual([]);
  });

  it('add up to a total before a colon', () => {
    expect(about('培训费10万元：包括师资费6.3万元（每人0.5万元）、场地费3.7万元。')).toEqual([]);
    expect(about('培训费10万元：包括师资费6.8万元（每人0.5万元）、场地费3.7万元。')).toEqual(['query PER010 6.8万元']);
    expect(about('培训费18万元：包括师资费6.3万元、场地费3.7万元。')).toEqual(['query PER010 18万元']);
    expect(about('培训费10万元：包括师资费6.3万元、场地费1.2万元等。')).toEqual([]);
  });

  it('are the year’s money as items of a list', () => {
    expect(about('1.师资费6.3万元，聘请专家。2.场地费3.7万元。')).toEqual([]);
    expect(about('1.师资费6.3万元，聘请专家。2.场地费3.1万元。')).toEqual(['query PER010 6.3万元']);
    expect(about('1.师资费2万元，聘请专家。2.场地费4万元。')).toEqual([]);
    expect(about('全市共有项目4个，投资额约为4.36亿元和57.1亿元。')).toEqual([]);
  });

  it('are not held against a year’s money that is itself the slip', () => {
    const text = report([{ year: '700,000', city: '700,000', about: '1.师资费6.3万元，聘请专家。2.场地费3.7万元。' }]);
    expect(said(text).filter((line) => line.includes('PER010'))).toEqual([]);
  });
});

describe('vehicles (DIS010)', () => {
  const vehicles = (text: string): string[] => said(report([{}], undefined, `国有资产占用:\n  车辆:${text}`));

  it('add up by office, where a total is stated', () => {
    const list = (total: string): string =>
      `\n    - 单位名称: 局机关\n      数量: 无\n    - 单位名称: 中心\n      数量: 两台\n    - 单位名称: 合计\n      数量: ${total}\n`;
    expect(vehicles(list('2辆'))).toEqual([]);
    expect(vehicles(list('3辆'))).toEqual(['query DIS010 3辆']);
  });
});
