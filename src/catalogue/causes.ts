/** What probably happened, in the order in which it is tried: amounts first, then shares and rates. Ids are permanent. */
export type CauseEntry = {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** When it is named: only if this holds exactly. */
  readonly fits: { readonly zh: string; readonly en: string };
  /** The arithmetic it is shown with. */
  readonly example: string;
};

export const CAUSE_CATALOGUE: readonly CauseEntry[] = [
  {
    id: 'sign-reversed',
    title: { zh: '正负号或增减方向反了', en: 'sign or direction reversed' },
    fits: {
      zh: '填报数恰是应有数的相反数',
      en: 'what is stated is exactly the right figure with the other sign',
    },
    example: '-46.65 ↔ 46.65',
  },
  {
    id: 'unit-slip',
    title: { zh: '元、万元、亿元弄混', en: '元, 万元 or 亿元 taken for one another' },
    fits: {
      zh: '恰相差 1 万倍或 1 亿倍（千元表还有 1 千倍）',
      en: 'exactly 10⁴ or 10⁸ times too large or too small (10³ where the table is in 千元)',
    },
    example: '2117500.00 = 211.75 × 10000',
  },
  {
    id: 'truncated',
    title: { zh: '舍去而不是四舍五入', en: 'truncated instead of rounded' },
    fits: {
      zh: '把更精确的数（或商）截断恰得填报数',
      en: 'the finer figure or the quotient, cut off, is what is stated',
    },
    example: '66.6667% → 66.66%',
  },
  {
    id: 'exchanged',
    title: { zh: '与另一个数填颠倒', en: 'exchanged with another figure' },
    fits: {
      zh: '同一行或同一栏里有两个数互相是对方应有的数',
      en: 'two wrong figures of one row or column are each the right value of the other',
    },
    example: '84.01 ↔ 19.20 职业年金缴费',
  },
  {
    id: 'prior-year-left-in',
    title: { zh: '填的是上年数', en: 'last year’s figure left in' },
    fits: {
      zh: '恰等于同一行的上年数，或上年报告里同一科目的数（--prior）',
      en: 'equals last year’s figure in the same row, or in last year’s report (--prior)',
    },
    example: '407.5',
  },
  {
    id: 'whole-project',
    title: { zh: '填的是整个实施期的资金', en: 'the money of the whole project' },
    fits: {
      zh: '绩效目标表的年度资金恰等于同一份表的实施期资金',
      en: 'the annual money of a form of targets equals the money of all its years',
    },
    example: '17,470,000',
  },
  {
    id: 'neighbour-copied',
    title: { zh: '抄成了相邻的数', en: 'a neighbour’s figure copied' },
    fits: {
      zh: '恰等于上、下、左、右最近的一个数',
      en: 'equals the nearest figure above, below, to the left or to the right',
    },
    example: '5238.13 2070307 体育场馆',
  },
  {
    id: 'decimal-moved',
    title: { zh: '小数点错位', en: 'decimal point moved' },
    fits: {
      zh: '恰相差 10、100 或 1000 倍',
      en: 'exactly 10, 100 or 1000 times too large or too small',
    },
    example: '2117.50 = 211.75 × 10',
  },
  {
    id: 'digits-transposed',
    title: { zh: '相邻两位数字颠倒', en: 'digits transposed' },
    fits: {
      zh: '交换相邻两位数字就是应有的数',
      en: 'exchanging two neighbouring digits gives the right figure',
    },
    example: '217.15 ← 211.75',
  },
  {
    id: 'digit-dropped',
    title: { zh: '少了一位数字', en: 'a digit dropped' },
    fits: {
      zh: '应有的数去掉一位数字就是填报数',
      en: 'the right figure without one of its digits',
    },
    example: '96.18 ← 936.18',
  },
  {
    id: 'digit-doubled',
    title: { zh: '有一位数字打了两次', en: 'a digit doubled' },
    fits: {
      zh: '去掉重复的一位数字就是应有的数',
      en: 'without a digit that repeats its neighbour it is the right figure',
    },
    example: '2211.75 ← 211.75',
  },
  {
    id: 'digit-added',
    title: { zh: '多了一位数字', en: 'a digit added' },
    fits: {
      zh: '去掉一位数字就是应有的数',
      en: 'without one of its digits it is the right figure',
    },
    example: '2131.75 ← 231.75',
  },
  {
    id: 'row-left-out',
    title: { zh: '合计漏加了一项', en: 'a row left out of a total' },
    fits: {
      zh: '少的恰是一个分项（或分项的分项）',
      en: 'short by exactly one of its parts, or of their parts',
    },
    example: '71177.86 = 73974.43 − 2796.57 （五）住房保障支出',
  },
  {
    id: 'foreign-added',
    title: { zh: '公式多加了不属于它的数', en: 'a formula adds what is no part of it' },
    fits: {
      zh: '公式的区域伸到了别的科目，多的恰是那里的数',
      en: 'the range of a formula runs on into another subject, and what is there is what it is too much by',
    },
    example: '1781.27 = 1231.57 + 549.70 208 社会保障和就业支出',
  },
  {
    id: 'row-missing',
    title: { zh: '本表漏了一行', en: 'a row missing' },
    fits: {
      zh: '少的恰是别的表里一个科目的数，而本表没有这个科目',
      en: 'short by exactly what another table states for a subject that this table lacks',
    },
    example: '12.50 2010699 其他财政事务支出（支出总表）',
  },
  {
    id: 'table-of-last-year',
    title: { zh: '整张表是上年的', en: 'a whole table of last year' },
    fits: {
      zh: '表里的数与给出的上年报告逐个相同，与本报告别的表不同',
      en: 'its figures are those of last year’s report, one by one, and contradict the other tables of this one',
    },
    example: '12',
  },
  {
    id: 'rows-missing',
    title: { zh: '本表漏了几行', en: 'rows missing' },
    fits: {
      zh: '少的恰是别的表里几个科目之和，而本表没有这几个科目',
      en: 'short by exactly what another table states for a few subjects that this table lacks',
    },
    example: '300.00 2010302 一般行政管理事务、100.00 2010303 机关服务（部门支出总表）',
  },
  {
    id: 'columns-exchanged',
    title: { zh: '两栏填颠倒了', en: 'two columns exchanged' },
    fits: {
      zh: '两栏（或两个栏头）对调以后，对不上的全都成立，也没有新的矛盾',
      en: 'with the two columns (or their headings) exchanged all that is broken holds, and nothing else breaks',
    },
    example: '基本支出 ↔ 项目支出',
  },
  {
    id: 'rows-exchanged',
    title: { zh: '两行填颠倒了', en: 'two rows exchanged' },
    fits: {
      zh: '两行的数对调以后，对不上的全都成立，也没有新的矛盾',
      en: 'with the figures of the two rows exchanged all that is broken holds, and nothing else breaks',
    },
    example: '2010301 行政运行 ↔ 2010302 一般行政管理事务',
  },
  {
    id: 'rows-too-low',
    title: { zh: '整栏填低了一行', en: 'a column a row too low' },
    fits: {
      zh: '整栏的数往上挪一行，对不上的全都成立，也没有新的矛盾',
      en: 'with its figures moved up by one row all that is broken holds, and nothing else breaks',
    },
    example: '基本支出',
  },
  {
    id: 'rows-too-high',
    title: { zh: '整栏填高了一行', en: 'a column a row too high' },
    fits: {
      zh: '整栏的数往下挪一行，对不上的全都成立，也没有新的矛盾',
      en: 'with its figures moved down by one row all that is broken holds, and nothing else breaks',
    },
    example: '项目支出',
  },
  {
    id: 'columns-too-right',
    title: { zh: '整行填偏右一栏', en: 'a row a column too far right' },
    fits: {
      zh: '整行的数往左挪一栏，对不上的全都成立，也没有新的矛盾',
      en: 'with its figures moved left by one column all that is broken holds, and nothing else breaks',
    },
    example: '2010301 行政运行',
  },
  {
    id: 'columns-too-left',
    title: { zh: '整行填偏左一栏', en: 'a row a column too far left' },
    fits: {
      zh: '整行的数往右挪一栏，对不上的全都成立，也没有新的矛盾',
      en: 'with its figures moved right by one column all that is broken holds, and nothing else breaks',
    },
    example: '2010302 一般行政管理事务',
  },
  {
    id: 'wrong-column',
    title: { zh: '填错了栏', en: 'in the wrong column' },
    fits: {
      zh: '合计少的恰是这个数，它所在的行里应填的那一栏空着；挪过去都成立，也没有新的矛盾',
      en: 'a sum lacks exactly this figure, and its own column is blank in that row; moved there all holds, and nothing else breaks',
    },
    example: '一般公共预算 C9',
  },
  {
    id: 'row-doubled',
    title: { zh: '一行写了两遍', en: 'a row twice' },
    fits: {
      zh: '多的恰是两行同名同数中的一行',
      en: 'over by exactly one of two rows of the same name and amount',
    },
    example: '208 社会保障和就业支出',
  },
  {
    id: 'row-counted-twice',
    title: { zh: '合计多加了一次', en: 'a row counted twice in a total' },
    fits: {
      zh: '多的恰是一个没有明细的分项',
      en: 'over by exactly one of its parts that has no parts of its own',
    },
    example: '1,450.00 = 1000.00 + 450.00 信息化建设',
  },
  {
    id: 'subtotal-added',
    title: { zh: '小计和它的明细都加进了合计', en: 'a subtotal added beside its own parts' },
    fits: {
      zh: '多的恰是一个有明细的分项，或恰是两倍',
      en: 'over by exactly a part that is a total itself, or exactly twice the right figure',
    },
    example: '3626.26 = 1812.13 + 1814.13 财政事务',
  },
  {
    id: 'should-be-empty',
    title: { zh: '此处应当空着', en: 'the cell should be empty' },
    fits: {
      zh: '应有的数是零',
      en: 'the right value is nothing',
    },
    example: '1.00',
  },
  {
    id: 'left-blank',
    title: { zh: '漏填', en: 'left blank' },
    fits: {
      zh: '空着，而别处说明应有数',
      en: 'blank where the rest of the report shows a figure',
    },
    example: '211.75',
  },
  {
    id: 'digit-mistyped',
    title: { zh: '有一位数字打错', en: 'a digit mistyped' },
    fits: {
      zh: '三位以上的数恰有一位不同',
      en: 'a figure of three digits or more that differs in one',
    },
    example: '217.75 ↔ 211.75',
  },
  {
    id: 'wrong-base-year',
    title: { zh: '除错了年份', en: 'divided by the wrong year' },
    fits: {
      zh: '除以本年数（占比：除以上年总数）恰得填报数；两个商都列出',
      en: 'over this year (a share: over last year’s whole) it comes to what is stated; both quotients are shown',
    },
    example: '36.63 ÷ 298.98 = 12.25%; 36.63 ÷ 262.35 = 13.96%',
  },
  {
    id: 'other-base',
    title: { zh: '用错了基数', en: 'another base' },
    fits: {
      zh: '除以同一行另一个上年数（如执行数）恰得填报数',
      en: 'over the other figure of last year in the row (执行数 for 预算数) it comes to what is stated',
    },
    example: '(298.98 − 250.00) ÷ 250.00 = 19.59% 上年执行数',
  },
  {
    id: 'ratio-not-rate',
    title: { zh: '算成了本年是上年的百分之几', en: 'this year as a percentage of last year' },
    fits: {
      zh: '本年÷上年恰得填报数，忘了减 100%',
      en: 'this year ÷ last year, 100 % not taken off',
    },
    example: '298.98 ÷ 262.35 = 113.96%',
  },
  {
    id: 'points-for-percent',
    title: { zh: '百分点当成了百分比', en: 'percentage points for a percentage' },
    fits: {
      zh: '恰是同一行两个百分比之差',
      en: 'the difference of two percentages of the row',
    },
    example: '43.47% − 40.00% = 3.47',
  },
  {
    id: 'fraction-not-percent',
    title: { zh: '没有乘以 100', en: 'a fraction, not a percentage' },
    fits: {
      zh: '商没有乘以 100',
      en: 'the quotient not multiplied by 100',
    },
    example: '0.14 = 13.96%',
  },
  {
    id: 'wrong-whole',
    title: { zh: '除错了总数', en: 'divided by another total' },
    fits: {
      zh: '占比除以同一栏的另一个数恰得填报数',
      en: 'over another figure of the column it comes to what is stated',
    },
    example: '100.84 ÷ 1393.57 = 7.24% 基本支出',
  },
];

export const causeEntryOf = (id: string): CauseEntry | undefined => CAUSE_CATALOGUE.find((entry) => entry.id === id);
