import type { Line } from './view.ts';

const NOTE = /^[（(]?(?:备?注|说明|附注|填表说明|填报说明|编制说明|本表)[）)]?\s*\d*\s*[：:、.．]?|^[※*★]/u;

/** 注：, 说明：, 备注 1. */
export const isNote = (text: string): boolean => NOTE.test(text.trim());

const SIGNATURE =
  /^(?:制\s*表|审\s*核|复\s*核|填\s*表|经\s*办|(?:单位|部门|财务)?\s*负\s*责|联\s*系)\s*人?\s*(?:签字|电话)?\s*[：:]/u;

/** Who made and who answers for it, below the table; a telephone number beside the name is no amount. */
export const isSignature = (text: string): boolean => SIGNATURE.test(text.trim());

/** A sentence standing alone, or the names of those who sign. */
export function isRemark(line: Line): boolean {
  const texts = line.cells.filter((cell) => cell.kind === 'text').map((cell) => cell.raw.trim());
  if (texts.length === 0) return false;
  if (texts.every((text) => /[：:]\s*\S*$/u.test(text) && /人|负责|审核|制表|填表|电话|日期/u.test(text))) return true;
  if (texts.length > 1) return false;
  const [text = ''] = texts;
  return (
    /。/u.test(text) ||
    text.length > 45 ||
    /空表|无数据|本表无|无此项|未安排|没有(?:使用|安排)|无.{0,20}(?:预算|支出|收支|拨款|安排)(?:的|，|$)/u.test(text)
  );
}
