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
  /** A file that is not there. */
  readonly file?: string;
  readonly under: string;
  /** Which of several equal texts is meant. */
  readonly occurrence?: number | 'last';
  /** Held against the base report as last year's. */
  readonly prior?: true;
  readonly also?: readonly string[];
  /** The place is where the parser gives up, not a text of its own. */
  readonly loose?: true;
  /** In YAML the schema says this first, under this code. */
  readonly as?: string;
};

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
