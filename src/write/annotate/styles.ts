import type { Look } from '../../model/annotation.ts';
import { escapeXml } from '../xml-text.ts';
import { append, insert, type Patch, patched, setAttribute } from './patch.ts';
import { attribute, childOf, type Element, parse, prefixOf } from './tags.ts';

/** Gentle enough to read black figures on, and apart in grey as well: the first three are those Excel offers for bad, neutral and note. */
const FILL: Readonly<Record<Look, string>> = {
  error: 'FFFFC7CE',
  query: 'FFFFEB9C',
  note: 'FFDDEBF7',
  also: 'FFFCE4D6',
};
const HEADING_FILL = 'FFD9E1F2';

/** The order of elements in the style sheet. */
const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'];

/** How the sheet of results looks. */
export type ResultStyle = 'title' | 'lead' | 'heading' | 'text' | 'middle' | 'figure' | 'link' | Look;

/** The styles of a workbook with some added at the end: those that are there keep their numbers and their look. */
export class Styles {
  private readonly text: string;
  private readonly root: Element;
  private readonly prefix: string;
  private readonly added = new Map<string, string[]>();
  private readonly known = new Map<string, number>();

  constructor(text: string) {
    this.text = text;
    this.root = parse(text);
    this.prefix = prefixOf(this.root);
  }

  /** The style `base` with another fill, and all else as it was. */
  filled(base: number, look: Look): number {
    return this.once(`${base} ${look}`, () => {
      const xf = childOf(this.root, 'cellXfs')?.children.filter(({ local }) => local === 'xf')[base];
      const fill = this.fill(FILL[look]);
      if (!xf) return this.add('cellXfs', `<${this.prefix}xf numFmtId="0" fillId="${fill}" applyFill="1"/>`);
      const own = this.text.slice(xf.from, xf.end);
      const tag = { ...xf, from: 0, to: xf.to - xf.from };
      const patches = [setAttribute(own, tag, 'fillId', fill), setAttribute(own, tag, 'applyFill', 1)];
      return this.add('cellXfs', patched(own, patches));
    });
  }

  result(style: ResultStyle): number {
    return this.once(`result ${style}`, () => {
      const p = this.prefix;
      const isLook = style in FILL;
      const isMiddle = isLook || style === 'middle' || style === 'heading';
      const font =
        style === 'title'
          ? this.font('<b/><sz val="16"/>')
          : style === 'heading'
            ? this.font('<b/><sz val="11"/>')
            : style === 'link'
              ? this.font('<u/><sz val="11"/><color rgb="FF0563C1"/>')
              : this.font('<sz val="11"/>');
      const fill = isLook ? this.fill(FILL[style as Look]) : style === 'heading' ? this.fill(HEADING_FILL) : 0;
      const isFree = style === 'title' || style === 'lead';
      const border = isFree ? 0 : this.border();
      const across = isMiddle ? ' horizontal="center"' : style === 'figure' ? ' horizontal="right" indent="1"' : '';
      const down = style === 'title' || style === 'heading' || style === 'lead' ? 'center' : 'top';
      const named = childOf(this.root, 'cellStyleXfs') ? ' xfId="0"' : '';
      // 49 is text: what is typed over it later stays as typed.
      return this.add(
        'cellXfs',
        `<${p}xf numFmtId="49" fontId="${font}" fillId="${fill}" borderId="${border}"${named} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><${p}alignment${across} vertical="${down}" wrapText="1"/></${p}xf>`,
      );
    });
  }

  /** The style sheet with what was added. */
  written(): string {
    const { text, root, prefix: p } = this;
    const patches: Patch[] = [];
    for (const [name, items] of [...this.added].sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b))) {
      const there = childOf(root, name);
      const xml = items.join('');
      if (there) {
        patches.push(append(text, there, xml));
        if (attribute(text, there, 'count') && there.kind !== 'empty')
          patches.push(setAttribute(text, there, 'count', there.children.length + items.length));
        continue;
      }
      const next = root.children.find(({ local }) => !ORDER.slice(0, ORDER.indexOf(name) + 1).includes(local));
      const whole = `<${p}${name} count="${items.length}">${xml}</${p}${name}>`;
      patches.push(next ? insert(next.from, whole) : append(text, root, whole));
    }
    return patched(text, patches);
  }

  private fill(rgb: string): number {
    const p = this.prefix;
    // The first two are the format's own and must be there.
    const first = [`<${p}fill><${p}patternFill patternType="none"/></${p}fill>`];
    first.push(`<${p}fill><${p}patternFill patternType="gray125"/></${p}fill>`);
    return this.once(`fill ${rgb}`, () =>
      this.add(
        'fills',
        `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${rgb}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`,
        first,
      ),
    );
  }

  /** In the typeface of the workbook. */
  private font(inside: string): number {
    const p = this.prefix;
    const own = childOf(this.root, 'fonts')?.children[0];
    const named = own && childOf(own, 'name');
    const name = (named && attribute(this.text, named, 'val')?.raw) ?? escapeXml('宋体');
    const like = (text: string): string =>
      `<${p}font>${text.replaceAll('<', `<${p}`)}<${p}name val="${name}"/><${p}charset val="134"/></${p}font>`;
    return this.once(`font ${inside}`, () => this.add('fonts', like(inside), [like('<sz val="11"/>')]));
  }

  private border(): number {
    const p = this.prefix;
    const side = (name: string): string => `<${p}${name} style="thin"><${p}color rgb="FFBFBFBF"/></${p}${name}>`;
    const sides = ['left', 'right', 'top', 'bottom'].map(side).join('');
    return this.once('border', () =>
      this.add('borders', `<${p}border>${sides}<${p}diagonal/></${p}border>`, [`<${p}border/>`]),
    );
  }

  private once(key: string, make: () => number): number {
    const found = this.known.get(key) ?? make();
    this.known.set(key, found);
    return found;
  }

  /** @param first what a list must begin with that is not there yet */
  private add(list: string, xml: string, first: readonly string[] = []): number {
    const there = childOf(this.root, list);
    const items = this.added.get(list) ?? (there?.children.length ? [] : [...first]);
    this.added.set(list, items);
    items.push(xml);
    return (there?.children.length ?? 0) + items.length - 1;
  }
}

/** For a workbook without any styles. */
export const bareStyles = (main: string): string =>
  `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`;
