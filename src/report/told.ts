import type { Finding } from '../model/finding.ts';
import { visible } from './escape.ts';
import { type Words, words } from './language.ts';
import { times } from './narrative.ts';
import { placeIn } from './place.ts';
import { amount, type Messages } from './say.ts';

/** What is said of the figures of sentences. */

const raw = (finding: Finding): string => visible(finding.raw.trim());

/** A reason that moves the other way than its change. */
function turned(d: (name: string) => string): Words {
  const [up, isUp] = [d('says') === '1', d('direction') === '1'];
  const stated = words(
    `${isUp ? '增加' : '减少'} ${visible(d('change'))}`,
    `${isUp ? 'grew' : 'shrank'} by ${visible(d('change'))}`,
  );
  return d('what') === 'label'
    ? words(
        `说的是“${up ? '增加' : '减少'}”的原因，可前面写着${stated.zh}：方向相反`,
        `gives the reason of ${up ? 'an increase' : 'a decrease'}, but it ${stated.en}`,
      )
    : words(
        `原因说“${visible(d('words'))}”，可前面写着${stated.zh}：方向相反`,
        `the reason says “${visible(d('words'))}”, but it ${stated.en}`,
      );
}

export const TOLD_MESSAGES: Messages = {
  YOY008: (f, d) => {
    const more = times(d('count'));
    const told =
      d('change') === '1'
        ? words(`增减 ${raw(f)}，推得上年 ${d('told')}`, `a change of ${raw(f)} makes last year ${d('told')}`)
        : words(`上年 ${raw(f)}`, `last year ${raw(f)}`);
    return words(
      `${told.zh}；${d('own') === '1' ? '表中的上年数' : '上年公开的预算数'}是 ${d('published')} ${d('unit')}：比的是别的上年数（如执行数）就写明，不是就改${more.zh}`,
      `${told.en}; ${d('own') === '1' ? 'last year in the tables is' : 'the budget published last year was'} ${d('published')} ${d('unit')}: say so if it is over what was carried out, else mend it${more.en}`,
    );
  },
  TXT005: (f, d) => {
    const more = times(d('count'));
    const much = amount(raw(f), d('unit'));
    return words(
      `${visible(d('words'))}：增减 ${much}，没有说明原因${more.zh}`,
      `${visible(d('words'))}: changed by ${much}, and no reason is given${more.en}`,
    );
  },
  TXT006: (_, d) => {
    if (d('what') !== 'denied') return turned(d);
    const change = d('change') === '' ? '' : `、增减 ${visible(d('change'))}`;
    return words(
      d('when') === 'prior'
        ? `原因说“${visible(d('words'))}”，可本段写着本年 ${visible(d('now'))}${change}，上年应有 ${d('amount')} ${d('unit')}`
        : `原因说“${visible(d('words'))}”，可本年写着 ${visible(d('now'))} ${d('unit')}`,
      d('when') === 'prior'
        ? `the reason says “${visible(d('words'))}”, but by the figures there were ${d('amount')} ${d('unit')} last year`
        : `the reason says “${visible(d('words'))}”, but this year’s figure is ${visible(d('now'))}`,
    );
  },
  TXT007: (f, d) =>
    d('what') === 'copied'
      ? words(
          `${d('year')} 年名下写的是本年的数 ${raw(f)}：年份没有改成 ${d('expected')}`,
          `${raw(f)} under ${d('year')} is this year’s amount: the year should be ${d('expected')}`,
        )
      : d('what') === 'year'
        ? words(
            `写的是 ${d('year')} 年，本预算是 ${d('expected')} 年的：年份可能没有改`,
            `${d('year')} is named, and this is the budget of ${d('expected')}`,
          )
        : words(
            `“${visible(f.raw)}”比的是 ${d('year')} 年，应比 ${d('expected')} 年`,
            `“${visible(f.raw)}” is over ${d('year')}, should be over ${d('expected')}`,
          ),
  TXT008: (f, d) =>
    words(
      `同一个数，“${visible(d('other'))}”增减 ${visible(d('otherRaw'))}，“${visible(d('words'))}”增减 ${raw(f)}：两种上年数混用`,
      `the same amount changed by ${visible(d('otherRaw'))} (${visible(d('other'))}) and by ${raw(f)} (${visible(d('words'))})`,
    ),
  TXT009: (f, d) =>
    d('what') === 'points'
      ? words(
          `金额的增减率应写“${visible(d('rate'))}%”，写成了“${raw(f)}”：占比、比率的变化才用百分点`,
          `the rate of an amount is ${visible(d('rate'))}%, not percentage points, which a share or a rate changes by`,
        )
      : words(`“${raw(f)}”是增减率，没有写百分号`, `${raw(f)} is a rate without its percent sign`),
  TXT010: (_, d) =>
    words(
      `“${visible(d('written'))}”应为“${visible(d('meant'))}”`,
      `“${visible(d('written'))}” should be “${visible(d('meant'))}”`,
    ),
  TXT013: (_, d) =>
    words(
      `写的是“${visible(d('name'))}”，报告的部门是“${visible(d('department'))}”${Number(d('count')) > 1 ? `；全文这样的共 ${d('count')} 处` : ''}：像是别的部门的文字没有改过来`,
      `this speaks of “${visible(d('name'))}”, and the report is of “${visible(d('department'))}”${Number(d('count')) > 1 ? `; ${d('count')} such` : ''}`,
    ),
  TXT012: (f, d) => {
    if (d('what') === 'opposed')
      return words(
        `前面写“${visible(d('first'))} ${visible(d('stated'))}”，这里写“${raw(f)}”：同一个增减，方向相反，有一处写反了`,
        `“${raw(f)}” behind “${visible(d('first'))} ${visible(d('stated'))}”: one change cannot go two ways`,
      );
    if (d('what') === 'elsewhere')
      return words(
        `别处写“${visible(d('first'))}${d('stated') === '' ? '' : ` ${visible(d('stated'))}`}”，这里写“${raw(f)}”：同一项、同一基数，方向相反，请核对`,
        `“${raw(f)}” here, and “${visible(d('first'))}${d('stated') === '' ? '' : ` ${visible(d('stated'))}`}” elsewhere: of one thing over one base`,
      );
    const now = d('now') === '' ? raw(f) : visible(d('now'));
    return words(
      `由 ${visible(d('prior'))} 到 ${now} 是${d('way') === '1' ? '减少' : '增加'}，写成了${d('way') === '1' ? '增加' : '减少'}`,
      `from ${visible(d('prior'))} to ${now} is the other way`,
    );
  },
  PCT003: (_, d) =>
    words(
      `${d('parts')} 项占比相加得 ${d('sum')}%，是各自四舍五入造成的`,
      `the ${d('parts')} shares add to ${d('sum')} %, by rounding`,
    ),
  PCT004: (f, d) =>
    words(
      `增减率填报 ${raw(f)}，按印出的数算是 ${d('expected')}，差在金额四舍五入的范围内`,
      `states ${raw(f)}, what is printed gives ${d('expected')}; the rounding of the amounts allows it`,
    ),
  CNT001: (f, d) =>
    Number(d('listed')) > 0
      ? words(
          `说是 ${raw(f)} 个项目，项目表有 ${d('listed')} 个，金额却正是它们的合计`,
          `${raw(f)} projects are said to be; the table lists ${d('listed')}, which come to just that amount`,
        )
      : words(
          `说是 ${raw(f)} 个项目，绩效目标申报表有 ${d('forms')} 份`,
          `${raw(f)} projects are said to have targets, and there are ${d('forms')} forms`,
        ),
  CNT002: (f, d) =>
    words(
      `总数是 ${raw(f)} ${visible(d('measure'))}，列出的 ${d('parts')} 类相加是 ${d('listed')}`,
      `${raw(f)} in all, the ${d('parts')} kinds listed add to ${d('listed')}`,
    ),
  CNT004: (f, d) =>
    words(
      `${raw(f)} 个占 ${d('whole')} 个的 ${d('share')}%，写的是 ${d('stated')}%`,
      `${raw(f)} of ${d('whole')} are ${d('share')} %, not ${d('stated')} %`,
    ),
  SAM004: (f, d) => {
    const [own] = f.related;
    const at = own ? placeIn(own.place, f) : '';
    const shown = (value: string): Words =>
      value === '' ? words('空白', 'nothing') : words(visible(value), visible(value));
    const [here, there] = [shown(f.raw), shown(own?.raw ?? '')];
    const [zh, en] =
      d('count') === '1'
        ? ['', '']
        : [`；这张表里共有 ${d('count')} 处不一样`, `; ${d('count')} figures of this table differ`];
    return d('mostly') === '1'
      ? words(
          `文档里的“${visible(d('table'))}”与报告里的大多不一样：${d('figures')} 个数里有 ${d('count')} 个不同，第一个是 ${here.zh}，报告里是 ${there.zh}${at}。像是贴了旧稿，或者是另一张表`,
          `“${visible(d('table'))}” of the document is mostly unlike the report's: ${d('count')} of ${d('figures')} figures differ, the first is ${here.en}, in the report ${there.en}${at}; an older version, or another table?`,
        )
      : words(
          `文档里的“${visible(d('table'))}”与报告里的不一样：文档里是 ${here.zh}，报告里是 ${there.zh}${at}${zh}`,
          `“${visible(d('table'))}” of the document is not as the report has it: ${here.en}, in the report ${there.en}${at}${en}`,
        );
  },
  SAM003: (f, d) =>
    d('how') === 'truncated'
      ? words(`${raw(f)} 是表中 ${d('stated')} 截去尾数得来的`, `${raw(f)} is ${d('stated')} of the table, cut off`)
      : words(`${raw(f)} 是表中 ${d('stated')} 四舍五入得来的`, `${raw(f)} is ${d('stated')} of the table, rounded`),
};
