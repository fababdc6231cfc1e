import type { Finding } from '../model/finding.ts';
import { visible } from './escape.ts';
import { type Words, words } from './language.ts';
import { notYaml } from './not-yaml.ts';
import { figure, type Messages } from './say.ts';

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

/** What of a text is not understood, where it stands there in one piece: put together from several it is no word of it. */
function restOf(raw: string, left: string): string {
  const isPiece = left !== '' && left !== raw.trim() && raw.replace(/\s/gu, '').includes(left);
  return isPiece ? `（“${left}”）` : '';
}

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

/** What is said of keys, headings and rows that are not what was looked for. */
export const SCHEMA_MESSAGES: Messages = {
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
    if (d('where') === 'heading' && f.raw.trim() === '')
      return words(
        `这一栏没有栏名；有关的数没有核对${more.zh}`,
        `the column has no heading; its figures were not checked${more.en}`,
      );
    const left = restOf(f.raw, d('left'));
    const hidden = standsHidden(d('hidden'));
    if (d('apart') !== '')
      return words(
        `看不懂的表名“${visible(f.raw.trim())}”${left}${hint.zh}；表里的数只在表内核对了，没有和别的表对照`,
        `title “${visible(f.raw.trim())}” not understood${hint.en}; its figures were checked within the table, not against others`,
      );
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
    d('lastYears') !== '0'
      ? words(
          `${d('tables')} 张表里本年的数一个也没有填，有的 ${d('lastYears')} 个都是上年的：什么也没有核对`,
          `not one figure of this year in ${d('tables')} tables, all ${d('lastYears')} are last year’s: nothing was checked`,
        )
      : words(
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
  SCH013: (f, d) =>
    words(
      `表名“${visible(f.raw.trim())}”和表里的名目都是自己的叫法：${d('figures')} 个数按表内的合计核对了，没有和别的表对照`,
      `“${visible(f.raw.trim())}” and what it lists are words of its own: its ${d('figures')} figures were checked by the totals within it, not against other tables`,
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
};
