import type { Entry } from './entry.ts';
import { withText } from './narrative.ts';

const text = withText;

/** What the figures of sentences say wrong, and what is said of them. */
export const TOLD_ENTRIES: readonly Entry[] = [
  {
    code: 'YOY006',
    severity: 'error',
    title: { zh: '上年数会成负数', en: 'last year would be less than nothing' },
    why: {
      zh: '本年数减去增加额是上年数，不能小于零。多半是把别处的增减额抄了过来。',
      en: 'This year less the increase is last year, and cannot be below nothing; most often the change of another sentence was copied.',
    },
    remedy: { zh: '改成自己的增减额；没有变化的写“持平”。', en: 'Write its own change.' },
    basis: '上年数＝本年数−增减额≥0',
    example: {
      ...text('情况说明', [
        [
          '二、支出',
          '支出预算100.00万元，比上年增加10.00万元。其中：政府性基金预算支出0.00万元，比上年增加20.00万元，主要原因是项目调整。',
        ],
      ]),
      under: '20.00',
      also: ['SAM001'],
    },
  },
  {
    code: 'YOY007',
    severity: 'error',
    title: { zh: '上年数不对', en: 'wrong prior figure' },
    why: {
      zh: '只差一个数字，增减率就成立，别处又没有同样的数，多半是上年数写错了。',
      en: 'One digit away the rate is true, and nothing else bears the figure out.',
    },
    remedy: { zh: '核对上年公开的数后改正。', en: 'Check last year’s report and mend it.' },
    basis: '增减率＝（本年数−上年数）÷上年数',
    example: {
      ...text('情况说明', [
        ['二、支出', '项目支出25.00万元，2023年预算数为30.00万元，比2023年预算增长25.00%，主要原因是项目增加。'],
      ]),
      under: '30.00',
    },
  },
  {
    code: 'YOY008',
    severity: 'query',
    title: { zh: '与上年的预算数对不上', en: 'not last year’s budget' },
    why: {
      zh: '只说“比上年”，没有说比的是上年预算数还是执行数；按上年公开的预算数（没有上年的报告，就按表中的上年预算数）算，对不上。全文只提示一次。',
      en: 'The sentence says “last year” and not whether its budget or what was carried out is meant; against the budget published last year, or the column of last year in the tables, it is not so. Said once.',
    },
    remedy: {
      zh: '比的是执行数的，写明“比上年执行数”；比的是预算数的，按上年公开的数改。',
      en: 'If it is over what was carried out, say so; if over the budget, take the figure published.',
    },
    basis: '上年预算数＝上年公开的本年预算数',
    example: {
      ...text('情况说明', [['二、支出', '2024年支出预算100.00万元，比上年增加15.00万元，主要原因是项目增加。']]),
      under: '15.00',
      prior: true,
    },
  },
  {
    code: 'TXT005',
    severity: 'query',
    title: { zh: '增减没有说明原因', en: 'no reason for a change' },
    why: {
      zh: '比上年有增减的，公开时要说明主要原因。总数说明过的，分项不再提示；分项各有增减的、同一增减额在别处说明过的也不再提示。全文只提示一次，列出各处。',
      en: 'A disclosure says why something grew or shrank. The reason of a total holds for its parts, changes of the parts explain the total, and the same change explained elsewhere is enough. Said once, with all the places.',
    },
    remedy: { zh: '补写主要原因。', en: 'Say why.' },
    basis: '预算公开要求：增减变化说明原因',
    example: {
      ...text('情况说明', [['二、支出', '2024年支出预算100.00万元，比上年增加10.00万元。']]),
      under: '10.00',
    },
  },
  {
    code: 'TXT006',
    severity: 'query',
    title: { zh: '原因与数字不符', en: 'reason contradicts the figures' },
    why: {
      zh: '原因里说某年没有安排，可按本段的数字那一年是有的；或者数字是增加，原因只说了减少：多半是年份、方向写反了或照抄。',
      en: 'The reason says there was none in a year for which the figures say there was some, or it speaks of a decrease where the figures increased.',
    },
    remedy: {
      zh: '核对原因里的年份、事项和方向。',
      en: 'Check the year, the subject and the direction of the reason.',
    },
    basis: '原因与数字一致',
    example: {
      ...text('情况说明', [
        ['三、“三公”经费', '公务接待费3.00万元，比2023年减少1.00万元，主要原因是2023年没有安排公务接待费预算。'],
      ]),
      under: '2023年没有安排公务接待费预算',
    },
  },
  {
    code: 'TXT007',
    severity: 'error',
    title: { zh: '年份不对', en: 'a wrong year' },
    why: {
      zh: '增减要比预算年度的上一年；年份不对多半是照搬去年的文本没有改。',
      en: 'A change is over the year before; another year was most likely left in from last year’s text.',
    },
    remedy: { zh: '改成上一年，并核对金额是不是那一年的。', en: 'Name the year before, and check the amounts.' },
    basis: '上年＝预算年度−1',
    example: {
      ...text('情况说明', [['二、支出', '2024年支出预算100.00万元，比2022年预算增加10.00万元，主要原因是项目增加。']]),
      under: '比2022年预算',
    },
  },
  {
    code: 'TXT008',
    severity: 'query',
    title: { zh: '同一个数比了两种上年数', en: 'two kinds of last year' },
    why: {
      zh: '一处比上年预算数，一处比上年执行数，增减额不同；两者口径不同，放在一起容易误解。',
      en: 'One change over last year’s budget, another over what was carried out.',
    },
    remedy: { zh: '统一口径，或写明各比什么。', en: 'Use one base, or say which.' },
    basis: '上年预算数与上年执行数不混用',
    example: {
      ...text('情况说明', [
        [
          '一、总体情况',
          '收入预算100.00万元，比2023年预算执行数增加5.00万元，主要原因是项目增加。支出预算100.00万元，比2023年预算增加10.00万元，主要原因是项目增加。',
        ],
      ]),
      under: '10.00',
    },
  },
  {
    code: 'TXT009',
    severity: 'query',
    title: { zh: '百分号漏了，或写成了百分点', en: 'percent sign missing, or points for per cent' },
    why: {
      zh: '增减额后面跟着一个没有单位的数，按位置是增减率；或者金额的增减率写成了“个百分点”，那是占比、比率的变化才用的。',
      en: 'A bare number stands where the rate of the change belongs; or percentage points do, which only a share or a rate changes by.',
    },
    remedy: { zh: '补上百分号，或把“个百分点”改成百分号。', en: 'Write the sign.' },
    basis: '增减率以百分比表示',
    example: {
      ...text('情况说明', [
        ['二、支出', '2024年支出预算100.00万元，比上年增加10.00万元，增长11.11，主要原因是项目增加。'],
      ]),
      under: '11.11',
    },
  },
  {
    code: 'TXT010',
    severity: 'query',
    title: { zh: '科目名称、编码写得不准', en: 'subject misnamed or miscoded' },
    why: {
      zh: '文字里的科目名称与规范名称只差一两个字，多半是写颠倒或漏了字；或名称旁边的编码不是它的：表里这个名称是另一个编码。',
      en: 'The name differs from the official one by a letter or two; or the code beside it is not its own: the tables have that name under another.',
    },
    remedy: { zh: '按规范名称改。', en: 'Use the official name.' },
    basis: '政府收支分类科目',
    example: {
      ...text('情况说明', [['二、支出', '一般公共服务支出（类）财政事务（款）一般行政事务管理（项）10.00万元。']]),
      under: '一般行政事务管理',
    },
  },
  {
    code: 'TXT012',
    severity: 'error',
    title: { zh: '增减方向写反了', en: 'the wrong way' },
    why: {
      zh: '“由…增加到…”，后一个数却比前一个小；“减少到”则相反。两年的数都写着，增减额、增减率都对，只有“增加、增长”与“减少、下降”写反了，也报在这里；一句里增减额写“增加”、增减率写“下降”，也是。同一项别处写“增加”、这里只写“有所减少”，列为待核实。',
      en: 'It is said to have grown to an amount that is less, or to have fallen to one that is more; or both years, the change and the rate are right, and only the words are turned; or a change and its rate go two ways. Something that is said to have grown elsewhere and here, without a figure, to have shrunk is asked about.',
    },
    remedy: { zh: '改方向词，或核对两个数。', en: 'Mend the word, or check the two amounts.' },
    basis: '增加：本年数大于上年数；减少：本年数小于上年数',
    example: {
      ...text('情况说明', [['二、支出', '支出预算由2023年的90.00万元减少到100.00万元，主要原因是项目调整。']]),
      under: '100.00',
    },
  },
  {
    code: 'TXT013',
    severity: 'query',
    title: { zh: '写的是别的部门', en: 'another department named' },
    why: {
      zh: '说全部门预算的一句话，写的却是同一地方的另一个部门，表里也没有这个单位：多半是套用别的部门的文字，名称没有改。它的数仍按本部门的核对。',
      en: 'A sentence about the budget of the whole department bears the name of another department of the same place, which no table lists. Its figures are checked as this one’s.',
    },
    remedy: { zh: '改成本部门的名称；真是说别的部门的，不必改。', en: 'Write this department’s name.' },
    basis: '部门预算公开以部门为单位',
    example: {
      change: [
        ['部门: 示例局', '部门: 示例市财政局'],
        ['预算表:', '情况说明:\n  二、收入: 2024年示例市教育局收入预算100.00万元。\n预算表:'],
      ],
      under: '示例市教育局',
    },
  },
  {
    code: 'PCT003',
    severity: 'note',
    title: { zh: '各项占比相加不是 100%', en: 'shares do not add to 100 %' },
    why: { zh: '每个占比各自四舍五入，合起来差一点是正常的。', en: 'Each share was rounded by itself.' },
    remedy: { zh: '不必改；要好看可调整最大一项的末位。', en: 'Nothing to do.' },
    basis: '四舍五入',
    example: {
      ...text('情况说明', [
        [
          '二、支出',
          '2024年支出预算100.00万元，其中：一般公共服务支出60.00万元，占60.00%；科学技术支出40.00万元，占40.01%。',
        ],
      ]),
      under: '60.00',
      occurrence: 2,
    },
  },
  {
    code: 'PCT004',
    severity: 'note',
    title: { zh: '增减率只在四舍五入范围内成立', en: 'rate holds only by the rounding of its amounts' },
    why: {
      zh: '金额很小，四舍五入对增减率影响大：按印出的数算是另一个比率。',
      en: 'The amounts are small, and what is printed gives another rate.',
    },
    remedy: { zh: '按精确到元的数核对一次。', en: 'Check with the exact amounts.' },
    basis: '增减率＝（本年数−上年数）÷上年数',
    example: {
      ...text('情况说明', [
        [
          '三、“三公”经费',
          '公务接待费3.00万元，2023年预算数为0.04万元，比2023年预算增长7420.00%，主要原因是接待增加。',
        ],
      ]),
      under: '7420.00',
    },
  },
  {
    code: 'CNT001',
    severity: 'error',
    title: { zh: '项目个数与申报表、项目表不符', en: 'number of projects is not that of the forms or the table' },
    why: {
      zh: '实行绩效目标管理的项目每个一份申报表，文字里的个数应与份数相同。只公开了部分申报表的（份数与项目表也不同，或没有项目表），只提请核实。没有申报表时看项目表：金额正是全部项目的合计，个数却不同的，待核实。',
      en: 'Each project with targets has a form, so the text and the forms count alike. Where the forms are not those of all projects listed, it is only a query. Without forms it is one where the text states the money of all the table’s projects and another number of them.',
    },
    remedy: { zh: '核对后改正个数，或补上缺的申报表。', en: 'Mend the number, or add the missing form.' },
    basis: '一个项目一份绩效目标申报表',
    example: {
      ...text('情况说明', [['十、绩效管理', '2024年实行绩效目标管理的项目3个，涉及资金25.00万元。']]),
      targets: true,
      under: '3',
      occurrence: 'last',
    },
  },
  {
    code: 'CNT002',
    severity: 'error',
    title: { zh: '分类的数量与总数不符', en: 'kinds do not add to the number' },
    why: {
      zh: '各类车辆的数量相加不等于总数；列出“其他用车”的是错误，没有列全的待核实。人员的几类相加多于总数的，待核实。',
      en: 'The kinds of vehicles do not add up to the number; an error where all others are listed. Kinds of people that are more than all of them are a query.',
    },
    remedy: { zh: '核对后改正。', en: 'Mend it.' },
    basis: '总数＝各类之和',
    example: {
      ...text('情况说明', [['五、国有资产', '共有车辆7辆，其中：一般公务用车3辆、执法执勤用车3辆、其他用车0辆。']]),
      under: '7',
    },
  },
  {
    code: 'CNT004',
    severity: 'error',
    title: { zh: '个数的占比不对', en: 'wrong share of a number' },
    why: {
      zh: '“15个，占全部14个的100%”：占比要由这两个数算得出来。',
      en: 'Fifteen are not 100 % of fourteen: the share follows from the two numbers.',
    },
    remedy: { zh: '核对两个个数和占比后改正。', en: 'Mend the number or the share.' },
    basis: '占比＝个数÷总数',
    example: {
      ...text('情况说明', [['十、绩效管理', '填报绩效目标的预算项目3个，占全部预算项目2个的100%。']]),
      under: '3',
    },
  },
  {
    code: 'SAM003',
    severity: 'note',
    title: { zh: '文字取了整或截了尾', en: 'text rounds a table' },
    why: {
      zh: '文字里的数是表里的数四舍五入或截去尾数得来的，大小一致。',
      en: 'The text rounds what the table states, or cuts it off.',
    },
    remedy: { zh: '不必改；要一致可写全。', en: 'Nothing to do.' },
    basis: '文字与表一致',
    example: {
      change: [
        ...text('情况说明', [['二、“三公”经费', '2024年“三公”经费预算7万元。']]).change,
        ['合计: 4.00', '合计: 4.30'],
        ['合计: 7.00', '合计: 7.30'],
      ],
      under: '7',
    },
  },
  {
    code: 'SAM004',
    severity: 'error',
    title: { zh: '文档里的表与报告不一样', en: 'table of a document unlike the report' },
    why: {
      zh: '与工作簿（或 YAML）一起交的 Word 文档里有同名、同单位的表，行名和栏名都相同的数应当一样。一张表说一次，指第一处；大多不一样的，像是贴了旧稿，只提请核实。行名、栏名不同的不比。',
      en: 'A Word document beside a workbook (or YAML) prints a table of the same name and unit: figures with the same row and heading must be the same. Said once a table, at the first; where most differ an older version may have been pasted, which is a query. What is called otherwise is not compared.',
    },
    remedy: {
      zh: '看哪边是定稿，把另一边改成一样；整张贴旧了的，重新粘贴。',
      en: 'See which is final and make the other the same; paste the table anew where it is old.',
    },
    basis: '公开的文字与公开表一致',
    example: {
      beside: {
        lines: ['示例局2024年部门预算情况说明', '支出总计100.00万元。'],
        table: [
          ['2024年一般公共预算基本支出表'],
          ['单位：万元'],
          ['科目编码', '科目名称', '合计', '人员经费', '公用经费'],
          ['', '合计', '75.00', '50.00', '25.00'],
          ['301', '工资福利支出', '50.00', '50.00', ''],
          ['302', '商品和服务支出', '52.00', '', '25.00'],
        ],
      },
      under: '52.00',
      loose: true,
    },
  },
];
