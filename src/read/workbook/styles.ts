import { builtIn, type NumberFormat, parseFormat } from './number-format.ts';
import { END, OPEN, Xml } from './xml.ts';

/** The number format of each style a cell can name. */
export type Styles = readonly NumberFormat[];

export const NO_STYLES: Styles = [];

export function readStyles(text: string, part: string): Styles {
  const xml = new Xml(text, part);
  const codes = new Map<number, string>();
  const used: number[] = [];
  let within = '';
  for (let token = xml.next(); token !== END; token = xml.next()) {
    if (token !== OPEN) continue;
    if (xml.depth === 2 && !xml.empty) within = xml.name();
    else if (within === 'numFmts' && xml.is('numFmt')) {
      const attributes = xml.attributes();
      codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
    } else if (within === 'cellXfs' && xml.is('xf') && xml.depth === (xml.empty ? 2 : 3))
      used.push(Number(xml.attributes().get('numFmtId') ?? 0));
  }
  const parsed = new Map<number, NumberFormat>();
  return used.map((id) => {
    let format = parsed.get(id);
    if (!format) {
      const code = codes.get(id);
      format = code === undefined ? builtIn(id) : parseFormat(code);
      parsed.set(id, format);
    }
    return format;
  });
}
