import type { Entry } from './catalogue.ts';

const RUN = '一批报告一起核对时，各报告之间的关系';

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
];
