import { type Entry, edit } from './entry.ts';

/** What must hold between figures. */
export const FIGURES_ENTRIES: readonly Entry[] = [
  {
    code: 'SUM001',
    severity: 'error',
    title: { zh: '合计与分项不符', en: 'total differs from its parts' },
    why: {
      zh: '合计应等于下一级各项之和，差额超出了四舍五入能解释的范围。',
      en: 'A total equals the parts next below it; the gap is larger than rounding can explain.',
    },
    remedy: {
      zh: '改提示的那一个数；没有指明时，核对合计和每个分项。',
      en: 'Mend the figure named; where none is, check the total and every part.',
    },
    basis: '合计＝各分项之和；功能分类：类＝款之和＝项之和；经济分类：类＝款之和',
    example: edit([['合计: 40.00\n          基本支出: 25.00', '合计: 40.00\n          基本支出: 52.00']], '52.00'),
  },
  {
    code: 'SUM002',
    severity: 'note',
    title: { zh: '尾差', en: 'rounding residue' },
    why: {
      zh: '每个数都是四舍五入印出的，n 项之和允许有很小的尾差。',
      en: 'Every figure is rounded, so n parts may leave a small residue.',
    },
    remedy: { zh: '不必改；公开时可加注尾差说明。', en: 'Nothing to mend; a remark may be added.' },
    basis: '界限：至多 (n+1)/2 个末位单位；通常不超过 3·√((n+1)/12) 个末位单位',
    example: edit(
      [
        ['预算数: 60.00\n      - 项目: 二、科学技术支出', '预算数: 59.99\n      - 项目: 二、科学技术支出'],
        [
          '一般公共服务支出\n        上年预算数: 60.00\n        本年预算数:\n          合计: 60.00\n          基本支出: 50.00',
          '一般公共服务支出\n        上年预算数: 60.00\n        本年预算数:\n          合计: 59.99\n          基本支出: 49.99',
        ],
      ],
      '100.00',
      { loose: true },
    ),
  },
  {
    code: 'SUM003',
    severity: 'query',
    title: { zh: '一行写了两遍', en: 'a row twice' },
    why: {
      zh: '资金来源、“三公”经费这样的清单里，同一项紧接着写了两遍，数也一样。合计只算一遍时仍然成立，看不出来。',
      en: 'In a list of funds or of memo items the same item stands there twice, one below the other, with the same amounts. The total holds with one of them, and does not show it.',
    },
    remedy: { zh: '删去多写的一行；确是两笔的，写清各是什么。', en: 'Remove one; if two are meant, say what each is.' },
    basis: '清单中每一项只列一次',
    example: {
      book: {
        only: [
          ['2024年部门收入总表'],
          ['部门：示例市示例局', '单位：万元'],
          ['项目', '预算数'],
          ['一、一般公共预算拨款收入', 100],
          ['二、事业收入', 20],
          ['三、事业收入', 20],
          ['四、其他收入', 30],
          ['收入总计', 150],
        ],
        at: '表1!B6',
      },
      under: '20',
    },
  },
  {
    code: 'SAM001',
    severity: 'error',
    title: { zh: '同一个数在几处不一样', en: 'one fact stated differently' },
    why: {
      zh: '这些数说的是同一笔钱，应当完全相同。文字里的数只与一处不同、又看不出是怎么写错的，只提请核实：也许说的是另一笔钱。',
      en: 'These figures state the same money and must be identical. Where a sentence differs from one statement only, and no slip leads from the one to the other, it is a query: other money may be meant.',
    },
    remedy: {
      zh: '改提示的那一处；没有指明时，以原始数据为准。',
      en: 'Mend the figure named; where none is, go back to the source.',
    },
    basis: '同一年度、同一口径的同一科目在各表中一致',
    example: edit(
      [['项目: 二、科学技术支出\n        预算数: 40.00', '项目: 二、科学技术支出\n        预算数: 44.00']],
      '44.00',
    ),
  },
  {
    code: 'SAM002',
    severity: 'query',
    title: { zh: '整栏或整行对不上', en: 'a whole column or row disagrees' },
    why: {
      zh: '一两处对不上是填错；几乎每一行都对不上，是整栏填错，或者栏目的意思没有认对。数都没有错、只是两栏（两行）填颠倒了或者整栏错了一行的，直接指出来，是错误。上年数整栏与上年公开的报告（--prior）不一样的，整份报告只提一次，写明与哪一份不一样；恰是那份报告里的上年数的（没有往前推一年），是错误。',
      en: 'One row is a slip; nearly every row means a wrong column, or a heading taken wrongly. Where the figures are right and two columns (or rows) are exchanged, or a column stands a row off, that is said, as an error. Last year’s figures that differ throughout from last year’s report (--prior) are told once a report, with that report’s name; where they are its own figures of the year before, not moved on, that is an error.',
    },
    remedy: {
      zh: '看提示的两栏：是不是整栏贴错（如贴成上年数）、栏头写反、错了一行；栏目另有含义的，用 --lexicon 说明。',
      en: 'Look at the columns named: pasted wrongly, headings exchanged, a row off? If the heading means something else, say so with --lexicon.',
    },
    basis:
      '同一关系至少 5 处不成立且占八成以上；或每一栏分项之和都恰是合计的 2 倍、3 倍；或把数挪回去，对不上的（至少 3 条）全都成立',
    example: {
      book: {
        only: [
          ['2024年支出总表'],
          ['单位：万元'],
          ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
          [null, '合计', 143.1, 115, 35],
          ['201', '一般公共服务支出', 58.4, 50, 10],
          ['205', '教育支出', 23.9, 20, 5],
          ['206', '科学技术支出', 37.7, 25, 15],
          ['208', '社会保障和就业支出', 14.2, 12, 3],
          ['210', '卫生健康支出', 8.9, 8, 2],
        ],
        at: '表1!C4',
      },
      under: '143.1',
    },
  },
  {
    code: 'BAL001',
    severity: 'error',
    title: { zh: '收支不平衡', en: 'revenue and expenditure differ' },
    why: { zh: '收入总计应等于支出总计。', en: 'Total revenue equals total expenditure.' },
    remedy: { zh: '核对两边的总计及其分项。', en: 'Check both totals and their parts.' },
    basis: '收入总计＝支出总计',
    example: edit(
      [
        [
          '一般公共预算\n        预算数: 100.00\n      - 项目: 收入总计\n        预算数: 100.00',
          '一般公共预算\n        预算数: 109.00\n      - 项目: 收入总计\n        预算数: 109.00',
        ],
      ],
      '109.00',
    ),
  },
  {
    code: 'PRT001',
    severity: 'error',
    title: { zh: '部分大于整体', en: 'a part exceeds its whole' },
    why: {
      zh: '其中数，或按定义包含在内的数，不能比整体大。',
      en: 'A part by definition, or one marked 其中, cannot exceed its whole.',
    },
    remedy: { zh: '核对这两个数。', en: 'Check both figures.' },
    basis: '“三公”经费包含基本支出中的 30212、30217、30231、31013 各款；“其中”不大于上级',
    example: edit(
      [
        [
          '名称: 公务接待费\n        合计: 2.00\n        人员经费:\n        公用经费: 2.00',
          '名称: 公务接待费\n        合计: 7.00\n        人员经费:\n        公用经费: 7.00',
        ],
        [
          '名称: 办公费\n        合计: 23.00\n        人员经费:\n        公用经费: 23.00',
          '名称: 办公费\n        合计: 18.00\n        人员经费:\n        公用经费: 18.00',
        ],
      ],
      '3.00',
    ),
  },
  {
    code: 'PCT001',
    severity: 'error',
    title: { zh: '占比不对', en: 'wrong share' },
    why: {
      zh: '按印出的金额计算，四舍五入也得不出这个占比。',
      en: 'The printed amounts do not give this share, however they were rounded.',
    },
    remedy: {
      zh: '按提示改占比；若占比对，则核对金额。',
      en: 'Correct the share, or the amounts if the share is right.',
    },
    basis: '占比＝部分÷整体×100%，两数各可有半个末位的舍入',
    example: edit([['占比: 40.00', '占比: 44.00']], '44.00'),
  },
  {
    code: 'PCT002',
    severity: 'note',
    title: { zh: '百分比是截断的', en: 'percentage truncated' },
    why: { zh: '末位是舍去而不是四舍五入。', en: 'The last digit was cut off, not rounded.' },
    remedy: { zh: '建议按四舍五入改。', en: 'Round half up instead.' },
    basis: '四舍五入',
    example: {
      text: `部门: 示例局
年度: 2024
单位: 万元
预算表:
  支出总表:
    标题: 2024年支出总表
    行:
      - 科目编码:
        科目名称: 合计
        合计: 3000.00
        占比: 100.00
      - 科目编码: 201
        科目名称: 一般公共服务支出
        合计: 2000.00
        占比: 66.66
      - 科目编码: 206
        科目名称: 科学技术支出
        合计: 1000.00
        占比: 33.33
`,
      under: '66.66',
    },
  },
  {
    code: 'YOY001',
    severity: 'error',
    title: { zh: '增减额不对', en: 'wrong change' },
    why: { zh: '增减额应等于本年数减上年数。', en: 'The change is this year less the year before.' },
    remedy: { zh: '按提示改增减额；注意正负号。', en: 'Correct the change; mind its sign.' },
    basis: '增减额＝本年预算数－上年数',
    example: edit([['增减额: 10.00\n        增减率: 33.33', '增减额: -10.00\n        增减率: 33.33']], '-10.00'),
  },
  {
    code: 'YOY002',
    severity: 'error',
    title: { zh: '增减率不对', en: 'wrong rate of change' },
    why: { zh: '增减率应以上年数为基数。', en: 'The rate is taken over the year before.' },
    remedy: {
      zh: '按提示改增减率；常见的错误是除以了本年数。',
      en: 'Correct the rate; a common slip is dividing by this year.',
    },
    basis: '增减率＝(本年数－上年数)÷上年数×100%',
    example: edit([['增减率: 33.33', '增减率: 25.00']], '25.00'),
  },
  {
    code: 'YOY003',
    severity: 'error',
    title: { zh: '上年数与上年公开的报告不一致', en: 'prior figure differs from last year’s report' },
    why: { zh: '上年预算数就是上年公开的本年预算数。', en: 'Last year’s budget is what last year’s report published.' },
    remedy: {
      zh: '以上年公开的数为准；口径有调整的要说明。',
      en: 'Take the published figure, or explain the adjustment.',
    },
    basis: '上年预算数＝上年公开报告同一科目的预算数',
    example: edit(
      [['名称: 科学技术支出\n        上年预算数: 30.00', '名称: 科学技术支出\n        上年预算数: 35.00']],
      '35.00',
      { prior: true },
    ),
  },
  {
    code: 'YOY004',
    severity: 'error',
    title: { zh: '基数为零却有增减率', en: 'a rate over a base of zero' },
    why: { zh: '上年为零，没有增减率可言。', en: 'Over a base of zero there is no rate.' },
    remedy: { zh: '增减率留空，文字写“上年无此项”。', en: 'Leave the rate blank.' },
    basis: '除数为零，无可比性',
    example: edit(
      [
        ['名称: 科学技术支出\n        上年预算数: 30.00', '名称: 科学技术支出\n        上年预算数:'],
        ['增减额: 10.00\n        增减率: 33.33', '增减额: 40.00\n        增减率: 100.00'],
        ['上年预算数: 90.00', '上年预算数: 60.00'],
        ['增减额: 10.00\n        增减率: 11.11', '增减额: 40.00\n        增减率: 66.67'],
      ],
      '100.00',
      { occurrence: 'last' },
    ),
  },
  {
    code: 'YOY005',
    severity: 'query',
    title: { zh: '上年报告给错了', en: 'not last year’s report' },
    why: {
      zh: '--prior 应是同一部门上一年度的报告，否则上年数都会对不上。',
      en: '--prior takes the same department’s report of the year before.',
    },
    remedy: {
      zh: '换成上一年度的报告；部门改名的可不理会。',
      en: 'Give the right report; ignore this if the department was renamed.',
    },
    basis: '上年＝预算年度的前一年',
    example: edit([['部门: 示例局', '部门: 另一局']], '', { prior: true, loose: true }),
  },
  {
    code: 'CNT003',
    severity: 'query',
    title: { zh: '数量乘单价与金额不符', en: 'quantity times price is not the amount' },
    why: {
      zh: '同一张清单里别的行都是数量×单价＝金额，这一行不是。单价没有写单位的，按多数行成立的单位算；多数行都不成立的清单不查。合计印证金额的，指出数量或单价。',
      en: 'The other rows of the list state quantity times price; this one does not. A price without a unit is taken in the one most rows agree with; a list whose rows do not agree is left alone. Where the total bears the amounts out it is the quantity or the price that is named.',
    },
    remedy: {
      zh: '数量、单价、金额三个数对一遍，改错的那一个。',
      en: 'Check the three figures and mend the wrong one.',
    },
    basis: '金额＝数量×单价，单价和金额各可有半个末位的舍入',
    example: {
      book: {
        only: [
          ['2024年政府采购预算表'],
          ['单位：万元'],
          ['项目名称', '采购品目', '数量', '单价', '金额'],
          ['合计', null, null, null, 45],
          ['办公设备购置', '台式计算机', 20, 0.6, 12],
          ['办公设备购置', '打印机', 10, 0.3, 3],
          ['会议室改造', '会议桌', 30, 0.8, 15],
          ['会议室改造', '投影仪', 5, 3, 15],
        ],
        at: '表1!D7',
      },
      under: '0.8',
    },
  },
];
