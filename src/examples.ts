/**
 * What `explain` shows and the tests hold every code to: an edit to a small sound report, the text under the finding, and
 * no other code but those named.
 */
export type Example = {
  readonly change?: readonly (readonly [string, string])[];
  /** The whole document, where an edit to the base report cannot show it. */
  readonly text?: string;
  /** A list of a region's words, where the trouble is in one. */
  readonly lexicon?: string;
  /** The whole file, where it is no text. */
  readonly base64?: string;
  /** The base report with a project table and forms of its two projects, and 国有资产占用, at its end. */
  readonly targets?: true;
  /** An edit to a small sound workbook. */
  readonly book?: BookEdit;
  /** A text beside the report; with a table it is a Word document. */
  readonly beside?: { readonly lines: readonly string[]; readonly table?: readonly (readonly string[])[] };
  /** What stopped the check of a whole file: nothing in a document can show it. */
  readonly stopped?: { readonly [name: string]: string | number };
  readonly under: string;
  /** Which of several equal texts is meant. */
  readonly occurrence?: number | 'last';
  /** Other reports of the same run, checked before: edits to the base report, or the whole text. */
  readonly across?: readonly {
    readonly path: string;
    readonly text?: string;
    readonly change?: readonly (readonly [string, string])[];
  }[];
  /** These lie in the folder of units, and nobody listed them. */
  readonly folder?: true;
  /** Reports of which each might be last year's. */
  readonly priors?: readonly string[];
  /** Held against the base report as last year's. */
  readonly prior?: true;
  readonly also?: readonly string[];
  /** The place is where the parser gives up, not a text of its own. */
  readonly loose?: true;
  /** In YAML the schema says this first, under this code. */
  readonly as?: string;
};

/** Text, a number (or the name of an error), a formula with its stored value, or nothing. */
export type ExampleCell =
  | string
  | number
  | null
  | {
      readonly formula: string;
      /** What is stored beside it; left out, nothing is. */
      readonly value?: number | string;
      /** What it comes to, where that is not what is stored. */
      readonly recomputed?: number;
    };

type ExampleRange = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

/** `表!C5` and what stands there instead; rows or sheets hidden, cells merged, other files taken from, a sheet added. */
export type BookEdit = {
  /** Nothing but these rows, on one sheet called 表1. */
  readonly only?: readonly (readonly ExampleCell[])[];
  /** Nothing but these sheets, a table of one row on each, by their names. */
  readonly tables?: readonly (readonly [sheet: string, title: string])[];
  readonly cells?: readonly (readonly [cell: string, ExampleCell])[];
  readonly hidden?: readonly (readonly [sheet: string, row: number | 'sheet'])[];
  readonly merges?: readonly (readonly [sheet: string, ExampleRange])[];
  readonly links?: readonly string[];
  /** One more sheet: a line of text a row, or its cells. */
  readonly text?: { readonly name: string; readonly lines: readonly (string | readonly ExampleCell[])[] };
  /** Where the finding stands. */
  readonly at: string;
};

const added = (formula: string, value: number): ExampleCell => ({ formula, value });

/** One row of the table: class, name, and its two kinds of spending. */
const subject = (row: number, code: string, name: string, basic: number, project: number): readonly ExampleCell[] => [
  code,
  name,
  added(`D${row}+E${row}`, basic + project),
  basic,
  project,
];

export const BOOK: readonly {
  readonly name: string;
  readonly merges: readonly ExampleRange[];
  readonly rows: readonly (readonly ExampleCell[])[];
}[] = [
  {
    name: '支出表',
    merges: [{ top: 1, left: 1, bottom: 1, right: 5 }],
    rows: [
      ['2024年部门支出总表', null, null, null, null],
      ['部门：示例局', null, null, null, '单位：万元'],
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      [null, '合计', added('SUM(C5:C9)', 150), added('SUM(D5:D9)', 115), added('SUM(E5:E9)', 35)],
      subject(5, '201', '一般公共服务支出', 50, 10),
      subject(6, '205', '教育支出', 20, 5),
      subject(7, '206', '科学技术支出', 25, 15),
      subject(8, '208', '社会保障和就业支出', 12, 3),
      subject(9, '210', '卫生健康支出', 8, 2),
    ],
  },
  {
    name: '基本支出表',
    merges: [{ top: 1, left: 1, bottom: 1, right: 5 }],
    rows: [
      ['2024年部门基本支出表', null, null, null, null],
      ['部门：示例局', null, null, null, '单位：万元'],
      ['科目编码', '科目名称', '合计', '人员经费', '公用经费'],
      [null, '合计', 115, 95, 20],
      ['301', '工资福利支出', 85, 85, null],
      ['302', '商品和服务支出', 20, null, 20],
      ['303', '对个人和家庭的补助', 10, 10, null],
    ],
  },
];

