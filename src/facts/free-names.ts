import type { Phrase } from '../lexicon/phrase.ts';
import { fold } from '../lexicon/spelling.ts';
import type { Reading } from '../model/coordinates.ts';
import type { Block } from '../model/table.ts';
import { holdsWords } from './column-cells.ts';
import type { ReadColumn } from './columns.ts';

/** What some lists call their members' names by, whose words are those of no list. */
const NAMES: Readonly<Record<string, RegExp>> = {
  政府购买服务: /^(?:(?:政府)?购买)?服务(?:项目|事项|名称|项目名称|事项名称)$|^购买(?:项目|事项)(?:名称)?$/u,
  会议费: /^(?:拟召开)?会议(?:项目|名称|项目名称)$/u,
  培训费: /^(?:拟举办)?培训(?:班|项目)?(?:项目|名称)$|^培训班$/u,
};

/** 购买服务项目 in a table of purchased services, 会议名称 in one of meetings: under it stands whatever each is called. */
export function namesOfList(raw: string, title: Reading | undefined): Phrase | undefined {
  const item = title?.item;
  if (item === undefined) return undefined;
  const word = fold(raw);
  const lists = item === '会议培训费' ? ['会议费', '培训费'] : [item];
  return lists.some((list) => NAMES[list]?.test(word))
    ? { at: {}, role: 'label', subject: 'goods', ofWhich: false, years: [], left: '' }
    : undefined;
}

/** 一级 | 二级 | 三级 under 指导性目录: levels of a catalogue of what may be bought, no projects'. */
export const levelOfCatalogue = (raw: string, above: string | undefined): Phrase | undefined =>
  above?.includes('目录') && /^[一二三四]级(?:目录|名称)?$/u.test(fold(raw))
    ? { at: {}, role: 'remark', ofWhich: false, years: [], left: '' }
    : undefined;

/** Remarks that say what is bought, rather than from whom or why. */
const TELLING = /内容|目录|品目|类别|领域|一级|二级|三级/u;

/**
 * 指导性目录 | 购买服务内容 | 承接主体: what otherwise remarks on a name is the name where nothing else is, of several the one that
 * tells most rows apart.
 */
export function namedByRemarks(
  { columns: headed, rows }: Block,
  columns: readonly ReadColumn[],
  title: Reading | undefined,
): readonly ReadColumn[] {
  if (columns.some(({ kind }) => kind === 'label')) return columns;
  const first = columns.findIndex(({ kind }) => kind === 'amount');
  const block: Block = { columns: headed, rows, heading: [] };
  const isNamed = (c: number): boolean => rows.some(({ cells }) => /[\u4e00-\u9fff]/u.test(cells[c]?.raw ?? ''));
  const asides = columns.flatMap(({ kind }, c) => (kind === 'remark' && c < first && isNamed(c) ? [c] : []));
  const bought = title?.item === '政府购买服务';
  const telling = bought
    ? asides.filter((c) => headed[c]!.heading.some(({ value }) => TELLING.test(fold(value))) && holdsWords(block, c))
    : [];
  const apart = (c: number): number => new Set(rows.flatMap(({ cells }) => cells[c]?.raw.trim() || [])).size;
  const most = Math.max(...telling.map(apart));
  const name = telling.find((c) => apart(c) === most) ?? asides[0];
  const subject = telling.length > 0 ? { subject: 'goods' as const } : {};
  return columns.map((column, c) => (c === name ? { kind: 'label', role: 'label', at: {}, ...subject } : column));
}
