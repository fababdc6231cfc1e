import type { Finding } from '../model/finding.ts';
import { visible } from './escape.ts';
import { type Words, words } from './language.ts';

type Say = (finding: Finding, data: (name: string) => string) => Words;

/** What is found between the reports of one run. */
export const ACROSS_MESSAGES: { readonly [code: string]: Say } = {
  BAT001: (_, d) =>
    d('copy') === '1'
      ? words(`与 ${d('other')} 内容完全相同`, `the same content as ${d('other')}`)
      : words(`所有的数都与 ${d('other')} 相同`, `all figures are those of ${d('other')}`),
  BAT002: (f, d) => {
    const more = Number(d('count')) - 1;
    return words(
      `“${d('department')}”${d('year')} 年另有一份报告 ${d('other')}，数不同：${d('what')} 这里是 ${visible(f.raw.trim())}，那里是 ${d('earlier')}${more > 0 ? `（另有 ${more} 个总数不同）` : ''}`,
      `“${d('department')}” ${d('year')} has another report, ${d('other')}, with other figures: ${d('what')} is ${visible(f.raw.trim())} here and ${d('earlier')} there${more > 0 ? ` (${more} more totals differ)` : ''}`,
    );
  },
  BAT003: (f, d) => {
    const { expected, difference, unit } = f;
    const gap = `${(difference ?? '').replace(/^-/u, '')} ${unit ?? ''}`;
    const short = (difference ?? '').startsWith('-');
    const [others, count] = [d('others'), Number(d('count'))];
    const more =
      count > 1
        ? words(
            `；同样差这么多的还有：${others}${count > 4 ? ` 等 ${count - 1} 项` : ''}`,
            `; the same difference in: ${others}${count > 4 ? ` and others, ${count - 1} in all` : ''}`,
          )
        : words('', '');
    return words(
      `部门的“${d('what')}”是 ${visible(f.raw.trim())}，${d('units')} 个单位相加得 ${expected}，部门${short ? '少' : '多'} ${gap}${more.zh}${Number(d('rest')) > 0 ? `；另有 ${d('rest')} 个总数也加不起来` : ''}`,
      `the department’s ${d('what')} is ${visible(f.raw.trim())}, its ${d('units')} units add to ${expected}: ${short ? 'short by' : 'over by'} ${gap}${more.en}${Number(d('rest')) > 0 ? `; ${d('rest')} more totals do not add up` : ''}`,
    );
  },
  BAT004: (f, d) => {
    const named = f.related.map(({ place }) => visible(place.path));
    const more = Number(d('count')) - named.length;
    return words(
      `“${d('department')}”${d('year')} 年的报告有 ${d('count')} 份：${named.join('、')}${more > 0 ? ' 等' : ''}；没有核对上年数`,
      `there are ${d('count')} reports of “${d('department')}” for ${d('year')}: ${named.join(', ')}${more > 0 ? ' …' : ''}; last year's figures were not checked`,
    );
  },
  BAT005: (_, d) => {
    const more = Number(d('more')) > 0;
    return words(
      `“所属单位”列出的 ${d('units')} 个单位，有 ${d('count')} 个没有能用的报告：${d('missing')}${more ? ' 等' : ''}；没有比部门与各单位之和`,
      `of the ${d('units')} units listed ${d('count')} have no report that can be used: ${d('missing')}${more ? ' …' : ''}; the department was not held against their sum`,
    );
  },
};
