import { END, OPEN, Xml } from '../workbook/xml.ts';

/** What a style says of headings and of hidden text, for itself or by the styles it is based on. */
export type Look = {
  /** Of a heading, the outermost 1; 0 is a title. */
  readonly level?: number;
  readonly hidden?: boolean;
};

export type Styles = {
  readonly paragraph: (id: string | null | undefined) => Look;
  readonly character: (id: string | null | undefined) => Look;
};

type Style = { name: string; basedOn: string; outline?: number; hidden?: boolean };

/** The styles of a document; mammoth knows their names alone, and not what they are based on. */
export function stylesOf(text: string | undefined, part: string): Styles {
  const found = { paragraph: new Map<string, Style>(), character: new Map<string, Style>() };
  if (text !== undefined) read(new Xml(text, part), found);
  const lookUp = (styles: ReadonlyMap<string, Style>) => {
    const known = new Map<string, Look>();
    return (id: string | null | undefined): Look => {
      if (!id) return NONE;
      const look = known.get(id) ?? lookOf(id, styles);
      known.set(id, look);
      return look;
    };
  };
  return { paragraph: lookUp(found.paragraph), character: lookUp(found.character) };
}

const NONE: Look = {};

function read(
  xml: Xml,
  found: { readonly paragraph: Map<string, Style>; readonly character: Map<string, Style> },
): void {
  let style: Style | undefined;
  let depth = 0;
  for (let tag = xml.next(); tag !== END; tag = xml.next()) {
    if (tag !== OPEN) {
      if (xml.depth < depth) style = undefined;
      continue;
    }
    if (xml.is('style')) {
      const said = xml.attributes();
      const id = said.get('styleId') ?? '';
      const styles = said.get('type') === 'character' ? found.character : found.paragraph;
      style = xml.empty || !/^(?:paragraph|character)$/u.test(said.get('type') ?? '') ? undefined : fresh();
      depth = xml.depth;
      // Of two with the same name the first one counts.
      if (style && !styles.has(id)) styles.set(id, style);
    } else if (style && xml.is('name') && xml.depth <= depth + 1) style.name = value(xml);
    else if (style && xml.is('basedOn')) style.basedOn = value(xml);
    else if (style && xml.is('outlineLvl')) style.outline = Number(value(xml));
    else if (style && (xml.is('vanish') || xml.is('webHidden'))) style.hidden = !OFF.test(value(xml));
  }
}

const fresh = (): Style => ({ name: '', basedOn: '' });
const value = (xml: Xml): string => xml.attributes().get('val') ?? '';
const OFF = /^(?:0|false|off)$/u;

/** What a name alone says: heading 1, 标题 1, Title. */
export function levelByName(name: string | null | undefined): number | undefined {
  const heading = /^(?:heading|标题)\s*([1-9])?/iu.exec(name ?? '');
  if (heading) return Number(heading[1] ?? 0);
  return /^title$/iu.test(name ?? '') ? 0 : undefined;
}

/** Up from a style to those it is based on; the nearest that says anything counts. A ring ends where it began. */
function lookOf(id: string, styles: ReadonlyMap<string, Style>): Look {
  let level: number | undefined;
  let outlined = false;
  let hidden: boolean | undefined;
  const seen = new Set<Style>();
  for (let style = styles.get(id); style && !seen.has(style); style = styles.get(style.basedOn)) {
    seen.add(style);
    hidden ??= style.hidden;
    if (outlined) continue;
    const { outline } = style;
    const named = levelByName(style.name);
    outlined = outline !== undefined || named !== undefined;
    level = named ?? (outline === undefined ? undefined : levelOfOutline(outline));
  }
  return { ...(level !== undefined && { level }), ...(hidden !== undefined && { hidden }) };
}

/** Outline level 0 is that of heading 1; 9 is running text. */
export const levelOfOutline = (outline: number): number | undefined =>
  outline >= 0 && outline < 9 ? outline + 1 : undefined;
