import { escapeXml, plainText } from '../xml-text.ts';
import type { Namespaces } from './namespaces.ts';
import { insert, type Patch, patched, setAttribute } from './patch.ts';
import { attribute, childOf, type Element, Malformed, parse, prefixOf } from './tags.ts';

/** What follows the list of names in a workbook part. */
const AFTER_NAMES = [
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
];
const AFTER_NAMES_TOO = ['fileRecoveryPr', 'webPublishObjects', 'extLst'];
/** The longest name a sheet may bear. */
const LONGEST = 31;

/** The name wanted, or with a number behind it where a sheet is called so already. */
export function freeName(workbook: string, wanted: string): string {
  const root = parse(workbook);
  const sheets = childOf(root, 'sheets')?.children ?? [];
  const taken = new Set(sheets.map((sheet) => plainText(attribute(workbook, sheet, 'name')?.raw ?? '').toLowerCase()));
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : `(${number})`;
    const name = wanted.slice(0, LONGEST - suffix.length) + suffix;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/**
 * Puts a sheet in front of the others. Whatever counts sheets by their place is counted on: whose a name is, which sheet is
 * shown. The sheet that was open stays open: to open another its own part would have to change.
 * @param id of the relation to its part
 * @param titles the row to be repeated on every page
 */
export function withSheetInFront(
  text: string,
  name: string,
  id: string,
  titles: number,
  { relations }: Namespaces,
): string {
  const root = parse(text);
  const p = prefixOf(root);
  const sheets = childOf(root, 'sheets');
  const [first] = sheets?.children ?? [];
  if (!sheets || !first) throw new Malformed();
  const patches: Patch[] = [];

  const used = sheets.children.map((sheet) => Number(attribute(text, sheet, 'sheetId')?.raw ?? 0));
  const prefix = attribute(text, first, 'id')?.name.replace(/id$/u, '') ?? 'r:';
  const bound = text.slice(0, first.from).includes(`xmlns:${prefix.slice(0, -1)}=`) ? '' : ` xmlns:r="${relations}"`;
  const key = `${bound === '' ? prefix : 'r:'}id="${id}"`;
  patches.push(
    insert(first.from, `<${p}sheet name="${escapeXml(name)}" sheetId="${Math.max(0, ...used) + 1}"${bound} ${key}/>`),
  );
  patches.push(...views(text, root, sheets, p));

  const names = childOf(root, 'definedNames');
  for (const one of names?.children ?? []) {
    const place = attribute(text, one, 'localSheetId');
    if (place) patches.push(setAttribute(text, one, 'localSheetId', Number(place.raw) + 1));
  }
  const quoted = `'${name.replaceAll("'", "''")}'`;
  const own = `<${p}definedName name="_xlnm.Print_Titles" localSheetId="0">${escapeXml(quoted)}!$${titles}:$${titles}</${p}definedName>`;
  if (names && names.kind !== 'empty') patches.push(insert(names.to, own));
  else {
    const whole = `<${p}definedNames>${own}</${p}definedNames>`;
    const next = root.children.find(({ local }) => [...AFTER_NAMES, ...AFTER_NAMES_TOO].includes(local));
    patches.push(names ? { from: names.from, to: names.end, text: whole } : insert(next?.from ?? root.close, whole));
  }
  return patched(text, patches);
}

function views(text: string, root: Element, sheets: Element, p: string): Patch[] {
  const all = childOf(root, 'bookViews');
  if (!all) return [insert(sheets.from, `<${p}bookViews><${p}workbookView activeTab="1"/></${p}bookViews>`)];
  return all.children.flatMap((view) => {
    const counted = (name: string): number => Number(attribute(text, view, name)?.raw ?? 0);
    const scrolled = counted('firstSheet');
    return [
      setAttribute(text, view, 'activeTab', counted('activeTab') + 1),
      ...(scrolled > 0 ? [setAttribute(text, view, 'firstSheet', scrolled + 1)] : []),
    ];
  });
}
