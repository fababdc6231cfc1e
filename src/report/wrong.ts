import type { Finding, Related } from '../model/finding.ts';
import { isText, placeKey } from '../model/place.ts';
import { isInWords } from '../model/printed.ts';
import { visible } from './escape.ts';
import { type Words, words } from './language.ts';
import { amount, figure } from './say.ts';

/** Places are told apart by what they name: each may have been made anew. */
const samePlace = (other: Related | undefined, finding: Finding): boolean =>
  other !== undefined && placeKey(other.place) === placeKey(finding.place);

/** A sentence says 增加 for 减少: the number is right and the word is not. */
const isTurned = (finding: Finding): boolean => finding.cause?.id === 'sign-reversed' && isChange(finding);

/** In a sentence, where a word says which way it goes. */
const isChange = ({ place, code }: Finding): boolean => isText(place) && (code === 'YOY001' || code === 'YOY002');

/** 减少, 下降 stand before it. */
const isTypedAsLess = (finding: Finding): boolean =>
  finding.arithmetic.some(({ operands }) => operands.some((one) => samePlace(one, finding) && one.negated === true));

/** The sentence for a wrong figure: forced, or one of several. */
export function wrong(finding: Finding, zh: string, en: string): Words {
  const { expected, difference, unit } = finding;
  const stated =
    finding.raw.trim() === ''
      ? words('空着', 'is blank')
      : words(`填报 ${figure(finding)}`, `states ${figure(finding)}`);
  if (expected === null) {
    const [relation] = finding.arithmetic;
    const sums = finding.code === 'SUM001' && relation && samePlace(relation.operands[0], finding);
    const [, other, ...others] = relation?.kind === 'same' ? relation.operands : [];
    if (other && others.length === 0 && finding.suspects.length === 0 && finding.arithmetic.length === 1) {
      const here = samePlace(other, finding) ? relation!.operands[0]! : other;
      const there =
        here.raw.trim() === ''
          ? words('空着', 'blank')
          : words(`填报 ${visible(here.raw.trim())}`, visible(here.raw.trim()));
      return words(
        `${zh}：这里${stated.zh}，另一处${there.zh}，总有一处不对`,
        `${en}: ${stated.en} here, ${there.en} elsewhere; one of them is wrong`,
      );
    }
    return sums
      ? words(
          `${zh}：${stated.zh}，各项相加得 ${relation.computed}`,
          `${en}: ${stated.en}, the parts add to ${relation.computed}`,
        )
      : words(`${zh}：${stated.zh}`, `${en}: ${stated.en}`);
  }
  if (finding.raw.trim() === '') return words(`${zh}：空着，应为 ${expected}`, `${en}: blank, should be ${expected}`);
  const isOpposed = expected.startsWith('-');
  const number = expected.replace(/^-/u, '');
  // What stands behind 减少 is shown as it is typed.
  const less = isOpposed !== isTypedAsLess(finding);
  const [up, down] = unit === '%' ? ['增长', '下降'] : ['增加', '减少'];
  const much = unit === '%' ? `${number}%` : number;
  if (isChange(finding) && isInWords(finding.raw))
    return words(
      `${zh}：写的是“${figure(finding)}”，应为${less ? down : up} ${much}`,
      `${en}: it says “${figure(finding)}”, should be ${less ? 'a decrease' : 'an increase'} of ${much}`,
    );
  if (isTurned(finding)) {
    return words(
      `${zh}：写的是${less ? up : down} ${much}，应为${less ? down : up} ${much}`,
      `${en}: ${less ? 'an increase' : 'a decrease'} of ${much}, should be ${less ? 'a decrease' : 'an increase'}`,
    );
  }
  // 增加5.20万元 where it fell: nobody writes that it grew by less than nothing.
  if (isOpposed && isChange(finding) && !/^[-−－]/u.test(finding.raw.trim())) {
    const typed = unit === '%' ? `${figure(finding)}%` : figure(finding);
    return words(
      `${zh}：写的是${less ? up : down} ${typed}，应为${less ? down : up} ${much}`,
      `${en}: ${less ? 'an increase' : 'a decrease'} of ${typed}, should be ${less ? 'a decrease' : 'an increase'} of ${much}`,
    );
  }
  const gap = (difference ?? '').replace(/^-/u, '');
  const short = (difference ?? '').startsWith('-');
  // A cell that is formatted as a percentage shows its sign.
  const should = /[%％]$/u.test(finding.raw.trim()) ? `${expected}%` : expected;
  return words(
    `${zh}：${stated.zh}，应为 ${should}，${short ? '少' : '多'} ${unit === '%' ? `${gap} 个百分点` : amount(gap, unit)}`,
    `${en}: ${stated.en}, should be ${should}, ${short ? 'short by' : 'over by'} ${unit === '%' ? `${gap} points` : amount(gap, unit)}`,
  );
}
