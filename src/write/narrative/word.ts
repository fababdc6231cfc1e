/** The narrative as a Word document in the look of official papers (GB/T 9704). The one door to docx. */
import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  HeadingLevel,
  type IParagraphStyleOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { repacked } from '../repack.ts';
import { escapeXml, withoutImpossible } from '../xml-text.ts';
import { type Block, isHeading, type Narrative, type Run, textOfRun } from './document.ts';

/** Faces that every Chinese Windows has; figures and Latin letters are set in another. */
const LATIN = 'Times New Roman';
const face = (eastAsia: string) => ({ ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia });
const SONG = face('宋体');
const HEI = face('黑体');
const KAI = face('楷体');
const FANG = face('仿宋');

/** Half points: 二号, 三号, 四号. */
const SECOND = 44;
const THIRD = 32;
const FOURTH = 28;
/** Twentieths of a point: 22 lines a page. */
const LINE = { line: 580, lineRule: LineRuleType.EXACT } as const;
/** Two characters: in hundredths of one for Word, in twentieths of a point for what does not know them. */
const INDENT = { firstLineChars: 200, firstLine: 640 } as const;

const LEVELS = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

type Look = Pick<IParagraphStyleOptions, 'run' | 'paragraph'>;
const TITLE: Look = {
  run: { font: SONG, size: SECOND, bold: true, color: '000000' },
  paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 0, after: 480 } },
};
const PART: Look = {
  run: { font: HEI, size: THIRD, color: '000000' },
  paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 320, after: 160, ...LINE } },
};
const SECTION: Look = {
  run: { font: HEI, size: THIRD, color: '000000' },
  paragraph: { indent: INDENT, spacing: { before: 0, after: 0, ...LINE } },
};
const POINT: Look = {
  run: { font: KAI, size: THIRD, color: '000000' },
  paragraph: { indent: INDENT, spacing: { before: 0, after: 0, ...LINE } },
};

/** Bytes of a .docx. What is to be filled in is highlighted, so that nobody overlooks it. */
export async function wordDocument(narrative: Narrative): Promise<Uint8Array> {
  const title = withoutImpossible(narrative.find(isHeading)?.text ?? '');
  const document = new Document({
    title,
    creator: '',
    lastModifiedBy: '',
    styles: {
      default: {
        document: { run: { font: FANG, size: THIRD, language: { value: 'en-US', eastAsia: 'zh-CN' } } },
        title: TITLE,
        heading1: PART,
        heading2: SECTION,
        heading3: POINT,
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
            margin: {
              top: convertMillimetersToTwip(37),
              bottom: convertMillimetersToTwip(35),
              left: convertMillimetersToTwip(28),
              right: convertMillimetersToTwip(26),
              footer: convertMillimetersToTwip(25),
            },
          },
        },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: narrative.map(paragraphOf),
      },
    ],
  });
  return repacked(new Uint8Array(await Packer.toBuffer(document, undefined, [properties(title)])));
}

/** What a document says of itself, without the time: the same figures give the same bytes. */
const properties = (title: string) => ({
  path: 'docProps/core.xml',
  data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`,
});

const paragraphOf = (block: Block): Paragraph =>
  isHeading(block)
    ? new Paragraph({
        heading: LEVELS[block.level],
        keepNext: true,
        children: [new TextRun(withoutImpossible(block.text))],
      })
    : new Paragraph({
        alignment: AlignmentType.BOTH,
        indent: INDENT,
        spacing: LINE,
        children: block.runs.map(runOf),
      });

const runOf = (run: Run): TextRun =>
  new TextRun({
    text: withoutImpossible(textOfRun(run)),
    ...(typeof run !== 'string' && { highlight: 'yellow' as const }),
  });

const pageNumber = (): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ font: SONG, size: FOURTH, children: ['— ', PageNumber.CURRENT, ' —'] })],
  });
