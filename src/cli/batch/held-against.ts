/** Of how many reports last year’s was found, where each takes its own: said once, at the end of a run. */
import type { Result } from '../../model/outcome.ts';
import { visible } from '../../report/escape.ts';
import { note } from '../note.ts';
import type { Language } from '../usage.ts';

/** Reports that are named; the rest is counted. */
const NAMED = 5;

type Said = readonly [zh: string, en: string];

/** How many were held against last year's, how many were not, and who these are. */
type Words = (held: number, without: number, named: { readonly zh: string; readonly en: string }) => Said | undefined;

/** Of those that were named by `--prior`: nothing where all have theirs. */
export const NAMED_BY_PRIOR: Words = (held, without, { zh, en }) =>
  without === 0
    ? undefined
    : [
        `与上年的报告核对了 ${held} 份；另有 ${without} 份在 --prior 里没有自己上一年的报告（预算和决算、部门和本级不相混），没有核对上年：${zh}`,
        `${held} held against last year's report; ${without} had none of their own kind there (budget or final account, department or its office) and were not: ${en}`,
      ];

/** Of those that the store remembers: nobody named them, so it is told that they were used, and what could not be. */
export const REMEMBERED: Words = (held, without, { zh, en }) =>
  held + without === 0
    ? undefined
    : [
        `与结果库里记着的上年报告核对了 ${held} 份${without === 0 ? '' : `；另有 ${without} 份的上年报告已移动、改动或有几份，没有核对上年，可以用 --prior 指定：${zh}`}`,
        `${held} held against last year's report that the store remembers${without === 0 ? '' : `; of ${without} it was moved or changed since, or there are several, and they were not: name it with --prior (${en})`}`,
      ];

export class HeldAgainst {
  private readonly words: Words;
  private held = 0;
  private without = 0;
  private readonly named: string[] = [];

  constructor(words: Words) {
    this.words = words;
  }

  /** @param lacks whether one that was not held against last year's should have been */
  add({ source }: Result, isHeld: boolean, lacks: () => boolean): void {
    if (isHeld) this.held++;
    else if (lacks() && this.without++ < NAMED) this.named.push(visible(source.path));
  }

  say(language: Language): void {
    const { held, without, named } = this;
    const isMore = without > NAMED;
    const said = this.words(held, without, {
      zh: `${named.join('、')}${isMore ? ' 等' : ''}`,
      en: `${named.join(', ')}${isMore ? ' …' : ''}`,
    });
    if (said) note(language, ...said);
  }
}
