import { words } from './language.ts';
import { bomb, contradictoryFile, damagedFile, otherKind, tooLarge } from './refused.ts';
import type { Messages } from './say.ts';
import { trouble } from './trouble.ts';
import { noReport, unpaired } from './unfound.ts';

/** What is said of files that could not be read, or were not. */
export const UNREAD_MESSAGES: Messages = {
  IOE001: (_, d) => {
    const why = trouble(d('reason'));
    return words(`文件打不开：${why.zh}`, `cannot be read: ${why.en}`);
  },
  IOE002: ({ place }) =>
    /\.(?:xls[xm]?|xltx|et)$/iu.test(place.path)
      ? words(
          '名称是工作簿，里面却不是：是一段文字，也没有“部门、年度、预算表”；请换成原来的工作簿',
          'named like a workbook, but its content is plain text without 部门, 年度, 预算表; check the original workbook',
        )
      : words(
          '不是一份部门预算报告：没有“部门、年度、预算表”；如果是表格，请用 Excel 或 WPS 另存为 .xlsx',
          'not a budget report: no 部门, 年度, 预算表; a table should be saved as .xlsx',
        ),
  IOE003: (_, d) => otherKind(d),
  IOE004: () => words('文字编码认不出，请另存为 UTF-8', 'neither UTF-8 nor GB18030; save it as UTF-8'),
  IOE005: (_, d) =>
    words(`“${d('what')}”已读入，本版不核对，请人工核对`, `${d('what')} was read but is not checked by this version`),
  IOE006: (_, d) => damagedFile(d),
  IOE007: (_, d) =>
    d('text') !== ''
      ? words('文字里没有认出可以核对的金额', 'no amount in this text was understood')
      : words(
          `没有认出一张预算表：要找的是表名，如 ${d('looked')} 等；${d('seen') ? `最接近的文字是“${d('seen')}”` : '工作簿里没有文字'}${d('left') ? `；表名“${d('title')}”里的“${d('left')}”看不懂` : ''}`,
          `no table recognised: looked for titles such as ${d('looked')}; ${d('seen') ? `nearest texts: ${d('seen')}` : 'the workbook holds no text'}${d('left') ? `; of the title “${d('title')}” the words “${d('left')}” are not understood` : ''}`,
        ),
  IOE008: () =>
    words(
      '文档里有表格没有读（这是头一处），里面的数没有核对',
      'tables of this document were not read, of which this is the first',
    ),
  IOE009: (_, d) =>
    words(
      `核对时程序出错：${d('reason')}；这份报告没有核对，请把这一行和文件报告给维护者`,
      `the program failed on it: ${d('reason')}; it was not checked, please report this line and the file`,
    ),
  IOE010: (_, d) => unpaired(d),
  IOE011: (_, d) => noReport(d),
  SEC001: (_, d) => tooLarge(d),
  SEC002: () =>
    words('不支持 YAML 别名（*名字），请把内容照写一遍', 'YAML aliases (*name) are refused; write the content out'),
  SEC003: (_, d) => words(`层级超过 ${d('limit')} 层，没有读取`, `nested deeper than ${d('limit')} levels: refused`),
  SEC004: (_, d) => bomb(d),
  SEC005: (_, d) =>
    words(
      `${d('part')} 里声明了文档类型或实体，${d('asText') === '' ? '工作簿' : '文档'}用不着，没有读取`,
      `${d('part')} declares a document type or entities; refused`,
    ),
  SEC006: (_, d) => contradictoryFile(d),
  SEC007: (_, d) =>
    words(
      `核对用时超过上限 ${d('seconds')} 秒（--time-limit），已停止，没有核对`,
      `took longer than the limit of ${d('seconds')} s (--time-limit): stopped, not checked`,
    ),
  SEC008: (_, d) =>
    words(
      `核对所需内存超过上限 ${d('megabytes')} MB（--memory-limit），已停止，没有核对`,
      `needed more memory than the limit of ${d('megabytes')} MB (--memory-limit): stopped, not checked`,
    ),
};
