import type { Related } from '../model/finding.ts';
import { operand } from './arithmetic.ts';
import { visible } from './escape.ts';
import { words } from './language.ts';
import { amount, figure, type Messages } from './say.ts';
import { unworked } from './unworked.ts';

const named = (name: string, without: string): string => (name === '' ? without : `“${name}”`);

/** What is said of how figures are written, and in which unit. */
export const WRITTEN_MESSAGES: Messages = {
  NUM001: (f, d) =>
    d('why') === 'percent'
      ? words(`“${figure(f)}”带百分号，这一栏应是金额`, `“${figure(f)}” has a percent sign in a column of amounts`)
      : f.raw.startsWith('=')
        ? unworked(figure(f), d('unworked'))
        : d('count') === ''
          ? words(`“${figure(f)}”不是数`, `“${figure(f)}” is not a number`)
          : words(
              `“${figure(f)}”不是数，本表这样写的有 ${d('count')} 处`,
              `“${figure(f)}” is not a number; ${d('count')} figures of the table are written like this`,
            ),
  NUM002: (f, d) =>
    d('count') !== ''
      ? words(
          `${d('count')} 个数的小数比本表其余的多：其余至多 ${d('usual')} 位，这些最多有 ${d('decimals')} 位`,
          `${d('count')} figures have more decimals than the others of the table: up to ${d('decimals')} instead of ${d('usual')}`,
        )
      : words(
          `${figure(f)} 有 ${d('decimals')} 位小数，本表其余至多 ${d('usual')} 位`,
          `${figure(f)} has ${d('decimals')} decimals, the table has ${d('usual')}`,
        ),
  NUM003: (f, d) =>
    d('why') === 'exponent'
      ? words(`“${figure(f)}”是科学计数法，请写成普通的数`, `“${figure(f)}” uses an exponent; write an ordinary number`)
      : words(`“${figure(f).slice(0, 40)}”位数过多`, `“${figure(f).slice(0, 40)}” has too many digits`),
  NUM004: (f) => words(`${figure(f)} 中的逗号或空格不在千位上`, `misplaced thousands separator in ${figure(f)}`),
  UNT001: (_, d) => {
    if (d('as') !== '')
      return words(
        `${named(d('table'), '没有表名的一张表')}没有写单位；里面的数和写了${d('as')}的表相同，按${d('as')}核对了，请补上单位`,
        `no unit for ${named(d('table'), 'a table without a title')}; its amounts are those of a table in ${d('as')}, and were checked as such`,
      );
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
    if (d('besideUnit') !== '') {
      const [here, meant] = [amount(visible(f.raw.trim()), f.unit), d('besideUnit')];
      const right = amount(visible(f.raw.trim()), meant);
      return words(
        `单位写错：${here} 应是 ${right}，同一句里的百分比才对得上`,
        `wrong unit: ${here} should be ${right}; then the percentage beside it is right`,
      );
    }
    if (d('lone') !== '') {
      const more = d('lone') === '1' ? '' : d('lone');
      return words(
        `${visible(f.raw.trim())}${d('unit')}：全文别的数都是${d('meant')}，这里多半漏写了“万”${more === '' ? '' : `；全文这样的共 ${more} 处`}`,
        `${visible(f.raw.trim())}${d('unit')}: other amounts of the text are in ${d('meant')}, here 万 is most likely missing${more === '' ? '' : `; ${more} such in all`}`,
      );
    }
    if (d('most') !== '')
      return words(
        `“${d('table')}”的单位写的是${d('unit')}，整张表最大的数才 ${d('most')}${d('unit')}，别的表都是${d('meant')}：应是${d('meant')}，其余按${d('meant')}核对`,
        `${d('table')} is labelled ${d('unit')}, and its largest figure is ${d('most')}${d('unit')} where other tables are in ${d('meant')}: it should be ${d('meant')}; the rest is checked in ${d('meant')}`,
      );
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
};
