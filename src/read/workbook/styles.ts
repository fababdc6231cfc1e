import { builtIn, type NumberFormat, parseFormat } from './number-format.ts';
import { END, OPEN, Xml } from './xml.ts';

/** What a style a cell can name says of its number, and by how many steps it sets its text in from the left. */
type Style = { readonly format: NumberFormat; readonly indent: number };
export type Styles = readonly Style[];

export const NO_STYLES: Styles = [];

export function readStyles(text: string, part: string): Styles {
  const xml = new Xml(text, part);
  const codes = new Map<number, string>();
  const used: { readonly id: number; indent: number }[] = [];
  let within = '';
  for (let token = xml.next(); token !== END; token = xml.next()) {
    if (token !== OPEN) continue;
    if (xml.depth === 2 && !xml.empty) within = xml.name();
    else if (within === 'numFmts' && xml.is('numFmt')) {
      const attributes = xml.attributes();
      codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
    } else if (within === 'cellXfs' && xml.is('xf') && xml.depth === (xml.empty ? 2 : 3))
      used.push({ id: Number(xml.attributes().get('numFmtId') ?? 0), indent: 0 });
    else if (within === 'cellXfs' && xml.is('alignment')) {
      const attributes = xml.attributes();
      const last = used.at(-1);
      if (last && !NOT_LEFT.has(attributes.get('horizontal') ?? '')) last.indent = stepsOf(attributes.get('indent'));
    }
  }
  const parsed = new Map<number, NumberFormat>();
  return used.map(({ id, indent }) => {
    let format = parsed.get(id);
    if (!format) {
      const code = codes.get(id);
      format = code === undefined ? builtIn(id) : parseFormat(code);
      parsed.set(id, format);
    }
    return { format, indent };
  });
}

const NOT_LEFT: ReadonlySet<string> = new Set(['right', 'center', 'centerContinuous', 'distributed', 'fill']);

/** Excel sets in by 250 steps at most. */
const stepsOf = (literal = ''): number => (/^\d{1,3}$/u.test(literal) ? Math.min(Number(literal), 250) : 0);
