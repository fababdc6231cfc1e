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
      `与上年的报告核对了 ${held} 份；另有 ${without} 份在 --prior 的文件夹里没有上年的报告，没有核对上年：${named.join('、')}${more ? ' 等' : ''}`,
      `${held} held against last year's report; ${without} had none in the folder of --prior and were not: ${named.join(', ')}${more ? ' …' : ''}`,
    );
  }
}
