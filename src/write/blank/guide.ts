import { GUIDE } from '../../model/guide.ts';
import type { Worksheet } from '../workbook/exceljs.ts';
import { printArea } from '../workbook/print-area.ts';
import { BOLD, CENTRE, LINES, LINK, left, PLAIN, TITLE } from '../workbook/styles.ts';
import { linesOf } from '../workbook/widths.ts';
import { type Agreement, verdict } from './agreements.ts';
import type { Grid } from './grid.ts';
import { LIST_SHEET } from './lists.ts';
import { FORMULA, GREEN, INPUT, RED, WRONG } from './look.ts';

const HOW = [
  '只填浅黄色的格子；灰色的格子由公式算出，不用填。',
  '金额单位是万元，最多两位小数；没有数就空着，不要填“无”或“—”。',
  '先填 2、3、5、6 号表和项目表；1 号表的各项由 2、3 号表带出，“上年结转安排”自己填。4 号表的支出按功能科目自己填。',
  '在“科目编码”格里选编码，名称自动带出。类、款在上，项在下：类、款两级的金额由下面的项加出来，项一级直接填数。',
  `下拉里没有的编码，在“${LIST_SHEET}”末尾补上编码和名称就能用；编码要存成文本。`,
  '四舍五入使合计与分项之和差一两分时，可以在灰色格子里直接填批复的数；超出尾差才会变红。',
  '行不够时复制中间的一整行再“插入复制的单元格”；多余的空行可以删。不要在最后一行之后接着写。',
  '一张表确实没有数据时空着即可：7、8、9、13 号表会自动写“本表无数据”，其他表请在表下写“注：本表无数据”。',
];

const LATER = [
  '填好后保存，关掉 Excel，再核对（能查出的比变红的多）：budget check 本文件.xlsx',
  '有上年的公开表时一起核对：budget check 本文件.xlsx --prior 上年.xlsx',
  '写出去掉空行、排好版的公开表：budget export 本文件.xlsx -o 公开表.xlsx',
];

const COLOURS = [
  { fill: INPUT, name: '浅黄', text: '要填的格子' },
  { fill: FORMULA, name: '灰', text: '公式，自动算出' },
  {
    fill: WRONG,
    name: '红',
    text: '有问题：合计与分项不等、两张表的同一个数不同、编码不在列表里或重复、有数没有科目、小数多于两位、格子里不是数',
  },
];

const WIDTHS = [10, 62, 20];

/** The first sheet: how to fill in the others, links to them, and what agrees with what at the moment. */
export function addGuide(
  sheet: Worksheet,
  heading: string,
  grids: readonly Grid[],
  agreements: readonly Agreement[],
): void {
  sheet.columns = WIDTHS.map((width) => ({ width }));
  let at = 1;
  const section = (text: string): void => {
    sheet.mergeCells(at, 1, at, 3);
    const cell = sheet.getCell(at, 1);
    cell.value = text;
    cell.style = { font: BOLD, alignment: left() };
    sheet.getRow(at++).height = 24;
  };
  const line = (label: string, text: string, fill?: typeof INPUT): void => {
    sheet.mergeCells(at, 2, at, 3);
    const [first, second] = [sheet.getCell(at, 1), sheet.getCell(at, 2)];
    first.value = label;
    first.style = { font: PLAIN, alignment: CENTRE, ...(fill && { fill, border: LINES }) };
    second.value = text;
    second.style = { font: PLAIN, alignment: left() };
    sheet.getRow(at++).height = linesOf(text, WIDTHS[1]! + WIDTHS[2]!) * 15 + 4;
  };
  sheet.mergeCells(at, 1, at, 3);
  sheet.getCell(at, 1).value = `${heading}${GUIDE}`;
  sheet.getCell(at, 1).style = { font: TITLE, alignment: CENTRE };
  sheet.getRow(at++).height = 38;
  section('怎么填');
  for (const [index, text] of HOW.entries()) line(`（${index + 1}）`, text);
  section('颜色');
  for (const { fill, name, text } of COLOURS) line(name, text, fill);
  section('填好以后');
  for (const [index, text] of LATER.entries()) line(`（${index + 1}）`, text);
  section('目录（点名称跳转）');
  for (const { printout } of grids) {
    sheet.mergeCells(at, 2, at, 3);
    const [first, second] = [sheet.getCell(at, 1), sheet.getCell(at, 2)];
    first.value = /\d+$/u.exec(printout.number ?? '')?.[0] ?? '';
    first.style = { font: PLAIN, alignment: CENTRE };
    second.value = { text: printout.title, hyperlink: `#'${printout.name.replaceAll("'", "''")}'!A1` };
    second.style = { font: LINK, alignment: left() };
    sheet.getRow(at++).height = 18;
  }
  section('表内、表间的核对（两边都填了才比）');
  const from = at;
  for (const agreement of agreements) {
    sheet.mergeCells(at, 1, at, 2);
    const [first, last] = [sheet.getCell(at, 1), sheet.getCell(at, 3)];
    first.value = agreement.what;
    first.style = { font: PLAIN, alignment: left(), border: LINES };
    last.value = { formula: verdict(agreement), result: '—' };
    last.style = { font: PLAIN, alignment: CENTRE, border: LINES };
    sheet.getRow(at++).height = linesOf(agreement.what, WIDTHS[0]! + WIDTHS[1]!) * 15 + 4;
  }
  const result = `C${from}`;
  sheet.addConditionalFormatting({
    ref: `${result}:C${at - 1}`,
    rules: [
      { type: 'expression', priority: 1, formulae: [`LEFT(${result},3)="不一致"`], style: RED },
      { type: 'expression', priority: 2, formulae: [`${result}="一致"`], style: GREEN },
    ],
  });
  sheet.views = [{ state: 'normal', showGridLines: false }];
  sheet.pageSetup = {
    ...{ paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    ...{ horizontalCentered: true, printArea: printArea(3, at - 1) },
  };
}
