import type { Finding, Related } from '../model/finding.ts';
import { placeKey } from '../model/place.ts';
import { ACROSS_MESSAGES } from './across.ts';
import { operand } from './arithmetic.ts';
import { visible } from './escape.ts';
import { type Words, words } from './language.ts';
import { NARRATIVE_MESSAGES } from './narrative.ts';
import { notYaml } from './not-yaml.ts';
import { PERFORMANCE_MESSAGES } from './performance.ts';
import { placeIn } from './place.ts';
import { bomb, contradictoryFile, damagedFile, otherKind, tooLarge } from './refused.ts';
import { TOLD_MESSAGES } from './told.ts';
import { trouble } from './trouble.ts';
import { noReport, unpaired } from './unfound.ts';
import { unworked } from './unworked.ts';
import { WORKBOOK_MESSAGES } from './workbook.ts';

/** What each finding says: what is stated; what it should be; the gap. No blame. */
type Say = (finding: Finding, data: (name: string) => string) => Words;

const figure = (finding: Finding): string => visible(finding.raw.trim()) || (finding.stated ?? '');
const amount = (value: string | null, unit: string | null): string =>
  value === null ? '' : unit === '%' ? `${value}%` : `${value} ${unit ?? ''}`.trim();

/** Places are told apart by what they name: each may have been made anew. */
const samePlace = (other: Related | undefined, finding: Finding): boolean =>
  other !== undefined && placeKey(other.place) === placeKey(finding.place);

/** The sentence for a wrong figure: forced, or one of several. */
function wrong(finding: Finding, zh: string, en: string): Words {
  const { expected, difference, unit } = finding;
  const stated =
    finding.raw.trim() === ''
      ? words('空着', 'is blank')
      : words(`填报 ${figure(finding)}`, `states ${figure(finding)}`);
  if (expected === null) {
    const [relation] = finding.arithmetic;
    const sums = finding.code === 'SUM001' && relation && samePlace(relation.operands[0], finding);
    return sums
      ? words(
          `${zh}：${stated.zh}，各项相加得 ${relation.computed}`,
          `${en}: ${stated.en}, the parts add to ${relation.computed}`,
        )
      : words(`${zh}：${stated.zh}`, `${en}: ${stated.en}`);
  }
  if (finding.raw.trim() === '') return words(`${zh}：空着，应为 ${expected}`, `${en}: blank, should be ${expected}`);
  const gap = (difference ?? '').replace(/^-/u, '');
  const short = (difference ?? '').startsWith('-');
  // A cell that is formatted as a percentage shows its sign.
  const should = /[%％]$/u.test(finding.raw.trim()) ? `${expected}%` : expected;
  return words(
    `${zh}：${stated.zh}，应为 ${should}，${short ? '少' : '多'} ${unit === '%' ? `${gap} 个百分点` : amount(gap, unit)}`,
    `${en}: ${stated.en}, should be ${should}, ${short ? 'short by' : 'over by'} ${unit === '%' ? `${gap} points` : amount(gap, unit)}`,
  );
}

const KINDS: { readonly [name: string]: Words } = {
  scalar: words('一个值', 'a value'),
  list: words('一个列表（每项以 - 开头）', 'a list (items begin with -)'),
  map: words('一组栏目', 'a group of keys'),
  empty: words('空', 'nothing'),
  string: words('文字', 'text'),
  number: words('数', 'a number'),
  boolean: words('是/否', 'true or false'),
};
const kind = (name: string): Words => KINDS[name] ?? words(name, name);

const PLACES: { readonly [name: string]: Words } = {
  title: words('表名', 'title'),
  heading: words('栏目', 'heading'),
  row: words('行名', 'row name'),
};

