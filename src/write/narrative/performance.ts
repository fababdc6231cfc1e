import { thisYear, type Year } from './change.ts';
import { type Block, paragraph } from './document.ts';
import { type Figures, firstStated, inWan } from './figures.ts';

/** The forms of performance targets: how many, and Σ of their annual money in micro-yuan where all of it is known. */
export type Targets = { readonly forms: number; readonly money: bigint | undefined };

/** 项目支出, and how many projects there are. */
export function projects(figures: Figures, year: Year): Block[] {
  const all = firstStated(figures, [
    { flow: '支出', nature: '项目支出' },
    { flow: '支出', nature: '项目支出', fund: '财政拨款' },
  ]);
  if (!all) return [];
  const count = figures.projects > 0 && all.value !== 0n ? `，共有项目${figures.projects}个` : '';
  return [paragraph(`${thisYear(year)}${all.reading.fund ?? ''}项目支出预算${inWan(all.value)}${count}。`)];
}

/** The projects with performance targets, as their forms tell. */
export function performance(targets: Targets | undefined, year: Year): Block[] {
  const said = `${thisYear(year)}实行绩效目标管理的项目`;
  if (!targets) return [paragraph(said, { blank: '项目个数和涉及的资金；没有的，写明没有' }, '。')];
  const { forms, money } = targets;
  return [
    paragraph(
      `${said}${forms}个，涉及资金`,
      ...(money === undefined ? [{ blank: '金额' }, '万元'] : [inWan(money)]),
      '，各项目的绩效目标见绩效目标申报表。',
    ),
  ];
}
