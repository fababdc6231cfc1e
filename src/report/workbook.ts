import type { Finding, Role } from '../model/finding.ts';
import { isText } from '../model/place.ts';
import { visible } from './escape.ts';
import { type Words, words } from './language.ts';
import { placeIn } from './place.ts';
import type { Messages } from './say.ts';

/** What is said of how a workbook is made. */

/** Cells named in a sentence; the rest is counted. */
const NAMED = 4;

/** The related cells as a sentence names them: `C8、C9`. */
function cells(finding: Finding, role: Role): Words {
  const found = finding.related.flatMap((other) => (other.role === role && !isText(other.place) ? [other.place] : []));
  const here = (sheet: string): boolean => !isText(finding.place) && finding.place.sheet === sheet;
  const names = found.slice(0, NAMED).map(({ sheet, cell }) => (here(sheet) ? cell : `${visible(sheet)}!${cell}`));
  return found.length > NAMED
    ? words(`${names.join('、')} 等 ${found.length} 格`, `${names.join(', ')} and others, ${found.length} in all`)
    : words(names.join('、'), names.join(', '));
}

const figure = (finding: Finding): string => visible(finding.raw.trim());
const many = (count: string): boolean => Number(count) > 1;

/** The totals that pass over a text, the first of them with what it should come to. */
function lacking(finding: Finding, data: (name: string) => string): Words {
  const total = finding.related.find(({ role }) => role === 'total');
  if (!total || isText(total.place)) return words('', '');
  const all = data('totals');
  const name = placeIn(total.place, finding).slice(1, -1);
  return words(
    `：合计 ${name} 填报 ${visible(total.raw)}，加上后是 ${data('right')}${many(all) ? `，受影响的合计共 ${all} 个` : ''}`,
    `: total ${name} states ${visible(total.raw)}, with it ${data('right')}${many(all) ? `; ${all} totals lack it` : ''}`,
  );
}

