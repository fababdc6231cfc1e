/** What stands where a reason belongs and is none: nothing, dots, 无, 待填, XX. */
const NOTHING = '(?:…{1,4}|[.．]{3,9}|无|暂无|略|待(?:填写|填|定|补充|补)|[_＿]{1,20}|[XxＸｘ×*＊]{2,12})';
/** A reason that is announced, and what stands behind it up to the end of the clause. */
const ANNOUNCED = new RegExp(
  `(?:主要)?原因(?:(?:是|为|在于|系)\\s?[:：]?|\\s?[:：])\\s?(?:[。；;]|${NOTHING}\\s?(?:[。；;，,]|$))`,
  'gu',
);
const VOID = new RegExp(`^${NOTHING}$`, 'u');
/** Where nothing has changed there is no reason to give: 与上年持平，主要原因：无。 */
const UNCHANGED = /持平|一致|相同|(?:无|没有|未)(?:增减|变化|变动)|不变|(?:增加|减少|增长|下降)0(?:\.0+)?(?:万?元|%)/u;
const SENTENCE = 80;

export const isEmptyReason = (reason: string): boolean => {
  const text = reason.trim();
  return text === '' || VOID.test(text);
};

/** 主要原因是。, 主要原因是……。, 主要原因：无。, each with its place in the text. */
export function* emptyReasons(text: string): Iterable<{ readonly from: number; readonly to: number }> {
  for (const { 0: whole, index } of text.matchAll(ANNOUNCED)) {
    const before = text.slice(Math.max(0, index - SENTENCE), index);
    const sentence = before.slice(before.lastIndexOf('。') + 1);
    if (/无/u.test(whole) && UNCHANGED.test(sentence.replace(/\s/gu, ''))) continue;
    yield { from: index, to: index + whole.length };
  }
}
