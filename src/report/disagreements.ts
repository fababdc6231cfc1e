import type { Finding } from '../model/finding.ts';
import { visible } from './escape.ts';
import { type Words, words } from './language.ts';
import { amount, figure, type Messages } from './say.ts';
import { wrong } from './wrong.ts';

/** Columns by their headings; this year's amount of a sentence stands under none. */
function namedColumns(columns: string): Words {
  const all = (own: string): string =>
    columns
      .split('；')
      .map((name) => (name === '' ? own : name.replace(/ › $/u, ` › ${own}`)))
      .join('；');
  return words(all('本年数'), all('this year’s amount'));
}

/** Which column of which table, one row of it, and what to do. */
function wholeColumn(f: Finding, d: (name: string) => string, columns: Words): Words {
  const [first] = f.arithmetic;
  const [stated, right] = [amount(figure(f), f.unit), amount(first?.computed ?? '', f.unit)];
  const [table, row] = [visible(d('table')), visible(d('row'))];
  const isSame = first?.kind === 'same';
  return words(
    `“${table}”有一栏 ${d('of')} 处有 ${d('broken')} 处对不上（${columns.zh}），如“${row}”：这里填 ${stated}，${isSame ? '那里是' : '按有关的数算是'} ${right}。请对照原始数据看这一栏是不是整栏填错、贴错；数都对的，是栏目的意思没有认对，不用改`,
    `${d('broken')} of ${d('of')} in a column of “${table}” disagree (${columns.en}), as in “${row}”: ${stated} here, ${right} ${isSame ? 'there' : 'worked out'}. See whether the whole column was filled or pasted wrongly; if all its figures are right, its heading was taken wrongly and nothing is to be mended`,
  );
}

/** Which report was published, in which tables its figures are others, one row, and what may be the reason. */
function unlikePublished(f: Finding, d: (name: string) => string): Words {
  const [first] = f.arithmetic;
  const file = visible(first?.operands[1]?.place.path ?? '');
  const [stated, published] = [amount(figure(f), f.unit), amount(first?.computed ?? '', f.unit)];
  const [tables, more, row] = [visible(d('tables')), Number(d('more-tables')), visible(d('row'))];
  const [zh, en] = [
    `${d('last-year')} 个数（${tables}${more > 0 ? ` 等，另有 ${more} 张表` : ''}），如“${row}”：这里填 ${stated}，上年公开的是 ${published}`,
    `${d('last-year')} of them (${tables}${more > 0 ? `, and ${more} more tables` : ''}), as in “${row}”: ${stated} here, ${published} published`,
  ];
  if (d('stale') !== '')
    return words(
      `上年数整栏填的是再前一年的（与上年公开的报告 ${file} 里的上年数相同），没有往前推一年：共 ${zh}。换成上年的数`,
      `last year’s figures are those of the year before it throughout (as last year’s report ${file} states them) and were not moved on: ${en}. Put last year’s in their place`,
    );
  return words(
    `上年数整栏与上年公开的报告 ${file} 不一样，共 ${zh}。口径调整过的，不用改，说明一下；没有调整的，看这一栏是不是整栏填错、贴错（如贴成上年执行数），或者 ${file} 不是公开的那一份`,
    `last year’s figures differ throughout from last year’s report ${file}: ${en}. If they were worked out anew nothing is to be mended, but say so; if not, see whether the column was filled or pasted wrongly (such as with what was spent), or ${file} is not the one that was published`,
  );
}

