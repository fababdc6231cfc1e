import { visible } from './escape.ts';
import { type Words, words } from './language.ts';
import { FILES, OBSTACLES, SUMS } from './not-added.ts';
import type { Messages } from './say.ts';

/** What is found between the reports of one run. */
export const ACROSS_MESSAGES: Messages = {
  BAT001: (_, d) =>
    d('copy') === '1'
      ? words(`与 ${d('other')} 内容完全相同`, `the same content as ${d('other')}`)
      : d('copy') === '2'
        ? words(
            `与 ${d('other')} 是同一部门同一年的，项目和总数都相同，只是单位或小数位数不同`,
            `of the same department and year as ${d('other')}, with the same items and totals, in another unit or with other decimals`,
          )
        : words(`所有的数都与 ${d('other')} 相同`, `all figures are those of ${d('other')}`),
  BAT002: (f, d) => {
    if (d('classes') !== '')
      return words(
        `“${d('department')}”${d('year')} 年另有一份报告 ${d('other')}，总数相同，按功能分类的类分的支出不同`,
        `“${d('department')}” ${d('year')} has another report, ${d('other')}, with the same totals and other spending by class`,
      );
    if (d('inside') !== '')
      return words(
        `“${d('department')}”${d('year')} 年另有一份报告 ${d('other')}，总数相同，里面有的数不同`,
        `“${d('department')}” ${d('year')} has another report, ${d('other')}, with the same totals and other figures within`,
      );
    const more = Number(d('count')) - 1;
    return words(
      `“${d('department')}”${d('year')} 年另有一份报告 ${d('other')}，数不同：${d('what')} 这里是 ${visible(f.raw.trim())}，那里是 ${d('earlier')}${more > 0 ? `（另有 ${more} 个总数不同）` : ''}`,
      `“${d('department')}” ${d('year')} has another report, ${d('other')}, with other figures: ${d('what')} is ${visible(f.raw.trim())} here and ${d('earlier')} there${more > 0 ? ` (${more} more totals differ)` : ''}`,
    );
  },
  BAT003: (f, d) => {
    const { expected, difference, unit } = f;
    if (d('without') !== '')
      return words(
        `部门的“${d('what')}”是 ${visible(f.raw.trim())}，${d('units')} 个单位相加得 ${expected} ${unit ?? ''}；不算 ${d('without')}，${d('count')} 个总数都加得起来：部门汇总时漏了它，或者它不是这个部门的单位、放错了文件夹`,
        `the department’s ${d('what')} is ${visible(f.raw.trim())}, its ${d('units')} units add to ${expected} ${unit ?? ''}; without ${d('without')} all ${d('count')} totals add up: the department left it out, or it is none of its units and lies in the wrong folder`,
      );
    const gap = `${(difference ?? '').replace(/^-/u, '')} ${unit ?? ''}`;
    const short = (difference ?? '').startsWith('-');
    const [others, count] = [d('others'), Number(d('count')) - 1];
    const unnamed = count - others.split('、').length;
    const more =
      count > 0
        ? words(
            `；另有 ${count} 个总数也差这么多：${others}${unnamed > 0 ? ' 等' : ''}`,
            `; ${count} more ${count === 1 ? 'total differs' : 'totals differ'} by as much: ${others}${unnamed > 0 ? ' …' : ''}`,
          )
        : words('', '');
    const [named, left] = [d('rest-named'), Number(d('rest'))];
    const unsaid = left > named.split('、').length;
    return words(
      `部门的“${d('what')}”是 ${visible(f.raw.trim())}，${d('units')} 个单位相加得 ${expected}，部门${short ? '少' : '多'} ${gap}${more.zh}${left > 0 ? `；还有 ${left} 个总数也加不起来，差的不是这个数：${named}${unsaid ? ' 等' : ''}` : ''}`,
      `the department’s ${d('what')} is ${visible(f.raw.trim())}, its ${d('units')} units add to ${expected}: ${short ? 'short by' : 'over by'} ${gap}${more.en}${left > 0 ? `; ${left} more do not add up, by other amounts: ${named}${unsaid ? ' …' : ''}` : ''}`,
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
  BAT006: (_, d) => {
    const why = [...Object.entries(OBSTACLES), ...Object.entries(SUMS)].flatMap(([reason, said]) => {
      const count = Number(d(`count-${reason}`));
      if (count === 0) return [];
      const more = count > FILES;
      const names = words(`${d(reason)}${more ? ' 等' : ''}`, `${d(reason)}${more ? ' …' : ''}`);
      if (typeof said !== 'function') return [words(`${names.zh}${said.zh}`, `${said.en}: ${names.en}`)];
      const [what, stated, sum, unit] = [d('what'), d('stated'), d('sum'), d('unit')];
      return [said({ names, count, totals: Number(d('totals')), what, stated, sum, unit })];
    });
    const [zh, en] =
      why.length > 0
        ? [why.map((one) => one.zh).join('；'), why.map((one) => one.en).join('; ')]
        : ['分不清旁边和下面文件夹里哪些是它的单位', 'nothing tells which reports beside and below it are its units'];
    return words(`没有与各单位之和核对：${zh}`, `not held against the sum of its units: ${en}`);
  },
  BAT005: (_, d) => {
    const here = Number(d('here'));
    if (here > 0) {
      const [count, listed] = [Number(d('count')), Number(d('units'))];
      const [named, more] = [d('short'), Number(d('more-short')) > 0];
      const zh = named === '' ? '' : `：${named}${more ? ' 等' : ''}`;
      const en = named === '' ? '' : `: ${named}${more ? ' …' : ''}`;
      const sum = words(
        `部门的“${d('what')}”是 ${d('stated')}，这里的 ${here} 份单位报告相加得 ${d('sum')}，还差 ${d('rest')}`,
        `the department’s ${d('what')} is ${d('stated')}, the ${here} ${here === 1 ? 'report of a unit here adds' : 'reports of units here add'} to ${d('sum')}: ${d('rest')} are missing`,
      );
      return listed > 0
        ? words(
            `部门的报告里列出 ${listed} 个单位，有 ${count} 个没有报告${zh}；${sum.zh}`,
            `the department’s report lists ${listed} units; of ${count} there is no report${en}; ${sum.en}`,
          )
        : words(
            `像是少了单位的报告：本级的报告在，${sum.zh}`,
            `a unit’s report seems to be missing: that of the department’s own office is there, and ${sum.en}`,
          );
    }
    const why = MISSING.flatMap(([reason, said]) => {
      const [names, more] = [d(reason), Number(d(`more-${reason}`)) > 0];
      return names === ''
        ? []
        : [{ zh: `${said.zh}：${names}${more ? ' 等' : ''}`, en: `${said.en}: ${names}${more ? ' …' : ''}` }];
    });
    return words(
      `“所属单位”列出的 ${d('units')} 个单位，有 ${d('count')} 个加不进来，${why.map(({ zh }) => zh).join('；')}。没有比部门与各单位之和`,
      `of the ${d('units')} units listed ${d('count')} cannot be added up; ${why.map(({ en }) => en).join('; ')}. The department was not held against their sum`,
    );
  },
};

/** Why a unit that is listed was not added up. */
const MISSING: readonly (readonly [string, Words])[] = [
  ['absent', words('这次没有给报告', 'no report in this run')],
  ['several', words('有几份不同的报告，不知用哪一份', 'several different reports')],
  ['itself', words('就是本部门自己', 'this department itself')],
  ['circular', words('又把本部门列作它的单位', 'lists this department as its own unit')],
  ['year', words('报告不是这一年的', 'report of another year')],
  ['unread', words('报告没有读全', 'report not read whole')],
  ['no-totals', words('报告里没有可比的总数', 'report states no totals')],
];