/** What nobody sees is mostly a clerk's own working: it is said what that costs and how to be rid of it. */
const standsHidden = (what: string): Words & { readonly so: Words } => {
  const lines = what === 'row' ? words('隐藏的行', 'a hidden row') : words('隐藏的列', 'a hidden column');
  if (what === '') return { ...words('', ''), so: words('', '') };
  const so = words(
    '，这份报告因此算没有核对完；自己核对用的，请删去或把栏目写作“核对”',
    ', so the report counts as unfinished; delete workings of your own, or head them “核对”',
  );
  return { ...words(`${lines.zh}里`, ` in ${lines.en}`), so };
};

/** A word of a region stands for something the lexicon does not hold. */
function unexplained(finding: Finding, data: (name: string) => string): Words {
  const raw = visible(finding.raw.trim());
  const left = data('left') === raw ? '' : `（“${data('left')}”）`;
  if (data('subject') !== '')
    return words(
      `“${raw}”是科目 ${data('subject')} 的名称：写在“科目”下，如 "${data('subject')}": 本地区的名称`,
      `“${raw}” is the name of subject ${data('subject')}: write the region's name of it under 科目`,
    );
  const hint = data('suggestion')
    ? words(`，是不是“${data('suggestion')}”`, `; did you mean “${data('suggestion')}”?`)
    : words('', '');
  return words(
    `“${raw}”不全是官方的词${left}${hint.zh}`,
    `“${raw}” is not made of official words${left && ` (“${data('left')}”)`}${hint.en}`,
  );
}

/** Columns by their headings; this year's amount of a sentence stands under none. */
function namedColumns(columns: string): Words {
  const all = (own: string): string =>
    columns
      .split('；')
      .map((name) => (name === '' ? own : name.replace(/ › $/u, ` › ${own}`)))
      .join('；');
  return words(all('本年数'), all('this year’s amount'));
}

const named = (name: string, without: string): string => (name === '' ? without : `“${name}”`);

