import type { Line } from './view.ts';

const NOTE = /^[（(]?(?:备?注|说明|附注|填表说明|填报说明|编制说明|本表)[）)]?\s*\d*\s*[：:、.．]?|^[※*★]/u;

/** 收支增减变化情况说明：, 原因如下： */
const TELLS = /^[\u4e00-\u9fff“”、（）()\d]{2,30}(?:说明[：:]?|(?:原因|情况)如下[：:]?|原因[：:])$/u;

/** Says below the rows of a table that an explanation of it follows. */
export const isTelling = (text: string): boolean => TELLS.test(text.trim());

/** 注：, 说明：, 备注 1. */
export const isNote = (text: string): boolean => NOTE.test(text.trim());

const SIGNATURE =
  /^(?:制\s*表|审\s*核|复\s*核|填\s*表|经\s*办|(?:单位|部门|财务)?\s*负\s*责|联\s*系)\s*人?\s*(?:签字|电话)?\s*[：:]/u;

/** Who made and who answers for it, below the table; a telephone number beside the name is no amount. */
export const isSignature = (text: string): boolean => SIGNATURE.test(text.trim());

const SIGNER =
  /^(?:(?:单位|部门|财务|分管|主管|科室|处室|预算|填报)?(?:负责人|领导)|(?:制表|填表|填报|编制|经办|审核|复核|联系|审批)人|(?:制表|审核|复核|经办)(?=[：:]|$)|(?:联系)?电话|(?:填报|填表|编制|编报|报送|制表)?日期|(?:单位|部门)?(?:公章|盖章))(?:[（(]?(?:签字|签章|签名|盖章|公章|章)[)）]?)*\s*(?:[：:].*)?$/u;

const NAME_OR_NUMBER = /^[\u4e00-\u9fff·\s]{2,6}$|^[\d\s-]{7,13}$/u;

/** 单位负责人, 财务负责人, 制表人 side by side, each with a name in its cell, in the next one or none yet: no heading and no row. */
export function isSigned({ cells }: Line): boolean {
  let open = false;
  for (const { kind, raw } of cells) {
    const text = raw.trim();
    const signs = kind === 'text' && SIGNER.test(text.replace(/[\s\u3000]/gu, ''));
    // Names and telephone numbers stand behind what they are.
    if (!signs && !(open && (kind === 'date' || NAME_OR_NUMBER.test(text)))) return false;
    open = signs && !/[：:]\s*\S/u.test(text);
  }
  return cells.length > 0;
}

const PAGE = /^(?:[-—–－―~～]{1,3}\s*\d{1,4}\s*[-—–－―~～]{1,3}|第\s*\d{1,4}\s*页.*)$/u;

/** — 1 —, alone in its row. */
export const isPageNumber = ({ cells }: Line): boolean =>
  cells.length === 1 && cells[0]!.kind === 'text' && PAGE.test(cells[0]!.raw.trim());

/** 3, alone in its row: the number of a page where the next one begins below it. */
export const isBareNumber = ({ cells }: Line): boolean => cells.length === 1 && /^\s*\d{1,3}\s*$/u.test(cells[0]!.raw);

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
