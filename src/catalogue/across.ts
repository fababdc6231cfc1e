import type { Entry } from './entry.ts';

const RUN = '一批报告一起核对时，各报告之间的关系';

/** The report of a unit with one table and one subject. */
const unit = (...[department, code, name, all, basic, project]: readonly string[]): string => {
  const amounts = `本年预算数: { 合计: ${all}, 基本支出: ${basic}, 项目支出: ${project} }`;
  const row = (subject: string, called: string): string =>
    `      - 科目编码: ${subject}\n        科目名称: ${called}\n        ${amounts}\n`;
  return `部门: ${department}
年度: 2024
单位: 万元
预算表:
  支出总表:
    标题: 2024年支出总表
    行:
${row('', '合计')}${row(code!, name!)}`;
};

/** Between the reports of one run. */
export const ACROSS_ENTRIES: readonly Entry[] = [
  {
    code: 'BAT001',
    severity: 'query',
    title: { zh: '同一份报告交了两次', en: 'the same report twice' },
    why: {
      zh: '文件内容相同，或换了文件名、格式、单位（元、万元），数却全部相同；汇总时会算两遍。数少于 10 个、或各处的数不足 5 种的，同一部门同一年才算；部门只有本级一个单位时，部门和本级两份的数相同，不算。只在后一份提示：名称像副本的、放在别的部门文件夹里的算后一份。',
      en: 'The same content, or all the same figures under another name, in another format or unit (元, 万元), would be counted twice. Fewer than 10 figures, or fewer than 5 different amounts, count only within a department and year; those of a department and of its own office may agree. It is told with the later one, which is the one that is called a copy or lies in the folder of another department.',
    },
    remedy: {
      zh: '留下一份；如果本应是另一个单位的报告，换成它自己的。',
      en: 'Keep one of them; if it should be the report of another unit, put that in its place.',
    },
    basis: RUN,
    example: { across: [{ path: '另一份.yaml' }], under: '' },
  },
  {
    code: 'BAT002',
    severity: 'query',
    title: { zh: '同一单位同一年有两份不同的报告', en: 'one unit, one year, two sets of figures' },
    why: {
      zh: '部门名称和年度都相同，总数却不同，或总数相同而里面的数不同：一份可能是旧稿，或名称写错。文件名、文件夹名或表的标题说明不是同一种报告的不算：一份写有本级、机关或单位预算（部门与它的本级），一份是决算、预算调整、预算执行或一上、二上。名称里没有地名的（财政局、县财政局），在同一个文件夹里才算同一部门。',
      en: 'Department and year are the same and the totals, or figures within them, are not: one may be a draft, or bear the wrong name. Reports that are of two kinds, as files, folders or titles say, are left alone: of a department and of its own office (本级, 机关, 单位预算), a budget and a final account (决算), an adjusted budget, its execution or drafts (一上, 二上). A name without any place (财政局, 县财政局) is one department only within a folder.',
    },
    remedy: { zh: '留下定稿；名称写错的改名称。', en: 'Keep the final one, or mend the name.' },
    basis: RUN,
    example: {
      across: [
        {
          path: '旧稿.yaml',
          change: [
            ['预算数: 100.00\n      - 项目: 收入总计', '预算数: 90.00\n      - 项目: 收入总计'],
            ['收入总计\n        预算数: 100.00', '收入总计\n        预算数: 90.00'],
          ],
        },
      ],
      under: '100.00',
    },
  },
  {
    code: 'BAT003',
    severity: 'error',
    title: { zh: '部门不等于各单位之和', en: 'a department is not the sum of its units' },
    why: {
      zh: '部门预算由所属单位的预算汇总而成：各项总数应等于各单位之和。单位写在报告的“所属单位”里（名称或文件），或写在 budget.config.yaml 里；没有写的，看文件夹：恰有一份与文件夹同名、没有写是谁的，或叫“部门”“汇总”，它的单位放在旁边、放在下面叫“所属单位”“下属单位”“二级单位”“单位”的文件夹里，或各放一个文件夹，至少两份、同一年、部门各不相同，这时只是待核实；名称写明年度的按年度分开。总数都相符的，再比功能分类的款和项、“三公”经费各项、人员经费和公用经费、基本支出的经济分类：部门和各单位都列全的才比。一本工作簿里既有部门的表、又有各单位的表的，也这样比：部门的表逐一列出这些单位，或者写明纳入预算编制范围的就是这些单位的；或几个单位都有份的数大多加得起来的（待核实）；只印了部分单位的不比。各单位四舍五入能解释的差额不算；有上级补助收入、附属单位上缴收入的，这些收入和含有它们的合计会抵销，不比；可能由抵销造成的只是待核实。只是不算某一个单位就都加得起来的，写明是哪一个：汇总时漏了它，或者它不是这个部门的单位。',
      en: 'A department’s budget is put together from those of its units, so each total is the sum of theirs. The units are listed under 所属单位 in its report (names or files) or in budget.config.yaml; else folders tell: exactly one report bears the folder’s name or nobody’s, or is called 部门 or 汇总, and its units, at least two, lie beside it, in a folder below called 所属单位, 下属单位, 二级单位 or 单位, or in a folder each, of the same year and each of another department; then this is only a query. Years in names keep them apart. Where the totals agree, 款 and 项, the items of 三公, 人员经费 and 公用经费 and the economic classes of basic spending are compared as well, where all list them in full. So it is within one workbook that holds the tables of the department and of its units, where a table of the department lists just these units, or the report says that it is put together from these (纳入预算编制范围的单位包括), or most totals that several have a share in add up (a query); a workbook with some of the units only is left alone. What rounding explains is no difference. Money that passes from one unit to another is taken out of a department’s totals: where it is stated such totals are left alone, and what may be that is only a query. The only unit without which all totals add up is named: it was left out, or is none of the department’s.',
    },
    remedy: {
      zh: '先看各单位自己的报告有没有错，再看汇总时漏了、重了哪个单位，或单位报告改过而汇总没有改。',
      en: 'See first whether a unit’s own report is wrong, then which unit was left out or counted twice, or changed after it was added up.',
    },
    basis: '部门预算＝本级和所属单位预算之和（预算法第八条）',
    example: {
      change: [['部门: 示例局\n', '部门: 示例局\n所属单位: [甲中心, 乙中心]\n']],
      across: [
        { path: '甲中心.yaml', text: unit('甲中心', '201', '一般公共服务支出', '60.00', '50.00', '10.00') },
        { path: '乙中心.yaml', text: unit('乙中心', '206', '科学技术支出', '39.50', '25.00', '14.50') },
      ],
      under: '100.00',
    },
  },
  {
    code: 'BAT004',
    severity: 'query',
    title: { zh: '上年报告有几份，没有核对上年数', en: 'several reports of last year' },
    why: {
      zh: '--prior 给的文件夹里，同一部门上一年度的报告不止一份，内容还不一样；不猜是哪一份。',
      en: 'The folder given as --prior holds several different reports of the same department for the year before; none is guessed.',
    },
    remedy: {
      zh: '文件夹里只留定稿，或单独用 --prior 文件 核对这一份。',
      en: 'Keep the final one in the folder, or check this report alone with --prior FILE.',
    },
    basis: '上年＝预算年度的前一年',
    example: { priors: ['上年/初稿.yaml', '上年/定稿.yaml'], under: '' },
  },
  {
    code: 'BAT005',
    severity: 'query',
    title: { zh: '单位的报告没有一起核对', en: 'a unit’s report is not there' },
    why: {
      zh: '“所属单位”里的单位，有的这次没有给报告，报告不是这一年的，报告没有读全，同名的有几份而内容不同，或者就是部门自己；少一个单位就加不出部门的数，所以没有比。内容相同的几份算一份。没有写“所属单位”、单位放在文件夹里的，部门的数比各单位之和多，而部门的报告列出的单位有的没有报告，或者本级的报告在、多出来的像是另一个单位的（基本支出、几类支出都多，或没有一个总数相同），也提示。',
      en: 'Of a unit listed under 所属单位 there is no report in this run, or it is of another year, or it could not be read whole, or several different ones bear its name, or it is the department itself; without it nothing can be added up. Copies of one report are one. Where nothing is listed and the units lie in folders, it is told as well where a department has more than they add up to and its own report lists one that has no report, or that of its own office is there and the rest is like a unit’s (basic spending and several classes, or no total agrees).',
    },
    remedy: {
      zh: '把这些单位的报告一起核对；有几份的只留定稿；名称写错的改名称。',
      en: 'Check their reports together, keep the final one of several, or mend the names.',
    },
    basis: RUN,
    example: {
      change: [['部门: 示例局\n', '部门: 示例局\n所属单位: [甲中心, 乙中心]\n']],
      across: [{ path: '甲中心.yaml', text: unit('甲中心', '201', '一般公共服务支出', '60.00', '50.00', '10.00') }],
      under: '甲中心',
    },
  },
  {
    code: 'BAT006',
    severity: 'note',
    title: { zh: '没有与所属单位加总核对', en: 'not held against its units' },
    why: {
      zh: '文件夹里像是有这个部门的单位，却没有加：分不清哪些是它的单位，有的没有读全、不是同一年的，一个总数都加不起来，或加起来比部门少而少的可能是没有单独报告的本级。没有人写明单位，所以不算有错，只是没有核对。',
      en: 'The folder seems to hold units of this department, and they were not added up: nothing tells which they are, one was not read whole or is of another year, no total at all agrees, or what is left may be that of its own office, which has no report of its own. Nobody listed them, so nothing is wrong; it was only not checked.',
    },
    remedy: {
      zh: '在 budget.config.yaml 里写明“所属单位”，或补上缺的单位的报告；不是它的单位的，不用管。',
      en: 'List the units under 所属单位 in budget.config.yaml, or add the reports that are missing; leave it where they are not its units.',
    },
    basis: RUN,
    example: {
      folder: true,
      across: [
        { path: '甲中心.yaml', text: unit('甲中心', '201', '一般公共服务支出', '53.00', '46.00', '7.00') },
        { path: '乙中心.yaml', text: unit('乙中心', '206', '科学技术支出', '10.00', '5.00', '5.00') },
      ],
      under: '',
    },
  },
];
