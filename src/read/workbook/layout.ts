import type { Range } from '../../model/grid.ts';
import { WORKBOOK } from '../limits.ts';
import { LAST_COLUMN, parseRange } from './reference.ts';
import { damaged, tooMany } from './refusal.ts';
import { CLOSE, type Xml } from './xml.ts';

export const isTrue = (text: string): boolean => text === '1' || text === 'true' || text === 'on';

/** The `mergeCells` element just opened. */
export function readMerges(xml: Xml, sheet: string): Range[] {
  const merges: Range[] = [];
  let area = 0;
  while (xml.next() !== CLOSE) {
    const ref = xml.is('mergeCell') ? (xml.attributes().get('ref') ?? '') : undefined;
    xml.skip();
    if (ref === undefined) continue;
    const range = parseRange(ref);
    if (!range) throw damaged('merge', sheet);
    area += (range.bottom - range.top + 1) * (range.right - range.left + 1);
    if (area > WORKBOOK.mergedArea) throw tooMany('merged', WORKBOOK.mergedArea);
    if (merges.length >= WORKBOOK.merges) throw tooMany('merges', WORKBOOK.merges);
    merges.push(range);
  }
  return merges;
}

/** The `cols` element just opened: which columns are hidden, or so narrow that they are. */
export function readHiddenColumns(xml: Xml): Set<number> {
  const columns = new Set<number>();
  // Columns are described in order and once each.
  let done = 0;
  while (xml.next() !== CLOSE) {
    const attributes = xml.is('col') ? xml.attributes() : undefined;
    xml.skip();
    if (!attributes) continue;
    const width = attributes.get('width');
    const hidden = isTrue(attributes.get('hidden') ?? '') || (width !== undefined && Number(width) === 0);
    const to = Math.min(LAST_COLUMN, Number(attributes.get('max')));
    for (let column = Math.max(done + 1, Number(attributes.get('min'))); column <= to; column++) {
      if (hidden) columns.add(column);
      done = column;
    }
  }
  return columns;
}