export const BASE = `部门: 示例局
年度: 2024
单位: 万元
预算表:
  收支总表:
    标题: 2024年收支总表
    收入:
      - 项目: 一、一般公共预算
        预算数: 100.00
      - 项目: 收入总计
        预算数: 100.00
    支出:
      - 项目: 一、一般公共服务支出
        预算数: 60.00
      - 项目: 二、科学技术支出
        预算数: 40.00
      - 项目: 支出总计
        预算数: 100.00
  支出总表:
    标题: 2024年支出总表
    行:
      - 科目编码:
        科目名称: 合计
        上年预算数: 90.00
        本年预算数:
          合计: 100.00
          基本支出: 75.00
          项目支出: 25.00
        增减额: 10.00
        增减率: 11.11
        占比: 100.00
      - 科目编码: 201
        科目名称: 一般公共服务支出
        上年预算数: 60.00
        本年预算数:
          合计: 60.00
          基本支出: 50.00
          项目支出: 10.00
        增减额: 0.00
        增减率: 0.00
        占比: 60.00
      - 科目编码: 206
        科目名称: 科学技术支出
        上年预算数: 30.00
        本年预算数:
          合计: 40.00
          基本支出: 25.00
          项目支出: 15.00
        增减额: 10.00
        增减率: 33.33
        占比: 40.00
  一般公共预算基本支出表:
    标题: 2024年一般公共预算基本支出表
    行:
      - 科目编码:
        科目名称: 合计
        合计: 75.00
        人员经费: 50.00
        公用经费: 25.00
      - 科目编码: 301
        科目名称: 工资福利支出
        合计: 50.00
        人员经费: 50.00
        公用经费:
      - 科目编码: 302
        科目名称: 商品和服务支出
        合计: 25.00
        人员经费:
        公用经费: 25.00
      - 科目编码: 30201
        科目名称: 办公费
        合计: 23.00
        人员经费:
        公用经费: 23.00
      - 科目编码: 30217
        科目名称: 公务接待费
        合计: 2.00
        人员经费:
        公用经费: 2.00
  三公经费支出表:
    标题: 2024年三公经费支出表
    行:
      - 项目: 公务接待费
        合计: 3.00
      - 项目: 公务用车运行维护费
        合计: 4.00
      - 项目: 合计
        合计: 7.00
`;

/** Last year's report for examples that need one: its figures are the base report's 上年预算数. */
export const LAST_YEAR = `部门: 示例局
年度: 2023
单位: 万元
预算表:
  支出总表:
    标题: 2023年支出总表
    行:
      - 科目编码:
        科目名称: 合计
        合计: 90.00
      - 科目编码: 201
        科目名称: 一般公共服务支出
        合计: 60.00
      - 科目编码: 206
        科目名称: 科学技术支出
        合计: 30.00
`;

/** Archives of one or two parts: one that states a size of 954 MB, one that declares an entity, one with the same part twice. */
export const BOMB =
  'UEsDBBQAAAgAAAAAIQAKk239AQAAAP/JmjsPAAAAeGwvd29ya2Jvb2sueG1sPFBLAQItABQAAAgAAAAAIQAKk239AQAAAP/JmjsP' +
  'AAAAAAAAAAAAAAAAAAAAAAB4bC93b3JrYm9vay54bWxQSwUGAAAAAAEAAQA9AAAALgAAAAAA';

export const DECLARED =
  'UEsDBBQAAAgAAAAAIQA1sRBtMAAAADAAAAAPAAAAeGwvd29ya2Jvb2sueG1sPCFET0NUWVBFIHdvcmtib29rIFs8IUVOVElUWSBh' +
  'ICJiIj5dPjx3b3JrYm9vay8+UEsBAi0AFAAACAAAAAAhADWxEG0wAAAAMAAAAA8AAAAAAAAAAAAAAAAAAAAAAHhsL3dvcmtib29r' +
  'LnhtbFBLBQYAAAAAAQABAD0AAABdAAAAAAA=';

export const DUPLICATE =
  'UEsDBBQAAAgAAAAAIQDUHNEBBAAAAAQAAAAPAAAAeGwvd29ya2Jvb2sueG1sPGEvPlBLAwQUAAAIAAAAACEAjaKXAwQAAAAEAAAA' +
  'DwAAAFhMXFdvcmtib29rLnhtbDxiLz5QSwECLQAUAAAIAAAAACEA1BzRAQQAAAAEAAAADwAAAAAAAAAAAAAAAAAAAAAAeGwvd29y' +
  'a2Jvb2sueG1sUEsBAi0AFAAACAAAAAAhAI2ilwMEAAAABAAAAA8AAAAAAAAAAAAAAAAAMQAAAFhMXFdvcmtib29rLnhtbFBLBQYA' +
  'AAAAAgACAHoAAABiAAAAAAA=';
