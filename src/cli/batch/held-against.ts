/** Of how many reports last year’s was found, where each takes its own: said once, at the end of a run. */
import type { Result } from '../../model/outcome.ts';
import { visible } from '../../report/escape.ts';
import { note } from '../note.ts';
import type { Language } from '../usage.ts';

/** Reports that are named; the rest is counted. */
const NAMED = 5;

export class HeldAgainst {
  private held = 0;
  private without = 0;
  private readonly named: string[] = [];

  add({ source, findings }: Result, isHeld: boolean): void {
    if (isHeld) this.held++;
    // Of several that might be it a finding tells.
    else if (!findings.some(({ code }) => code === 'BAT004') && this.without++ < NAMED)
      this.named.push(visible(source.path));
  }

  /** Nothing where all have theirs. */
  say(language: Language): void {
    const { held, without, named } = this;
    if (without === 0) return;
    const more = without > NAMED;
    note(
      language,
      `与上年的报告核对了 ${held} 份；另有 ${without} 份在 --prior 里没有自己上一年的报告，没有核对上年：${named.join('、')}${more ? ' 等' : ''}`,
      `${held} held against last year's report; ${without} had none there and were not: ${named.join(', ')}${more ? ' …' : ''}`,
    );
  }
}

/** The same of last year’s reports that the store remembers: nobody named them, so what could not be used is told. */
export class HeldFromStore {
  private held = 0;
  private lost = 0;
  private readonly named: string[] = [];

  /** @param isLost whether the store remembers some, of which none could be used */
  add({ source }: Result, isHeld: boolean, isLost: () => boolean): void {
    if (isHeld) this.held++;
    else if (isLost() && this.lost++ < NAMED) this.named.push(visible(source.path));
  }

  say(language: Language): void {
    const { held, lost, named } = this;
    if (held + lost === 0) return;
    const names = `${named.join('、')}${lost > NAMED ? ' 等' : ''}`;
    note(
      language,
      `与结果库里记着的上年报告核对了 ${held} 份${lost === 0 ? '' : `；另有 ${lost} 份的上年报告已移动、改动或有几份，没有核对上年，可以用 --prior 指定：${names}`}`,
      `${held} held against last year's report that the store remembers${lost === 0 ? '' : `; of ${lost} it was moved or changed since, or there are several, and they were not: name it with --prior (${named.join(', ')}${lost > NAMED ? ' …' : ''})`}`,
    );
  }
}
