import type { Finding } from '../model/finding.ts';
import { visible } from './escape.ts';
import { words } from './language.ts';
import { placeIn } from './place.ts';
import type { Messages } from './say.ts';

/** What is said of forms of performance targets and of what stands beside them. */

const figure = (finding: Finding): string => visible(finding.raw.trim());

export const PERFORMANCE_MESSAGES: Messages = {
  PER001: (_, d) => {
    if (d('suggestion') !== '')
      return words(
        `项目支出表里没有“${d('project')}”，是不是“${d('suggestion')}”`,
        `the project table has no “${d('project')}”; did you mean “${d('suggestion')}”?`,
      );
    return d('count') === ''
      ? words(`项目支出表里没有“${d('project')}”`, `the project table has no “${d('project')}”`)
      : words(
          `项目支出表里没有“${d('project')}”等 ${d('count')} 个有绩效目标表的项目`,
          `the project table lists none of ${d('count')} projects that have forms, such as “${d('project')}”`,
        );
  },
  PER002: (_, d) =>
    d('count') === '1'
      ? words(
          `“${d('project')}”没有绩效目标表，别的项目有`,
          `“${d('project')}” has no form of targets; other projects have`,
        )
      : words(
          `“${d('project')}”等 ${d('count')} 个项目没有绩效目标表`,
          `${d('count')} projects have no form of targets, such as “${d('project')}”`,
        ),
  PER003: () =>
    words(
      '绩效目标表没有写项目名称，资金没有同项目支出表核对',
      'the form names no project; its money was held against nothing',
    ),
  PER004: (f, d) => {
    const [first] = f.related;
    const at = first ? placeIn(first.place, f) : '';
    return words(`“${d('project')}”已有一份绩效目标表${at}`, `“${d('project')}” has a form already${at}`);
  },
  PER005: (_, d) =>
    d('none') !== ''
      ? words('没有一项绩效指标', 'the form holds no indicator')
      : words(`没有${d('missing')}`, `no indicator under ${d('missing')}`),
  PER006: (_, d) =>
    words(
      `${d('period')}没有${d('missing')}，别的绩效目标表（共 ${d('forms')} 份）几乎都有`,
      `no ${d('missing')} for ${d('period')}, which nearly all of the ${d('forms')} forms have`,
    ),
  PER007: (_, d) =>
    d('what') === 'value'
      ? words(`“${d('name')}”没有指标值`, `“${d('name')}” has no value`)
      : words(`指标值“${d('value')}”前面没有指标`, `the value “${d('value')}” belongs to no indicator`),
  PER008: (f, d) =>
    words(
      `“${d('name')}”填的是 ${figure(f)}，没有单位；${d('period')}是 ${d('twin')}`,
      `“${d('name')}” states ${figure(f)} without a unit; for ${d('period')} it is ${d('twin')}`,
    ),
  PER009: (_, d) =>
    d('what') === 'form'
      ? words(
          `这份表写的是 ${d('said')} 年度，报告是 ${d('year')} 年的`,
          `the form is of ${d('said')}, the report of ${d('year')}`,
        )
      : words(
          `年度指标值写的是 ${d('said')} 年，报告是 ${d('year')} 年的`,
          `an annual value names ${d('said')}, the report is of ${d('year')}`,
        ),
  PER010: (f, d) => {
    const right =
      d('right') === ''
        ? words('', '')
        : words(`；${figure(f)} 可能应为 ${d('right')} 万元`, `; ${figure(f)} may have to be ${d('right')} 万元`);
    return words(
      `${d('what')}里的数加不起来：${d('parts')} = ${d('sum')} 万元，不是 ${d('total')} 万元${right.zh}`,
      `the amounts of ${d('what')} do not add up: ${d('parts')} = ${d('sum')}, not ${d('total')} 万元${right.en}`,
    );
  },
  PER011: (_, d) =>
    words(
      `这份表的单位写的是${d('unit')}，可是年度资金 ${d('total')} 按${d('meant')}才是项目支出表的 ${d('row')} ${d('rowUnit')}；已按${d('meant')}核对`,
      `the form is labelled ${d('unit')}, yet its ${d('total')} is the project’s ${d('row')} ${d('rowUnit')} in ${d('meant')}; checked in ${d('meant')}`,
    ),
  DIS010: (f, d) =>
    words(
      `车辆合计 ${figure(f)}，各单位相加是 ${d('sum')}`,
      `${figure(f)} vehicles in all, the offices add to ${d('sum')}`,
    ),
};