const MESSAGES: { readonly [code: string]: Say } = {
  IOE001: (_, d) => {
    const why = trouble(d('reason'));
    return words(`文件打不开：${why.zh}`, `cannot be read: ${why.en}`);
  },
  IOE002: () =>
    words(
      '不是一份部门预算报告：没有“部门、年度、预算表”；如果是表格，请用 Excel 或 WPS 另存为 .xlsx',
      'not a budget report: no 部门, 年度, 预算表; a table should be saved as .xlsx',
    ),
  IOE003: (_, d) => otherKind(d),
  IOE004: () => words('文字编码认不出，请另存为 UTF-8', 'neither UTF-8 nor GB18030; save it as UTF-8'),
  IOE005: (_, d) =>
    words(`“${d('what')}”已读入，本版不核对，请人工核对`, `${d('what')} was read but is not checked by this version`),
  IOE006: (_, d) => damagedFile(d),
  IOE007: (_, d) =>
    d('text') !== ''
      ? words('文字里没有认出可以核对的金额', 'no amount in this text was understood')
      : words(
          `没有认出一张预算表：要找的是表名，如 ${d('looked')} 等；${d('seen') ? `最接近的文字是“${d('seen')}”` : '工作簿里没有文字'}${d('left') ? `；表名“${d('title')}”里的“${d('left')}”看不懂` : ''}`,
          `no table recognised: looked for titles such as ${d('looked')}; ${d('seen') ? `nearest texts: ${d('seen')}` : 'the workbook holds no text'}${d('left') ? `; of the title “${d('title')}” the words “${d('left')}” are not understood` : ''}`,
        ),
  IOE008: () => words('文档里的表格没有读，只核对文字', 'the tables of this document were not read, only its text'),
  IOE009: (_, d) =>
    words(
      `核对时程序出错：${d('reason')}；这份报告没有核对，请把这一行和文件报告给维护者`,
      `the program failed on it: ${d('reason')}; it was not checked, please report this line and the file`,
    ),
  IOE010: (_, d) => unpaired(d),
  IOE011: (_, d) => noReport(d),
  SEC001: (_, d) => tooLarge(d),
  SEC002: () =>
    words('不支持 YAML 别名（*名字），请把内容照写一遍', 'YAML aliases (*name) are refused; write the content out'),
  SEC003: (_, d) => words(`层级超过 ${d('limit')} 层，没有读取`, `nested deeper than ${d('limit')} levels: refused`),
  SEC004: (_, d) => bomb(d),
  SEC005: (_, d) =>
    words(
      `${d('part')} 里声明了文档类型或实体，${d('asText') === '' ? '工作簿' : '文档'}用不着，没有读取`,
      `${d('part')} declares a document type or entities; refused`,
    ),
  SEC006: (_, d) => contradictoryFile(d),
  SEC007: (_, d) =>
    words(
      `核对用时超过上限 ${d('seconds')} 秒（--time-limit），已停止，没有核对`,
      `took longer than the limit of ${d('seconds')} s (--time-limit): stopped, not checked`,
    ),
  SEC008: (_, d) =>
    words(
      `核对所需内存超过上限 ${d('megabytes')} MB（--memory-limit），已停止，没有核对`,
      `needed more memory than the limit of ${d('megabytes')} MB (--memory-limit): stopped, not checked`,
    ),
  SCH001: (_, d) => notYaml(d('what'), d('detail')),
  SCH002: (_, d) =>
    /[:：]/u.test(d('key'))
      ? words(`“${d('key')}”中的冒号要用半角“:”，后面空一格`, `“${d('key')}”: write the colon as “: ”`)
      : d('cut') !== ''
        ? words(
            `“${d('key')}”像是被逗号截断的金额：写在一行 { } 里的千分位数要加引号`,
            `“${d('key')}” looks like an amount cut at its comma: quote it inside { }`,
          )
        : words(
            `不认识的栏目“${d('key')}”${d('suggestion') ? `，是不是“${d('suggestion')}”` : ''}`,
            `unknown key “${d('key')}”${d('suggestion') ? `; did you mean “${d('suggestion')}”?` : ''}`,
          ),
  SCH003: (_, d) =>
    d('filled') !== ''
      ? words(`没有填“${d('key')}”`, `“${d('key')}” is not filled in`)
      : /名称|编码|^项目$|部门|年度|标题|预算表|已知问题/u.test(d('key'))
        ? words(`缺少“${d('key')}”`, `missing “${d('key')}”`)
        : words(
            `缺少“${d('key')}”${d('key').includes(' / ') ? '之一' : ''}；没有数也要写出栏目，值留空`,
            `missing “${d('key')}”; leave the value blank if there is none`,
          ),
  SCH004: (_, d) =>
    d('lexicon') !== ''
      ? words(`“${d('key')}”已经写过`, `“${d('key')}” stands here twice`)
      : words(`“${d('key')}”写了两次，只用了前一个`, `“${d('key')}” stands twice; only the first was used`),
  SCH005: (_, d) =>
    words(
      `这里应是${kind(d('expected')).zh}，写的是${kind(d('found')).zh}`,
      `expected ${kind(d('expected')).en}, found ${kind(d('found')).en}`,
    ),
  SCH006: (_, d) => {
    const wanted: { readonly [want: string]: Words } = {
      word: words(
        ` ${d('least')} 至 ${d('most')} 个字、不全是数字的词`,
        `a word of ${d('least')} to ${d('most')} characters, not digits alone`,
      ),
      text: words(` 1 至 ${d('most')} 个字`, `1 to ${d('most')} characters`),
      general: words('不带年份和“其中”的词', 'words without a year or 其中'),
      code: words('科目编码（3、5、7 或 9 位数字）', 'a subject code of 3, 5, 7 or 9 digits'),
      fingerprint: words('检查结果里的 16 位指纹', 'a fingerprint of 16 digits, as in the results'),
      'finding-code': words('编号，如 SUM001', 'a code such as SUM001'),
      year: words('四位数的年度', 'a year of four digits'),
      date: words('日期，如 2026-12-31', 'a date such as 2026-12-31'),
      relative: words('从本文件所在文件夹算起的 .yaml 路径', 'a path to a .yaml file, relative to this one'),
    };
    const want = wanted[d('want')];
    return want
      ? words(`“${d('value')}”不对，应填${want.zh}`, `“${d('value')}” is not allowed; write ${want.en}`)
      : words(
          `不能填“${d('value')}”，可以填：${d('allowed')}`,
          `“${d('value')}” is not allowed; use one of ${d('allowed')}`,
        );
  },
  SCH007: (f, d) => {
    if (d('where') === 'lexicon') return unexplained(f, d);
    const where = PLACES[d('where')] ?? words('', '');
    const hint = d('suggestion')
      ? words(`，是不是“${d('suggestion')}”`, `; did you mean “${d('suggestion')}”?`)
      : words('', '');
    const more = d('more')
      ? words(`；下面还有 ${d('more')} 行也看不懂`, `; nor were ${d('more')} more rows below`)
      : words('', '');
    if (d('where') === 'row' && f.raw.trim() === '')
      return words(
        `这一行没有行名，行里有：${visible(d('stands'))}；有关的数没有核对${more.zh}`,
        `the row has no name; in it stands: ${visible(d('stands'))}; its figures were not checked${more.en}`,
      );
    if (d('where') === 'flow')
      return words(
        `表名、栏目和行名都没有说“${visible(d('left'))}”是收入还是支出；有关的数没有核对${more.zh}`,
        `neither title, heading nor row says whether “${visible(d('left'))}” is income or spending; its figures were not checked${more.en}`,
      );
    const left = d('left') === f.raw.trim() || d('left') === '' ? '' : `（“${d('left')}”）`;
    const hidden = standsHidden(d('hidden'));
    return words(
      `${hidden.zh}看不懂的${where.zh}“${visible(f.raw.trim())}”${left}${hint.zh}；有关的数没有核对${hidden.so.zh}${more.zh}`,
      `${where.en} “${visible(f.raw.trim())}”${hidden.en} not understood${hint.en}; its figures were not checked${hidden.so.en}${more.en}`,
    );
  },
  SCH010: (_, d) => {
    const means = d('means') === '' ? words('', '') : words(`（${d('means')}）`, ` (${d('means')})`);
    return words(
      `“${d('word')}”在官方的词里已有意思${means.zh}，不能另有所指；就是这个意思的，删去这一行即可`,
      `“${d('word')}” already means something in official words${means.en} and cannot stand for something else; if that is what is meant, delete the line`,
    );
  },
  SCH012: (_, d) =>
    words(
      `${d('tables')} 张表里一个数也没有：什么也没有核对`,
      `not one figure in ${d('tables')} tables: nothing was checked`,
    ),
  SCH011: (f, d) =>
    d('where') === 'beside'
      ? words(
          `${standsHidden(d('hidden')).zh || '表旁边'}有 ${d('count')} 个数，上面没有栏目；没有核对，不用的请删去`,
          `${d('count')} figures${standsHidden(d('hidden')).en || ' beside the table'} under no heading were not checked`,
        )
      : d('where') === 'flow'
        ? words(
            `表名“${figure(f)}”、栏目和行名都没有说是收入还是支出：有 ${d('count')} 个数没有核对`,
            `neither the title “${figure(f)}” nor a heading or row says income or spending: ${d('count')} figures were not checked`,
          )
        : d('where') === 'labels'
          ? words(
              `编码、名称、备注这类栏里有 ${d('count')} 个数，像是另一张表的金额；没有核对。是另一张表的，在它上方写上表名`,
              `${d('count')} figures in columns of codes, names or remarks, perhaps another table's amounts, were not checked`,
            )
          : words(
              '这里有数，上面却没有认出表名；有关的数没有核对',
              'figures without a title above them that names a table; they were not checked',
            ),
  SCH008: (_, d) =>
    words(
      `标题说的是“${d('said')}”，填在“${d('form')}”里，应是“${d('expected')}”`,
      `the title says “${d('said')}” but stands under “${d('form')}” (“${d('expected')}”)`,
    ),
  SCH009: (_, d) =>
    words(
      `只有 ${d('rows')} 行有“${d('column')}”栏，其余 ${d('others')} 行没有`,
      `only ${d('rows')} rows have “${d('column')}”, ${d('others')} do not`,
    ),
  NUM001: (f, d) =>
    d('why') === 'percent'
      ? words(`“${figure(f)}”带百分号，这一栏应是金额`, `“${figure(f)}” has a percent sign in a column of amounts`)
      : f.raw.startsWith('=')
        ? unworked(figure(f), d('unworked'))
        : words(`“${figure(f)}”不是数`, `“${figure(f)}” is not a number`),
  NUM002: (f, d) =>
    words(
      `${figure(f)} 有 ${d('decimals')} 位小数，本表其余至多 ${d('usual')} 位`,
      `${figure(f)} has ${d('decimals')} decimals, the table has ${d('usual')}`,
    ),
  NUM003: (f, d) =>
    d('why') === 'exponent'
      ? words(`“${figure(f)}”是科学计数法，请写成普通的数`, `“${figure(f)}” uses an exponent; write an ordinary number`)
      : words(`“${figure(f).slice(0, 40)}”位数过多`, `“${figure(f).slice(0, 40)}” has too many digits`),
  NUM004: (f) => words(`${figure(f)} 中的逗号或空格不在千位上`, `misplaced thousands separator in ${figure(f)}`),
  UNT001: (_, d) => {
    const some = d('tables') === '1' ? '' : `等 ${d('tables')} 张表`;
    const one = d('others') !== '' && !d('others').includes('、');
    const elsewhere =
      d('others') === ''
        ? words('报告里也没有', '')
        : words(
            `另外 ${d('count')} 张表写的是${d('others')}${one ? '，如果这里也是，请补上' : ''}`,
            `; the other ${d('count')} state ${d('others')}`,
          );
    return words(
      `${named(d('table'), '没有表名的一张表')}${some}没有写单位，${elsewhere.zh}；没有核对`,
      `no unit for ${named(d('table'), 'a table without a title')}${some === '' ? '' : ` and others, ${d('tables')} in all`}${elsewhere.en}; not checked`,
    );
  },
  UNT002: (_, d) =>
    words(`看不懂的单位“${d('unit')}”；全表没有核对`, `unit “${d('unit')}” not understood; the table was not checked`),
  UNT003: (f, d) => {
    const [own, other] = f.related;
    const raw = (one: Related | undefined, unit: string): string =>
      one ? operand(one, f).replace('[', `${d(unit)}[`) : '';
    const [a, b] = [raw(own, 'unit'), raw(other, 'otherUnit')];
    const times = d('under') === '1' ? `1/${d('factor')}` : `${d('factor')} `;
    const meant =
      d('forced') === '1'
        ? words(`应是${d('meant')}`, `it should be ${d('meant')}`)
        : words(
            `两张表的单位总有一个不对，这里可能应是${d('meant')}`,
            `one of the two units is wrong, perhaps this should be ${d('meant')}`,
          );
    return words(
      `“${d('table')}”的单位写的是${d('unit')}，可是有 ${d('figures')} 个数恰是别处同一数的 ${times}${d('under') === '1' ? '' : '倍'}（如 ${a} 和“${d('other')}”的 ${b}）：${meant.zh}，其余按${d('meant')}核对`,
      `${d('table')} is labelled ${d('unit')}, yet ${d('figures')} of its figures are exactly ${times.trim()} times those stated elsewhere (such as ${a} and ${b} in ${d('other')}): ${meant.en}; the rest is checked in ${d('meant')}`,
    );
  },
  SUM001: (f) => wrong(f, '合计与分项不符', 'total and parts disagree'),
  SUM002: (f, d) =>
    words(
      `尾差：填报 ${figure(f)}，${d('parts')} 项相加得 ${f.expected}，差 ${(f.difference ?? '').replace(/^-/u, '')} ${f.unit}，${f.severity === 'note' ? '在四舍五入范围内' : f.severity === 'query' ? '四舍五入可能解释，请核实' : '严格口径下不允许尾差'}`,
      `residue: states ${figure(f)}, ${d('parts')} parts add to ${f.expected}, off by ${(f.difference ?? '').replace(/^-/u, '')} ${f.unit}, ${f.severity === 'note' ? 'within rounding' : f.severity === 'query' ? 'rounding may explain it' : 'not allowed when strict'}`,
    ),
  SAM001: (f, d) =>
    d('moved') === ''
      ? wrong(f, '同一个数与别处不一致', 'one fact stated differently')
      : words(
          `两张表各自都平衡，相互却不一致：${d('moved')} ${f.unit} 一处在“${d('here')}”，一处在“${d('there')}”，请核对原始数据`,
          `two tables, each whole in itself, disagree: ${d('moved')} ${f.unit} stands at “${d('here')}” in one and at “${d('there')}” in the other; go back to the source`,
        ),
  SAM002: (_, d) => {
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
        : words(
            `${d('of')} 处有 ${d('broken')} 处对不上（${columns.zh}）：或是整栏填错，或是栏目的意思没有认对`,
            `${d('broken')} of ${d('of')} disagree (${columns.en}): a whole column is wrong, or its heading was taken wrongly`,
          );
  },
  BAL001: (f) => wrong(f, '收支不平衡', 'revenue and expenditure differ'),
  PRT001: (f) => {
    const part = f.arithmetic[0]?.operands[1];
    return words(
      `部分大于整体：整体 ${amount(figure(f), f.unit)}，其中 ${part?.label ?? ''} ${amount(part?.raw.trim() ?? '', part?.unit ?? null)}`,
      `a part exceeds its whole: ${amount(figure(f), f.unit)} against ${amount(part?.raw.trim() ?? '', part?.unit ?? null)} (${part?.label ?? ''})`,
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
  YOY003: (f) => wrong(f, '上年数与上年公开的报告不一致', 'differs from last year’s report'),
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
  COD001: (_, d) =>
    words(
      `科目编码 ${d('code')} 的名称是“${d('official')}”，填报“${d('name')}”`,
      `subject ${d('code')} is “${d('official')}”, stated “${d('name')}”`,
    ),
  COD002: (f, d) => {
    const [other] = f.related;
    const at = other ? placeIn(other.place, f) : '';
    return words(
      `“${d('name')}”的编码这里是 ${d('code')}，别处是 ${d('other')}${at}：总有一个不对`,
      `“${d('name')}” has code ${d('code')} here and ${d('other')}${at} elsewhere: one of them is wrong`,
    );
  },
  DIS001: (_, d) => words(`“${d('table')}”是空表，没有说明`, `“${d('table')}” is empty and has no note`),
  DIS003: (_, d) =>
    words(
      `标题写的是 ${d('said')} 年，报告是 ${d('year')} 年的`,
      `the title says ${d('said')}, the report is of ${d('year')}`,
    ),
  DIS002: (_, d) =>
    words(`“${d('table')}”注明无数据，表里却有金额`, `“${d('table')}” is noted as empty but has figures`),
  DIS004: (_, d) =>
    d('count') === '1'
      ? words(
          `这张表写的是“${d('name')}”，其余 ${d('tables')} 张表都是“${d('department')}”`,
          `this table names “${d('name')}”, the other ${d('tables')} “${d('department')}”`,
        )
      : words(
          `有 ${d('count')} 张表写的是“${d('name')}”（这是第一张），另 ${d('tables')} 张表是“${d('department')}”：像是两个部门的表放在了一个文件里`,
          `${d('count')} tables name “${d('name')}” (this is the first), ${d('tables')} others “${d('department')}”: two departments seem to be in one file`,
        ),
  ...NARRATIVE_MESSAGES,
  ...TOLD_MESSAGES,
  ...WORKBOOK_MESSAGES,
  ...PERFORMANCE_MESSAGES,
  ...ACROSS_MESSAGES,
};

export function message(finding: Finding): Words {
  const say = MESSAGES[finding.code];
  if (!say) throw new Error(`no words for ${finding.code}`);
  return say(finding, (name) => visible(String(finding.data[name] ?? '')));
}

export const hasMessage = (code: string): boolean => code in MESSAGES;

/** Causes by id: what probably happened. Ids are permanent; `catalogue/causes.ts` says of each how it is recognised. */
const CAUSES: { readonly [id: string]: (detail: string) => Words } = {
  'left-blank': (d) => words(`漏填，应为 ${d}`, `left blank, should be ${d}`),
  'should-be-empty': () => words('此处应当空着', 'this cell should be empty'),
  'sign-reversed': (d) => words(`正负号或增减方向反了：${d}`, `sign or direction reversed: ${d}`),
  'unit-slip': (d) => words(`元、万元、亿元弄混：${d}`, `元, 万元 or 亿元 taken for one another: ${d}`),
  'decimal-moved': (d) => words(`小数点错位：${d}`, `decimal point moved: ${d}`),
  'digits-transposed': (d) => words(`相邻两位数字颠倒：${d}`, `digits transposed: ${d}`),
  'digit-dropped': (d) => words(`少了一位数字：${d}`, `a digit dropped: ${d}`),
  'digit-doubled': (d) => words(`有一位数字打了两次：${d}`, `a digit doubled: ${d}`),
  'digit-added': (d) => words(`多了一位数字：${d}`, `a digit added: ${d}`),
  'digit-mistyped': (d) => words(`有一位数字打错：${d}`, `a digit mistyped: ${d}`),
  'prior-year-left-in': (d) => words(`填的是上年数 ${d}`, `last year’s figure ${d} left in`),
  'whole-project': (d) =>
    words(`填的是整个实施期的资金 ${d}`, `the money of the whole project, ${d}, for that of the year`),
  'foreign-added': (d) => words(`公式多加了不属于它的数：${d}`, `the formula adds what is no part of it: ${d}`),
  'row-left-out': (d) => words(`合计漏加了一项：${d}`, `a row left out of the total: ${d}`),
  'row-missing': (d) => words(`本表漏了一行，别的表有：${d}`, `a row is missing here that another table has: ${d}`),
  'row-counted-twice': (d) => words(`合计多加了一次：${d}`, `a row counted twice: ${d}`),
  'subtotal-added': (d) => words(`小计和它的明细都加进了合计：${d}`, `a subtotal added beside its own parts: ${d}`),
  'neighbour-copied': (d) => words(`抄成了相邻的数：${d}`, `a neighbour’s figure copied: ${d}`),
  exchanged: (d) => words(`与另一个数填颠倒了：${d}`, `exchanged with another figure: ${d}`),
  truncated: (d) => words(`末位舍去了，应四舍五入：${d}`, `cut off, not rounded: ${d}`),
  'wrong-base-year': (d) => words(`除错了年份，应以上年为基数：${d}`, `divided by the wrong year: ${d}`),
  'other-base': (d) => words(`用错了基数：${d}`, `taken over another base: ${d}`),
  'ratio-not-rate': (d) => words(`算成了本年是上年的百分之几：${d}`, `this year as a percentage of last year: ${d}`),
  'points-for-percent': (d) => words(`填的是百分点，不是增减率：${d}`, `percentage points for a percentage: ${d}`),
  'fraction-not-percent': (d) => words(`没有乘以 100：${d}`, `a fraction, not a percentage: ${d}`),
  'wrong-whole': (d) => words(`除错了总数：${d}`, `divided by another total: ${d}`),
};

export const causeWords = (cause: NonNullable<Finding['cause']>): Words => {
  const say = CAUSES[cause.id];
  return say ? say(visible(cause.detail)) : words(visible(cause.detail), visible(cause.detail));
};
export const causeIds = (): string[] => Object.keys(CAUSES);