export const WORKBOOK_MESSAGES: Messages = {
  XLS001: (f, d) => {
    const total = lacking(f, d);
    return d('whole') !== ''
      ? words(
          `这一栏的 ${d('count')} 个数是以文本存储的，求和公式不会计入；本工具已按数读入${total.zh}`,
          `the ${d('count')} figures of this column are stored as text; SUM passes over them, this check does not${total.en}`,
        )
      : words(
          `${figure(f)} ${many(d('count')) ? `等 ${d('count')} 个数` : ''}是以文本存储的，求和公式不会计入；同栏其他的是数${total.zh}`,
          `${figure(f)}${many(d('count')) ? ` and others, ${d('count')} in all,` : ''} stored as text among numbers; SUM passes over it${total.en}`,
        );
  },
  XLS002: (f, d) => {
    const left = cells(f, 'part');
    const right =
      d('right') === ''
        ? words('', '')
        : words(
            `：填报 ${figure(f)}，加上后是 ${d('right')}`,
            `: it states ${figure(f)}, with them it is ${d('right')}`,
          );
    return words(
      `合计公式没有加上 ${left.zh}，那里也是它的分项${right.zh}`,
      `the formula leaves out ${left.en}, which this total includes${right.en}`,
    );
  },
  XLS003: (f, d) => {
    const found = cells(f, 'part');
    const says: { readonly [what: string]: Words } = {
      itself: words('合计公式把自己也加了进去（循环引用）', 'the formula adds its own cell (a circular reference)'),
      again: words(`合计公式把 ${found.zh} 加了两次`, `the formula adds ${found.en} twice`),
      subtotal: words(
        `合计公式加了小计，又加了小计中的 ${found.zh}`,
        `the formula adds a subtotal and also ${found.en}, which the subtotal includes`,
      ),
    };
    return says[d('what')] ?? words('', '');
  },
  XLS004: (f, d) => {
    const model = cells(f, 'neighbour');
    const gap =
      f.severity === 'note'
        ? words('，与公式的结果相同', ', equal to what the formula gives')
        : d('expected') === ''
          ? words('', '')
          : words(
              `，按 ${model.zh} 的公式应为 ${d('expected')}`,
              `; the formula of ${model.en} gives ${d('expected')}`,
            );
    return words(
      `相邻各格（如 ${model.zh}）是公式，这里直接填了 ${figure(f)}${gap.zh}`,
      `${figure(f)} is typed where the neighbours (as ${model.en}) are formulas${gap.en}`,
    );
  },
  XLS005: (f, d) =>
    words(
      `存的是 ${figure(f)}，公式算得 ${d('recomputed')}${many(d('count')) ? `；本表这样的共 ${d('count')} 格` : ''}；重新计算后数会变`,
      `stores ${figure(f)}, its formula gives ${d('recomputed')}${many(d('count')) ? `; ${d('count')} such cells in the table` : ''}`,
    ),
  XLS006: (f, d) => {
    const where: { readonly [what: string]: Words } = {
      sheet: words('隐藏的工作表', 'a hidden sheet'),
      row: words('隐藏的行', 'hidden rows'),
      column: words('隐藏的列', 'hidden columns'),
    };
    const what = where[d('what')] ?? words('', '');
    if (d('what') === 'sheet')
      return words(
        `${what.zh}里有金额（${figure(f)}${many(d('count')) ? ` 等 ${d('count')} 个` : ''}），不算公开的内容，没有核对`,
        `${d('count')} amount${many(d('count')) ? 's' : ''} (${figure(f)}) on ${what.en}: no part of what is published, not checked`,
      );
    return words(
      `${what.zh}里有金额（${figure(f)}${many(d('count')) ? ` 等 ${d('count')} 个` : ''}），看不见却计入核对`,
      `${d('count')} amount${many(d('count')) ? 's' : ''} (${figure(f)}) in ${what.en}: unseen, yet counted`,
    );
  },
  XLS007: (f) =>
    words(
      `公式出错：${figure(f)}，这里没有可用的数；有关的关系没有核对`,
      `the formula failed: ${figure(f)}; no figure here, and what depends on it was not checked`,
    ),
  XLS008: (_, d) => {
    const files = d('files') === '' ? words('', '') : words(`（${d('files')}）`, ` (${d('files')})`);
    return words(
      `${d('count')} 个单元格的公式取自别的文件${files.zh}，核对的是上次保存时的值`,
      `formulas in ${d('count')} cell${many(d('count')) ? 's' : ''} read other files${files.en}; the last saved values were checked`,
    );
  },
  XLS009: (f, d) => {
    const more = many(d('count'))
      ? words(`；本表这样的共 ${d('count')} 个`, `; ${d('count')} such in the table`)
      : words('', '');
    const kind = d('computed') === '' ? words('', '') : words('公式的结果 ', 'the result ');
    return words(
      `${kind.zh}${figure(f)} 有 ${d('decimals')} 位小数，以${d('unit')}计到分只有 ${d('most')} 位${more.zh}`,
      `${kind.en}${figure(f)} has ${d('decimals')} decimals; in ${d('unit')} a cent has ${d('most')}${more.en}`,
    );
  },
  XLS010: (f, d) => {
    if (d('count') !== '') {
      const more = many(d('count'))
        ? words(`；本表这样的共 ${d('count')} 格`, `; ${d('count')} such cells in the table`)
        : words('', '');
      return words(
        `${figure(f)} 的数字格式显示“${d('other')}”，“${d('table')}”的单位是“${d('unit')}”；暂按“${d('unit')}”核对${more.zh}`,
        `the number format shows ${figure(f)} in “${d('other')}”, “${d('table')}” is in “${d('unit')}”; checked as the latter${more.en}`,
      );
    }
    return words(
      d('said') !== ''
        ? `“${d('table')}”的单位写成“${d('said')}”，自相矛盾；暂按“${d('unit')}”核对`
        : `“${d('table')}”写了两个单位：“${d('unit')}”和“${d('other')}”；暂按“${d('unit')}”核对`,
      d('said') !== ''
        ? `the unit of “${d('table')}” is stated as “${d('said')}”, which is two; checked as “${d('unit')}”`
        : `“${d('table')}” states two units, “${d('unit')}” and “${d('other')}”; checked as the first`,
    );
  },
  XLS011: (f, d) => {
    const more = many(d('count'))
      ? words(` 等 ${d('count')} 个数`, ` and others, ${d('count')} in all,`)
      : words('', '');
    return d('same') === ''
      ? words(
          `合并单元格下面还有看不见的数：${figure(f)}${more.zh}，求和公式会计入`,
          `${figure(f)}${more.en} lies unseen under a merged cell, and SUM counts it`,
        )
      : words(
          `合并单元格下面还存着同样的数：${figure(f)}${more.zh}，求和公式会重复计入`,
          `${figure(f)}${more.en} is stored once more under the merged cell; SUM counts it again`,
        );
  },
  XLS012: (_, d) =>
    words(
      `“${d('sheet')}”上的 ${d('count')} 段文字里有金额，没有核对：一行有几格或夹着数的工作表，认不出是表也不当作文字；请把文字单独放一张工作表（一段一格），或另存为 .docx、.txt、.md 一起核对`,
      `${d('count')} passage${many(d('count')) ? 's' : ''} on “${d('sheet')}” state${many(d('count')) ? '' : 's'} amounts and ${many(d('count')) ? 'were' : 'was'} not checked: the sheet is no table that is known, and with several cells in a row or numbers among them no text; put the text on a sheet of its own, a paragraph a cell, or save it as .docx, .txt or .md and check both`,
    ),
};