/** What is said of figures that contradict each other. */
export const DISAGREEMENT_MESSAGES: Messages = {
  SUM001: (f) => wrong(f, '合计与分项不符', 'total and parts disagree'),
  SUM002: (f, d) =>
    words(
      `尾差：填报 ${figure(f)}，${d('parts')} 项相加得 ${f.expected}，差 ${(f.difference ?? '').replace(/^-/u, '')} ${f.unit}，${f.severity === 'note' ? '在四舍五入范围内' : f.severity === 'query' ? '四舍五入可能解释，请核实' : '严格口径下不允许尾差'}`,
      `residue: states ${figure(f)}, ${d('parts')} parts add to ${f.expected}, off by ${(f.difference ?? '').replace(/^-/u, '')} ${f.unit}, ${f.severity === 'note' ? 'within rounding' : f.severity === 'query' ? 'rounding may explain it' : 'not allowed when strict'}`,
    ),
  SUM003: (_, d) =>
    words(
      `“${visible(d('row'))}”紧接着写了两遍，数也一样：多半要删去一行`,
      `“${visible(d('row'))}” stands there twice, one below the other, with the same amounts: remove one`,
    ),
  SAM001: (f, d) =>
    d('moved') === ''
      ? wrong(f, '同一个数与别处不一致', 'one fact stated differently')
      : words(
          `两张表各自都平衡，相互却不一致：${d('moved')} ${f.unit} 一处在“${d('here')}”，一处在“${d('there')}”，请核对原始数据`,
          `two tables, each whole in itself, disagree: ${d('moved')} ${f.unit} stands at “${d('here')}” in one and at “${d('there')}” in the other; go back to the source`,
        ),
  SAM002: (f, d) => {
    if (d('displaced') !== '' && f.cause?.id === 'unit-slip')
      return words(
        `整张表的单位写错了：${d('displaced')} 个数都要 ${f.cause.detail}，对不上的 ${d('settles')} 条关系就都成立`,
        `the unit of the whole table is wrong: with its ${d('displaced')} figures ${f.cause.detail} the ${d('settles')} relations that are broken hold`,
      );
    if (d('displaced') !== '')
      return words(
        `${d('displaced')} 个数填错了地方：挪回去，对不上的 ${d('settles')} 条关系就都成立${d('other') === '' ? '' : `；也可能是“${d('other')}”填错了`}`,
        `${d('displaced')} figures stand in the wrong places: moved back, the ${d('settles')} relations that are broken hold${d('other') === '' ? '' : `; or else those of “${d('other')}” do`}`,
      );
    if (d('edited') !== '') {
      const more = d('more') === '1';
      const from =
        d('rowUnknown') === '1'
          ? words('某一行的合计', 'totals of some row')
          : words('从这一行到合计', 'from this row up to its totals');
      return words(
        `${d('edited')} 处都${more ? '多' : '少'} ${amount(d('by'), f.unit)}（${visible(d('tables'))}，${from.zh}），自己加得拢，与别处有 ${d('broken')} 条关系对不上：一边改了，另一边没有跟着改，请核对以哪边为准`,
        `${d('edited')} figures are all ${amount(d('by'), f.unit)} too ${more ? 'high' : 'low'} (${visible(d('tables'))}, ${from.en}) and add up, but ${d('broken')} relations with others are broken: one side was changed and the other was not`,
      );
    }
    if (d('stray') !== '')
      return words(
        `这张表与另外 ${d('stray')} 处（别的表或文字）几乎处处不同（${d('of')} 条关系有 ${d('broken')} 条不成立），它们彼此却一致：整张表多半贴错了，是别的部门、别的年度或旧稿的`,
        `this table disagrees nearly everywhere (${d('broken')} of ${d('of')} relations) with ${d('stray')} others (tables or text) that agree with one another: it is probably another department’s, another year’s or an old draft`,
      );
    if (d('last-year') !== '') return unlikePublished(f, d);
    const columns = namedColumns(d('columns'));
    return Number(d('doubled')) === 1
      ? words(
          `每一栏的分项之和都恰是合计的整倍数（${d('broken')} 栏）：小计可能和它的明细排在了同一级`,
          `in every column (${d('broken')}) the parts add to a multiple of the total: subtotals may stand among their own parts`,
        )
      : Number(d('alike')) === 1
        ? words(
            `${d('of')} 处有 ${d('broken')} 处对不上（${columns.zh}），都错得一样：整栏要重填`,
            `${d('broken')} of ${d('of')} disagree (${columns.en}), all in the same way: the whole column is wrong`,
          )
        : wholeColumn(f, d, columns);
  },
  BAL001: (f) => wrong(f, '收支不平衡', 'revenue and expenditure differ'),
  PRT001: (f) => {
    const [, ...parts] = f.arithmetic[0]?.operands ?? [];
    const each = parts.map(({ raw, unit }) => amount(raw.trim(), unit));
    const named = parts.map(({ label }, index) => `${label} ${each[index]}`);
    const sum = parts.length > 1 ? amount(f.arithmetic[0]?.computed ?? '', f.unit) : '';
    return words(
      `部分大于整体：整体 ${amount(figure(f), f.unit)}，其中 ${named.join('、')}${sum === '' ? '' : `，共 ${sum}`}，总有一个数不对`,
      `a part exceeds its whole: ${amount(figure(f), f.unit)} against ${each.join(' + ')}${sum === '' ? '' : ` = ${sum}`} (${parts.map(({ label }) => label).join(', ')}); one of them is wrong`,
    );
  },
  PCT001: (f) => wrong(f, '占比不对', 'wrong share'),
  PCT002: (f) =>
    words(
      `${figure(f)}% 的末位是舍去的，四舍五入应为 ${f.arithmetic[0]?.computed ?? ''}%`,
      `${figure(f)}% was cut off; rounded it is ${f.arithmetic[0]?.computed ?? ''}%`,
    ),
  YOY001: (f) => wrong(f, '增减额不对', 'wrong change'),
  YOY002: (f) => wrong(f, '增减率不对', 'wrong rate of change'),
  YOY006: (f) =>
    words(
      `本年 ${visible(f.related[0]?.raw ?? '')}，却说增加 ${figure(f)}：上年数成了负数`,
      `grew by ${figure(f)} to ${visible(f.related[0]?.raw ?? '')}: last year would be less than nothing`,
    ),
  YOY007: (f) => wrong(f, '上年数不对', 'wrong prior figure'),
  YOY003: (f) => {
    const said = wrong(f, '上年数与上年公开的报告不一致', 'differs from last year’s report');
    const [first] = f.arithmetic;
    const published = f.expected === null && first?.kind === 'prior' ? amount(first.computed, f.unit) : '';
    return published === ''
      ? said
      : words(`${said.zh}，上年公开的是 ${published}`, `${said.en}, published last year: ${published}`);
  },
  YOY004: (f) =>
    words(
      `上年数为零或空，没有增减率可言，填报 ${figure(f)}`,
      `the base is zero or blank; no rate exists, states ${figure(f)}`,
    ),
  YOY005: (_, d) =>
    words(
      `作为上年报告的是“${d('department')}”${d('year')} 年的，应是“${d('expectedDepartment')}”${d('expectedYear')} 年的；与它的核对未必有意义`,
      `last year’s report is of “${d('department')}” ${d('year')}, expected “${d('expectedDepartment')}” ${d('expectedYear')}`,
    ),
  CNT003: (_, d) => {
    const amount = visible(d('amount'));
    const [zh, en] = d('confirmed')
      ? [`金额填 ${amount}，与合计相符：数量或单价有一个不对`, `${amount} is stated, as the total bears out`]
      : [`这里填 ${amount}`, `it states ${amount}`];
    return words(
      `数量 ${visible(d('quantity'))} × 单价 ${visible(d('price'))} ${d('unit')}，应是 ${d('expected')} ${d('in')}，${zh}`,
      `${visible(d('quantity'))} × ${visible(d('price'))} ${d('unit')} is ${d('expected')} ${d('in')}; ${en}`,
    );
  },
};
