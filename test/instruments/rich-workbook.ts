/**
 * A workbook with all that people put into one besides figures: a chart, a picture, conditional formats, validations, names,
 * print areas, protection, macros, comments on one sheet of three, a thread on another, and a form control's drawing. Its parts are
 * written as Excel writes them, so that other programs open it.
 */
import type { Part } from './zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const OFFICE = 'application/vnd.openxmlformats-officedocument';

const relations = (...list: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${R}/${type}`}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const text = (ref: string, value: string, style = 0): string =>
  `<c r="${ref}" s="${style}" t="inlineStr"><is><t>${value}</t></is></c>`;
const figure = (ref: string, value: string, style = 1): string => `<c r="${ref}" s="${style}"><v>${value}</v></c>`;

/** A table of spending by subject; the wrong figure is in the sheet's own hand. */
function rows(title: string, total: string): string {
  return [
    `<row r="1" spans="1:5" ht="30" customHeight="1">${text('A1', title, 2)}<c r="B1" s="2"/><c r="C1" s="2"/><c r="D1" s="2"/><c r="E1" s="2"/></row>`,
    `<row r="2" spans="1:5">${text('A2', '部门：示例局')}${text('E2', '单位：万元')}</row>`,
    `<row r="3" spans="1:5">${['科目编码', '科目名称', '合计', '基本支出', '项目支出'].map((word, at) => text(`${'ABCDE'[at]}3`, word, 3)).join('')}</row>`,
    `<row r="4" spans="1:5">${text('B4', '合计', 3)}${figure('C4', total)}${figure('D4', '900.5')}${figure('E4', '300')}</row>`,
    `<row r="5" spans="1:5">${text('A5', '201', 3)}${text('B5', '一般公共服务支出', 3)}<c r="C5" s="1"><f>D5+E5</f><v>700.5</v></c>${figure('D5', '500.5')}${figure('E5', '200')}</row>`,
    `<row r="6" spans="1:5">${text('A6', '208', 3)}${text('B6', '社会保障和就业支出', 3)}${figure('C6', '500')}${figure('D6', '400')}${figure('E6', '100')}</row>`,
  ].join('');
}

const sheet = (before: string, data: string, after: string): string =>
  `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><dimension ref="A1:E6"/>${before}<sheetFormatPr defaultRowHeight="14.4"/><cols><col min="1" max="1" width="12" customWidth="1"/><col min="2" max="2" width="28" customWidth="1"/><col min="3" max="5" width="14" style="1" customWidth="1"/></cols><sheetData>${data}</sheetData>${after}</worksheet>`;

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.00"/></numFmts><fonts count="2"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font><font><b/><sz val="16"/><name val="宋体"/><charset val="134"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyProtection="1"><alignment horizontal="right" vertical="center"/><protection locked="0"/></xf><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="center"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"/></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs></styleSheet>`;

const CHART = `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>支出总表!$C$5:$C$6</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;

const anchored = (from: number, inside: string): string =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${from}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>10</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${from + 8}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${inside}<xdr:clientData/></xdr:twoCellAnchor>`;

const DRAWING = `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${anchored(
  0,
  `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${R}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>`,
)}${anchored(
  10,
  `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="图片 2"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${R}" r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>`,
)}</xdr:wsDr>`;

const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
/** As Excel lays it out, line ends and an unclosed tag among it. */
const drawing = (block: number, shapes: string): string =>
  `<xml xmlns:v="urn:schemas-microsoft-com:vml"\r\n xmlns:o="urn:schemas-microsoft-com:office:office"\r\n xmlns:x="urn:schemas-microsoft-com:office:excel">\r\n <o:shapelayout v:ext="edit">\r\n  <o:idmap v:ext="edit" data="${block}"/>\r\n </o:shapelayout>${SHAPE_TYPE}${shapes}</xml>`;
const note = (id: number, row: number, column: number): string =>
  `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style='position:absolute;margin-left:80pt;margin-top:2pt;width:108pt;height:60pt;z-index:1;visibility:hidden' fillcolor="infoBackground [80]" o:insetmode="auto">\r\n  <v:fill color2="infoBackground [80]"/>\r\n  <v:textbox style='mso-direction-alt:auto'>\r\n   <div style='text-align:left'></div>\r\n  </v:textbox>\r\n  <x:ClientData ObjectType="Note">\r\n   <x:MoveWithCells/>\r\n   <x:SizeWithCells/>\r\n   <x:Anchor>\r\n    5, 15, ${Math.max(0, row - 1)}, 10, 7, 15, ${row + 3}, 4</x:Anchor>\r\n   <x:AutoFill>False</x:AutoFill>\r\n   <x:Row>${row}</x:Row>\r\n   <x:Column>${column}</x:Column>\r\n  </x:ClientData>\r\n </v:shape>`;
const BUTTON = `<v:shape id="_x0000_s3073" type="#_x0000_t201" style='position:absolute;width:60pt;height:20pt' o:button="t"><v:textbox><div style='text-align:center'>核对<br></div></v:textbox><x:ClientData ObjectType="Button"><x:Anchor>6, 0, 20, 0, 7, 0, 21, 0</x:Anchor></x:ClientData></v:shape>`;

/** The old comment at C6 of the first sheet, set in runs, and one as bare text at D4. */
const COMMENTS = `${HEAD}<comments xmlns="${MAIN}"><authors><author>经办人</author></authors><commentList><comment ref="D4" authorId="0" shapeId="0"><text><t>已与人事核对</t></text></comment><comment ref="C6" authorId="0" shapeId="0"><text><r><rPr><b/><sz val="9"/><rFont val="宋体"/></rPr><t xml:space="preserve">经办人：
</t></r><r><rPr><sz val="9"/><rFont val="宋体"/></rPr><t>含离退休经费</t></r></text></comment></commentList></comments>`;

const THREAD_ID = '{6F1C5D1A-0F5C-4D0B-9A8A-000000000001}';
const TYPES: readonly (readonly [part: string, type: string])[] = [
  ['xl/workbook.xml', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'],
  ['xl/worksheets/sheet1.xml', `${OFFICE}.spreadsheetml.worksheet+xml`],
  ['xl/worksheets/sheet2.xml', `${OFFICE}.spreadsheetml.worksheet+xml`],
  ['xl/worksheets/sheet3.xml', `${OFFICE}.spreadsheetml.worksheet+xml`],
  ['xl/worksheets/sheet4.xml', `${OFFICE}.spreadsheetml.worksheet+xml`],
  ['xl/styles.xml', `${OFFICE}.spreadsheetml.styles+xml`],
  ['xl/calcChain.xml', `${OFFICE}.spreadsheetml.calcChain+xml`],
  ['xl/drawings/drawing1.xml', `${OFFICE}.drawing+xml`],
  ['xl/charts/chart1.xml', `${OFFICE}.drawingml.chart+xml`],
  ['xl/comments1.xml', `${OFFICE}.spreadsheetml.comments+xml`],
  ['xl/comments2.xml', `${OFFICE}.spreadsheetml.comments+xml`],
  ['xl/threadedComments/threadedComment1.xml', 'application/vnd.ms-excel.threadedcomments+xml'],
  ['xl/persons/person.xml', 'application/vnd.ms-excel.person+xml'],
  ['docProps/app.xml', `${OFFICE}.extended-properties+xml`],
];

export type RichOptions = { readonly macros?: boolean; readonly signed?: boolean };

/** Sheets 支出总表 (comments, chart, picture), 一般公共预算支出表 (a thread), 财政拨款支出表 (a button), 说明 (nothing). */
export function richParts({ macros = false, signed = false }: RichOptions = {}): Part[] {
  const types = TYPES.map(([part, type]) => {
    const own = part === 'xl/workbook.xml' && !macros ? `${OFFICE}.spreadsheetml.sheet.main+xml` : type;
    return `<Override PartName="/${part}" ContentType="${own}"/>`;
  }).join('');
  return [
    {
      name: '[Content_Types].xml',
      content: `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="${OFFICE}.vmlDrawing"/>${macros ? '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>' : ''}${types}</Types>`,
    },
    {
      name: '_rels/.rels',
      content: relations(
        ['rId1', 'officeDocument', 'xl/workbook.xml'],
        ['rId2', 'extended-properties', 'docProps/app.xml'],
      ),
    },
    {
      name: 'xl/workbook.xml',
      content: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${R}"><workbookPr codeName="ThisWorkbook"/><workbookProtection workbookAlgorithmName="SHA-512" workbookHashValue="AAAA" workbookSaltValue="BBBB" workbookSpinCount="100000" lockStructure="1"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="9000" firstSheet="1" activeTab="2"/></bookViews><sheets><sheet name="支出总表" sheetId="3" r:id="rId1"/><sheet name="一般公共预算支出表" sheetId="5" r:id="rId2"/><sheet name="财政拨款 'A' 表" sheetId="7" r:id="rId3"/><sheet name="说明" sheetId="8" state="hidden" r:id="rId4"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">支出总表!$A$1:$E$6</definedName><definedName name="_xlnm.Print_Area" localSheetId="2">'财政拨款 ''A'' 表'!$A$1:$E$6</definedName><definedName name="_xlnm.Print_Titles" localSheetId="1">一般公共预算支出表!$1:$3</definedName><definedName name="税率" comment="常数">0.13</definedName></definedNames><calcPr calcId="191029" calcMode="manual"/></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
        ['rId3', 'worksheet', 'worksheets/sheet3.xml'],
        ['rId4', 'worksheet', 'worksheets/sheet4.xml'],
        ['rId5', 'styles', 'styles.xml'],
        ['rId6', 'calcChain', 'calcChain.xml'],
        ['rId7', 'http://schemas.microsoft.com/office/2017/10/relationships/person', 'persons/person.xml'],
        ...(macros
          ? [['rId8', 'http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin'] as const]
          : []),
      ),
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: sheet(
        '<sheetViews><sheetView workbookViewId="0"><pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
        rows('支出总表', '1250.5'),
        `<sheetProtection algorithmName="SHA-512" hashValue="CCCC" saltValue="DDDD" spinCount="100000" sheet="1" objects="1"/><protectedRanges><protectedRange sqref="C4:E6" name="可填区"/></protectedRanges><mergeCells count="1"><mergeCell ref="A1:E1"/></mergeCells><conditionalFormatting sqref="C4:E6"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="B5:B6"><cfRule type="duplicateValues" dxfId="0" priority="2"/></conditionalFormatting><dataValidations count="1"><dataValidation type="decimal" operator="greaterThanOrEqual" allowBlank="1" showErrorMessage="1" sqref="C4:E6"><formula1>0</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A2" location="'说明'!A1" display="见说明"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape"/><headerFooter><oddHeader>&amp;C支出总表</oddHeader></headerFooter><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>`,
      ),
    },
    {
      name: 'xl/worksheets/_rels/sheet1.xml.rels',
      content: relations(
        ['rId1', 'drawing', '../drawings/drawing1.xml'],
        ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
        ['rId3', 'comments', '../comments1.xml'],
      ),
    },
    {
      name: 'xl/worksheets/sheet2.xml',
      content: sheet(
        '<sheetViews><sheetView workbookViewId="0"/></sheetViews>',
        rows('一般公共预算支出表', '1200.5'),
        `<mergeCells count="1"><mergeCell ref="A1:E1"/></mergeCells><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><legacyDrawing r:id="rId1"/>`,
      ),
    },
    {
      name: 'xl/worksheets/_rels/sheet2.xml.rels',
      content: relations(
        ['rId1', 'vmlDrawing', '../drawings/vmlDrawing2.vml'],
        ['rId2', 'comments', '../comments2.xml'],
        [
          'rId3',
          'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
          '../threadedComments/threadedComment1.xml',
        ],
      ),
    },
    {
      name: 'xl/worksheets/sheet3.xml',
      content: sheet(
        '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>',
        rows('财政拨款支出表', '1200.5'),
        `<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"/></extLst>`,
      ),
    },
    {
      name: 'xl/worksheets/sheet4.xml',
      content: `${HEAD}<worksheet xmlns="${MAIN}"><sheetData><row r="1">${text('A1', '编制说明')}</row></sheetData></worksheet>`,
    },
    { name: 'xl/styles.xml', content: STYLES },
    { name: 'xl/calcChain.xml', content: `${HEAD}<calcChain xmlns="${MAIN}"><c r="C5" i="3"/></calcChain>` },
    { name: 'xl/drawings/drawing1.xml', content: DRAWING },
    {
      name: 'xl/drawings/_rels/drawing1.xml.rels',
      content: relations(['rId1', 'chart', '../charts/chart1.xml'], ['rId2', 'image', '../media/image1.png']),
    },
    { name: 'xl/charts/chart1.xml', content: CHART },
    { name: 'xl/media/image1.png', content: PICTURE, stored: true },
    { name: 'xl/comments1.xml', content: COMMENTS },
    { name: 'xl/drawings/vmlDrawing1.vml', content: drawing(1, note(1025, 3, 3) + note(1026, 5, 2)) },
    {
      name: 'xl/comments2.xml',
      content: `${HEAD}<comments xmlns="${MAIN}"><authors><author>tc=${THREAD_ID}</author></authors><commentList><comment ref="E6" authorId="0" shapeId="0"><text><t>[对话批注] 请复核</t></text></comment></commentList></comments>`,
    },
    { name: 'xl/drawings/vmlDrawing2.vml', content: drawing(3, note(3074, 5, 4) + BUTTON) },
    {
      name: 'xl/threadedComments/threadedComment1.xml',
      content: `${HEAD}<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="E6" dT="2024-01-05T02:00:00.00" personId="{6F1C5D1A-0F5C-4D0B-9A8A-000000000002}" id="${THREAD_ID}"><text>请复核</text></threadedComment></ThreadedComments>`,
    },
    {
      name: 'xl/persons/person.xml',
      content: `${HEAD}<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="经办人" id="{6F1C5D1A-0F5C-4D0B-9A8A-000000000002}" userId="x" providerId="None"/></personList>`,
    },
    {
      name: 'docProps/app.xml',
      content: `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>`,
    },
    ...(macros ? [{ name: 'xl/vbaProject.bin', content: Buffer.from('not really macros') }] : []),
    ...(signed ? [{ name: '_xmlsignatures/origin.sigs', content: '' }] : []),
  ];
}
