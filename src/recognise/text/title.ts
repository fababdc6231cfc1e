import { isOffice } from '../../lexicon/office.ts';
import type { Located } from '../../model/place.ts';
import { type Paragraph, placeIn, type TextTitle } from '../../model/text.ts';

/** A title stands at the beginning, and is short. */
const LOOKED_AT = 20;
const LONGEST = 45;
const TITLE = /^(?:关于)?(.*?)((?:19|20)\d\d)\s*年(?:度)?(.*?)(?:部门|单位)?预算/u;

/** What titles do not hold: a sentence behind another, an amount, a percentage. */
const TELLS = /[。；;](?=.)|\d\s*(?:[万亿千]?元|[%％])/u;
/** 2023年部门预算执行情况: last year's, in a report of this. */
const EXECUTED = /预算(?:收支)?(?:执行|完成)/u;
/** Before a year that something is measured against: 较2023年预算增加, 比上年（2023年）减少, 同2023年预算相比. */
const BASE = /(?:[较比与]|上(?:一)?年度?|去年)[（(]?$/u;
const BASE_IF_COMPARED = /[同和][（(]?$/u;
const COMPARED = /相比|比较|对比|相较|持平|一致/u;

/** Whose and which year's a text is that stands alone: 某某局2023年部门预算情况说明, 2023年度某某局预算公开. A place is no department. */
export function titleOf(text: readonly Paragraph[]): TextTitle {
  for (const paragraph of text.slice(0, LOOKED_AT)) {
    if (paragraph.text.length > LONGEST || paragraph.inTable) continue;
    const found = TITLE.exec(paragraph.text);
    if (!found) continue;
    const [, before = '', year = '', behind = ''] = found;
    const isBase = BASE.test(before) || (BASE_IF_COMPARED.test(before) && COMPARED.test(paragraph.text));
    if (isBase || EXECUTED.test(paragraph.text) || TELLS.test(paragraph.text)) continue;
    const name = [before.trim(), behind.trim()].find((part) => isOffice(part) && !/[省市区县]$/u.test(part));
    const located = (value: string): Located<string> => ({
      value,
      at: placeIn(paragraph, paragraph.text.indexOf(value), value.length),
    });
    return {
      title: located(paragraph.text),
      year: located(year),
      ...(name !== undefined && { department: located(name) }),
    };
  }
  return {};
}
