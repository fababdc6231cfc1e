import type { Example } from '../examples.ts';
import type { Entry } from './entry.ts';

const EVERY = '一个项目一份绩效目标申报表，与项目支出表一一对应（随部门预算公开的绩效目标）';
const LEVELS = '财预〔2015〕88号 中央部门预算绩效目标管理办法：绩效指标包括产出指标、效益指标和满意度指标等';
const VALUES = '绩效指标应当指向明确、细化量化（财预〔2015〕88号）';

const edit = (change: readonly (readonly [string, string])[], under: string, rest: Partial<Example> = {}): Example => ({
  targets: true,
  change,
  under,
  ...rest,
});

const SECOND_FORM = '  - 项目名称: 科技普及活动\n    单位: 元';

/** Forms of performance targets: what is not the arithmetic of their money. */
export const PERFORMANCE_ENTRIES: readonly Entry[] = [
  {
    code: 'PER001',
    severity: 'query',
    title: { zh: '绩效目标表的项目不在项目支出表里', en: 'form of a project the table does not list' },
    why: {
      zh: '多半是两处名称写得不一样；名称相近的指出是哪一个，并照它核对资金。',
      en: 'Usually the name is spelt in two ways; a near one is named, and the money held against it.',
    },
    remedy: { zh: '把两处的项目名称改成一样。', en: 'Write the name alike in both places.' },
    basis: EVERY,
    example: edit([[SECOND_FORM, '  - 项目名称: 科技普及工作\n    单位: 元']], '科技普及工作'),
  },
  {
    code: 'PER002',
    severity: 'query',
    title: { zh: '项目没有绩效目标表', en: 'project without a form' },
    why: {
      zh: '别的项目都有；漏了一份，或名称写错。只公开部分项目绩效目标的，只作一条说明。',
      en: 'Other projects have theirs: one is missing or misnamed. Where only some are published it is one note.',
    },
    remedy: { zh: '补上这一份，或改项目名称。', en: 'Add the form, or mend the name.' },
    basis: EVERY,
    example: edit(
      [
        [
          '      - 项目名称: 科技普及活动\n        合计: 15.00\n',
          '      - 项目名称: 科技普及活动\n        合计: 15.00\n      - 项目名称: 公务礼仪培训\n        合计: 0.00\n',
        ],
      ],
      '0.00',
      { occurrence: 'last' },
    ),
  },
  {
    code: 'PER003',
    severity: 'error',
    title: { zh: '绩效目标表没有项目名称', en: 'form without a project' },
    why: {
      zh: '不知道是哪个项目，资金无从核对。',
      en: 'Nobody can tell which project it is, nor check its money.',
    },
    remedy: { zh: '填上项目名称。', en: 'Write the name of the project.' },
    basis: EVERY,
    example: {
      book: {
        only: [
          ['项目支出绩效目标申报表'],
          ['（2024年度）'],
          ['项目名称', null, null, null],
          ['项目资金（万元）', '年度资金总额：', 10, null],
          ['一级指标', '二级指标', '三级指标', '指标值'],
          ['产出指标', '数量指标', '检查次数', '≥4次'],
          ['效益指标', '社会效益指标', '服务能力', '提高'],
          ['满意度指标', '服务对象满意度指标', '满意度', '≥90%'],
        ],
        at: '表1!A3',
      },
      under: '',
    },
  },
  {
    code: 'PER004',
    severity: 'query',
    title: { zh: '同一个项目有两份绩效目标表', en: 'two forms of one project' },
    why: { zh: '多半是复制后忘了改名称。', en: 'Usually a copy whose name was left unchanged.' },
    remedy: { zh: '删去重复的，或改项目名称。', en: 'Delete one of them, or mend its name.' },
    basis: EVERY,
    example: edit([[SECOND_FORM, '  - 项目名称: 公共服务质量检查\n    单位: 元']], '公共服务质量检查', {
      occurrence: 'last',
      also: ['PER002', 'SAM001'],
    }),
  },
  {
    code: 'PER005',
    severity: 'query',
    title: { zh: '缺少产出、效益或满意度指标', en: 'a first level without indicators' },
    why: {
      zh: '三类一级指标下面都应有指标，否则看不出花钱做什么、有什么用、谁满意。',
      en: 'Each of the three says something else: what is done, what it is good for, who is content.',
    },
    remedy: { zh: '补上该类指标。', en: 'Add indicators of that kind.' },
    basis: LEVELS,
    example: edit(
      [
        [
          '指标值: 2024年底前\n        效益指标:\n          社会效益指标:\n            - 三级指标: 服务能力\n              指标值: 有效提高\n',
          '指标值: 2024年底前\n        效益指标:\n          社会效益指标:\n',
        ],
      ],
      '社会效益指标',
      { occurrence: 1, loose: true },
    ),
  },
  {
    code: 'PER006',
    severity: 'query',
    title: { zh: '缺少别的表都有的产出指标', en: 'a kind of output that other forms have' },
    why: {
      zh: '数量、质量、时效、成本指标中的一类空着，本报告其他绩效目标表几乎都填了；不足五份的不比。',
      en: 'One of quantity, quality, time and cost is blank, which nearly all other forms of the report fill in; fewer than five are not compared.',
    },
    remedy: { zh: '补上；确实不适用的可不理会。', en: 'Add it, or ignore this where it does not apply.' },
    basis: LEVELS,
    example: { text: fiveForms(), under: '质量指标', occurrence: 'last' },
  },
  {
    code: 'PER007',
    severity: 'query',
    title: { zh: '指标没有指标值', en: 'indicator without a value' },
    why: { zh: '没有指标值，年底无从评价。', en: 'Without a value nothing can be measured.' },
    remedy: { zh: '填上指标值。', en: 'Write the value.' },
    basis: VALUES,
    example: edit(
      [['- 三级指标: 检查合格率\n              指标值: ≥95%', '- 三级指标: 检查合格率\n              指标值:']],
      '检查合格率',
    ),
  },
  {
    code: 'PER008',
    severity: 'query',
    title: { zh: '指标值没有单位', en: 'value without a unit' },
    why: {
      zh: '同一指标另一期有单位、数也相同，这里漏了。',
      en: 'The same indicator of the other period states the same number with a unit.',
    },
    remedy: { zh: '补上单位。', en: 'Add the unit.' },
    basis: VALUES,
    example: edit(
      [['- 三级指标: 检查合格率\n              指标值: ≥95%', '- 三级指标: 检查合格率\n              指标值: ≥95']],
      '≥95',
    ),
  },
  {
    code: 'PER009',
    severity: 'query',
    title: { zh: '绩效目标表的年度不对', en: 'form or deadline of another year' },
    why: {
      zh: '多半是沿用上年的表；年度指标值写的完成时间应在本年度内（下年初出结果的除外）。',
      en: 'Usually last year’s form; a deadline among annual values lies in the year, or early in the next.',
    },
    remedy: { zh: '核对整份表是不是本年度的。', en: 'Check that the whole form is this year’s.' },
    basis: '封面、目录、各表的年度一致（公开检查表）',
    example: edit([['指标值: 2024年底前', '指标值: 2023年底前']], '2023年底前'),
  },
  {
    code: 'PER010',
    severity: 'query',
    title: { zh: '说明里的数加不起来', en: 'amounts in the description do not add up' },
    why: {
      zh: '文字写明了合计，或分条列出的金额应等于年度资金，只差一位数字。别的写法不猜。',
      en: 'The text states a total, or lists what makes up the year’s money, and is off by one digit. Nothing else is guessed.',
    },
    remedy: { zh: '核对是哪一个数写错。', en: 'Find out which amount is wrong.' },
    basis: '合计＝各分项之和',
    example: edit([['1.检查费6.2万元', '1.检查费8.2万元']], '8.2万元'),
  },
  {
    code: 'PER011',
    severity: 'error',
    title: { zh: '绩效目标表的单位写错', en: 'form labelled in the wrong unit' },
    why: {
      zh: '照写的单位与项目支出表差一万倍，换成另一个单位恰好相符。',
      en: 'As labelled it is ten thousand times the project’s money; in the other unit it is exactly that.',
    },
    remedy: { zh: '改表上的单位。', en: 'Mend the unit of the form.' },
    basis: '预算公开表须注明金额单位',
    example: edit([[SECOND_FORM, '  - 项目名称: 科技普及活动\n    单位: 万元']], '万元', { occurrence: 'last' }),
  },
  {
    code: 'DIS010',
    severity: 'query',
    title: { zh: '各单位车辆之和与总数不符', en: 'vehicles of the offices and their total' },
    why: { zh: '各单位车辆之和应是车辆总数。', en: 'The vehicles of the offices add to the number of all.' },
    remedy: { zh: '核对总数和各单位的数。', en: 'Check the total and each office.' },
    basis: '国有资产占用情况须说明车辆数（决算、预算公开的统一格式）',
    example: edit([['数量: 2辆', '数量: 3辆']], '3辆'),
  },
];

/** Five forms, the last without 质量指标. */
function fiveForms(): string {
  const names = ['甲', '乙', '丙', '丁', '戊'];
  const forms = names.map(
    (name) => `  - 项目名称: ${name}项目
    单位: 万元
    年度资金:
      总额: 10.00
    绩效指标:
      年度:
        产出指标:
          数量指标:
            - 三级指标: 次数
              指标值: 3次
          质量指标:${name === '戊' ? '' : '\n            - 三级指标: 合格率\n              指标值: 100%'}
        效益指标:
          社会效益指标:
            - 三级指标: 能力
              指标值: 提高
        满意度指标:
          服务对象满意度指标:
            - 三级指标: 满意度
              指标值: ≥90%
`,
  );
  return `部门: 示例局\n年度: 2024\n单位: 万元\n预算表:\n  项目支出表:\n    标题: 2024年项目支出表\n    行:\n${names.map((name) => `      - 项目名称: ${name}项目\n        合计: 10.00\n`).join('')}绩效目标申报表:\n${forms.join('')}`;
}
