import type { Paragraph } from '../../model/text.ts';

/** A line that says what follows is 名词解释; it is short and no sentence. */
const TITLE =
  /^(?:第[一二三四五六七八九十]{1,2}[部章][分节]?|[一二三四五六七八九十]{1,3}、)?\s{0,4}(?:主要|专业)?(?:名词|名词术语|相关名词)解释$/u;
const LONGEST_TITLE = 24;
/** Another part of the report begins. */
const PART = /^第[一二三四五六七八九十]{1,2}[部章]/u;
/** Parts without a number, as of a report that numbers only what stands within them. */
const UNNUMBERED = /^[^（(一二三四五六七八九十\d①-⑳][^，。；：:、]{3,40}(?:说明|情况|预算|表|概况|职能|职责|设置)$/u;

/** For each paragraph, whether it stands in the glossary: the document says so, or a title above it does. */
export function inGlossary(paragraphs: readonly Paragraph[]): boolean[] {
  let inside = false;
  return paragraphs.map(({ text, section, inTable }) => {
    if (section !== undefined) {
      inside = false;
      return section === 'glossary';
    }
    if (inTable) return false;
    const line = text.length <= LONGEST_TITLE * 2 ? text.trim() : '';
    if (line.length <= LONGEST_TITLE && TITLE.test(line)) inside = true;
    else if (inside && line !== '' && (PART.test(line) || UNNUMBERED.test(line))) inside = false;
    return inside;
  });
}
