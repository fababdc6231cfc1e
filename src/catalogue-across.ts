import type { Entry } from './catalogue.ts';

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
      zh: '文件内容相同，或换了文件名、格式，数却全部相同；汇总时会算两遍。第一份不提示。',
      en: 'The same content, or all the same figures under another name or in another format, would be counted twice. The first of them is left alone.',
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
      zh: '部门名称和年度都相同，总数却不同：一份可能是旧稿，或名称写错。部门与它的本级同名的（见 BAT003）不算。',
      en: 'Department and year are the same and the totals are not: one may be a draft, or bear the wrong name. A department and its own office of the same name (see BAT003) are left alone.',
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
      zh: '部门预算由所属单位的预算汇总而成：各项总数应等于各单位之和。单位写在报告的“所属单位”里（名称或文件），或写在 budget.config.yaml 里；没有写的，看文件夹：其中一份与文件夹同名或叫“汇总”，旁边至少两份、同一年、部门各不相同，这时只是待核实。各单位四舍五入能解释的差额不算；有上级补助收入、附属单位上缴收入的，这些收入和含有它们的合计会抵销，不比；可能由抵销造成的只是待核实。',
      en: 'A department’s budget is put together from those of its units, so each total is the sum of theirs. The units are listed under 所属单位 in its report (names or files) or in budget.config.yaml; else a folder tells: one report bears its name or is called 汇总, and at least two lie beside it, of the same year and each of another department; then this is only a query. What rounding explains is no difference. Money that passes from one unit to another is taken out of a department’s totals: where it is stated such totals are left alone, and what may be that is only a query.',
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
    title: { zh: '列出的单位没有一起核对', en: 'a unit that is listed is not there' },
    why: {
      zh: '“所属单位”里的单位，有的这次没有给报告，没有读全，或同名的有几份；少一个单位就加不出部门的数，所以没有比。',
      en: 'Of a unit listed under 所属单位 there is no report in this run, or it could not be read whole, or several bear its name; without it nothing can be added up.',
    },
    remedy: {
      zh: '把这些单位的报告一起核对；名称写错的改名称。',
      en: 'Check their reports together, or mend the names.',
    },
    basis: RUN,
    example: {
      change: [['部门: 示例局\n', '部门: 示例局\n所属单位: [甲中心, 乙中心]\n']],
      across: [{ path: '甲中心.yaml', text: unit('甲中心', '201', '一般公共服务支出', '60.00', '50.00', '10.00') }],
      under: '甲中心',
    },
  },
];
