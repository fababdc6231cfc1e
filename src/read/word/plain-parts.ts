/**
 * Word writes a text box twice, for itself and for older programs, and mammoth reads only the second form; neither does it know
 * the simplest kind of field. Here shapes are reduced to the text in them, once, and fields to what they show. What is hidden and
 * what is a heading by its outline it does not read at all: that goes to it under the names of looks it does read, which were
 * taken out. The XML was found to be well-formed before.
 */
export function plainParts(given: string): string {
  const bare = given.replace(LOOKS, '').replace(PLAIN_RUN, '').replace(CARRIED, carried);
  const xml = (bare.includes('gridBefore') ? bare.replace(BEFORE, before) : bare).replace(GRID, widths);
  TAGS.lastIndex = 0;
  if (!TAGS.test(xml)) return xml;
  const root: Frame = { name: '', passes: true, parts: [] };
  const frames = [root];
  let from = 0;
  TAGS.lastIndex = 0;
  for (const found of xml.matchAll(TAGS)) {
    const [tag, slash, name = ''] = found;
    const top = frames.at(-1)!;
    if (top.passes) top.parts.push(xml.slice(from, found.index));
    from = found.index + tag.length;
    const renamed = RENAMED.get(name);
    if (renamed !== undefined) {
      const empty = tag.endsWith('/>');
      if (top.passes) top.parts.push(slash ? `</${renamed}>` : empty ? `<${renamed}/>` : `<${renamed}>`);
    } else if (slash) {
      // Anything else that closes was opened: the tags match.
      if (frames.length > 1) closeFrame(frames.pop()!, frames.at(-1)!);
    } else if (!tag.endsWith('/>')) frames.push(frameOf(name, top));
  }
  if (frames.length === 1) root.parts.push(xml.slice(from));
  return root.parts.join('');
}

type Frame = {
  readonly name: string;
  /** What stands in it goes on; of a shape only the text boxes do. */
  readonly passes: boolean;
  /** Of two forms of the same: whether what they stand in goes on. */
  readonly outside?: boolean;
  readonly parts: string[];
  choice?: string;
  fallback?: string;
};

/** How things look is most of what Word writes; a tree without it is built in half the time. */
const LOOKS =
  /<w:(?:rFonts|szCs|sz|color|kern|lang|highlight|shd|b|bCs|i|iCs|u|caps|smallCaps|spacing|jc|snapToGrid|tcW|vAlign|noWrap|widowControl|adjustRightInd|autoSpaceDE|autoSpaceDN|bookmarkStart|bookmarkEnd|proofErr|lastRenderedPageBreak|top|left|bottom|right|insideH|insideV)(?: [^<>]*)?\/>/gu;
const CARRIED = /<w:(vanish|webHidden|outlineLvl)((?: [^<>]*?)?)(\/?)>|<\/w:(?:vanish|webHidden|outlineLvl)>/gu;
/** `isSmallCaps` and `isAllCaps` of a run then say that it is hidden, `alignment` of a paragraph its level in the outline. */
const CARRIES: Readonly<Record<string, string>> = { vanish: 'smallCaps', webHidden: 'caps', outlineLvl: 'jc' };

const carried = (_: string, name: string | undefined, said: string): string =>
  name === undefined ? '' : `<w:${CARRIES[name]}${said.replace(/"off"/u, '"0"')}/>`;

/** The widths of a table's columns, which mammoth does not read, go to it as the name of the table's style. */
const GRID =
  /<w:tblPr(?:\/>|>(?:(?!<\/w:tblPr>)[\s\S])*<\/w:tblPr>)(\s*<w:tblGrid>(?:(?!<\/w:tblGrid>)[\s\S])*<\/w:tblGrid>)/gu;
const widths = (_: string, grid: string): string => {
  const columns = [...grid.matchAll(/<w:gridCol(?: [^<>]*)? w:w="(\d{1,6})"/gu)].map(([, width]) => width);
  return `<w:tblPr><w:tblStyle w:val="${columns.join(' ')}"/></w:tblPr>`;
};

/** A row that begins further right: mammoth begins it at the left, so the columns left out are given it as one blank cell. */
const BEFORE = /<w:trPr>(?:(?!<\/w:trPr>)[\s\S])*<\/w:trPr>/gu;
const before = (properties: string): string => {
  const left = /<w:gridBefore (?:[^<>]* )?w:val="(\d{1,3})"/u.exec(properties)?.[1] ?? '0';
  return left === '0' ? properties : `${properties}<w:tc><w:tcPr><w:gridSpan w:val="${left}"/></w:tcPr><w:p/></w:tc>`;
};

const PLAIN_RUN = /<w:rPr><\/w:rPr>/gu;

const TAGS =
  /<(\/?)(mc:(?:AlternateContent|Choice|Fallback)|w:(?:drawing|pict|txbxContent|fldSimple|dir|bdo|cr|ptab))(?=[\s/>])(?:[^>"']|"[^"]*"|'[^']*')*>/gu;

/** mammoth reads what stands in a smart tag as if the tag were not there. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['w:fldSimple', 'w:smartTag'],
  ['w:dir', 'w:smartTag'],
  ['w:bdo', 'w:smartTag'],
  ['w:cr', 'w:br'],
  ['w:ptab', 'w:tab'],
]);

const isShape = (name: string): boolean => name === 'w:drawing' || name === 'w:pict';

function frameOf(name: string, above: Frame): Frame {
  const parts: string[] = [];
  if (name === 'mc:AlternateContent') return { name, passes: false, outside: above.passes, parts };
  if (name === 'mc:Choice' || name === 'mc:Fallback') return { name, passes: above.outside ?? true, parts };
  return { name, passes: name === 'w:txbxContent', parts };
}

function closeFrame(frame: Frame, above: Frame): void {
  const content = frame.parts.join('');
  if (frame.name === 'mc:Choice') above.choice ??= content;
  else if (frame.name === 'mc:Fallback') above.fallback = content;
  else if (frame.name === 'mc:AlternateContent') {
    const { choice = '', fallback = '' } = frame;
    above.parts.push(/<w:t[\s>]/u.test(fallback) ? fallback : choice);
  } else if (isShape(frame.name)) {
    if (content === '') return;
    above.parts.push(above.passes ? `<w:pict><w:txbxContent>${content}</w:txbxContent></w:pict>` : content);
  } else above.parts.push(above.passes ? `<w:txbxContent>${content}</w:txbxContent>` : content);
}
