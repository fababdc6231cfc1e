import { ACROSS_ENTRIES } from './catalogue-across.ts';
import { NARRATIVE_ENTRIES } from './catalogue-narrative.ts';
import { PERFORMANCE_ENTRIES } from './catalogue-performance.ts';
import { TOLD_ENTRIES } from './catalogue-told.ts';
import { WORKBOOK_ENTRIES } from './catalogue-workbook.ts';
import { BASE, BOMB, DECLARED, DUPLICATE, type Example } from './examples.ts';
import { TARGETS } from './examples-targets.ts';
import type { OpenedText } from './model/document.ts';
import type { Severity } from './model/finding.ts';

/** Every code that can be printed, in reading order. Codes are permanent: never reused, never renumbered. */
export type Entry = {
  readonly code: string;
  readonly severity: Severity;
  readonly title: { readonly zh: string; readonly en: string };
  readonly why: { readonly zh: string; readonly en: string };
  readonly remedy: { readonly zh: string; readonly en: string };
  /** The rule, law or formula it rests on. */
  readonly basis: string;
  readonly example: Example;
};

const edit = (change: readonly (readonly [string, string])[], under: string, rest: Partial<Example> = {}): Example => ({
  change,
  under,
  ...rest,
});
const DESIGN_READ = '本工具的输入约定';

export const CATALOGUE: readonly Entry[] = [
  {
    code: 'IOE001',
    severity: 'error',
    title: { zh: '文件打不开', en: 'file cannot be read' },
    why: { zh: '读不到的文件不能算核对过。', en: 'A file that cannot be read has not been checked.' },
    remedy: {
      zh: '检查路径、权限，或文件是否正被占用。',
      en: 'Check the path, the permissions, and whether the file is in use.',
    },
    basis: DESIGN_READ,
    example: { stopped: { reason: 'ENOENT' }, under: '' },
  },
  {
    code: 'IOE002',
    severity: 'error',
    title: { zh: '不是一份报告', en: 'not a report' },
    why: { zh: '文件里没有“部门、年度、预算表”这样的内容。', en: 'The file holds no 部门, 年度, 预算表.' },
    remedy: { zh: '对照 fixtures 里的示例填写。', en: 'Write it after the example report.' },
    basis: DESIGN_READ,
    example: { text: '只是一句话\n', under: '' },
  },
  {
    code: 'IOE003',
    severity: 'error',
    title: { zh: '文件类型不对', en: 'unsupported kind of file' },
    why: {
      zh: '按内容识别，这既不是 .xlsx 工作簿，也不是 YAML 报告、.docx 或文本；扩展名不作数。',
      en: 'Judged by its content, not its name, this is neither an .xlsx workbook nor a YAML report, a .docx or a text.',
    },
    remedy: {
      zh: '用 Office 或 WPS 打开，去掉打开密码，表另存为 .xlsx，文字另存为 .docx。',
      en: 'Open it in Office or WPS, remove any password, and save tables as .xlsx and text as .docx.',
    },
    basis: DESIGN_READ,
    example: { text: '%PDF-1.7\n', under: '' },
  },
  {
    code: 'IOE004',
    severity: 'error',
    title: { zh: '文字编码认不出', en: 'unknown text encoding' },
    why: { zh: '既不是 UTF-8，也不是 GB18030。', en: 'Neither UTF-8 nor GB18030.' },
    remedy: { zh: '用记事本另存为 UTF-8。', en: 'Save the file as UTF-8.' },
    basis: DESIGN_READ,
    example: { text: 'a\u0000b', under: '' },
  },
  {
    code: 'IOE005',
    severity: 'note',
    title: { zh: '这一部分本版不核对', en: 'part not checked by this version' },
    why: {
      zh: '已读入，但还不核对；结论不包括它。',
      en: 'It was read but not checked; the verdict does not cover it.',
    },
    remedy: { zh: '这一部分请人工核对。', en: 'Check this part by hand.' },
    basis: DESIGN_READ,
    example: {
      book: {
        only: [
          ['部门整体支出绩效目标表'],
          ['部门名称', '示例局', null, null],
          ['一级指标', '二级指标', '三级指标', '指标值'],
          ['产出指标', '数量指标', '检查次数', 12],
        ],
        at: '表1!A1',
      },
      under: '部门整体支出绩效目标表',
    },
  },
  {
    code: 'IOE006',
    severity: 'error',
    title: { zh: '文件已损坏', en: 'damaged file' },
    why: {
      zh: '不能完整读出的文件，其中的数一个也不采用。',
      en: 'Of a file that cannot be read whole no figure is used.',
    },
    remedy: {
      zh: '重新下载；或用 Office、WPS 打开，修复后另存。',
      en: 'Download it again, or open it in Office or WPS, repair it, and save it.',
    },
    basis: DESIGN_READ,
    example: { text: 'PK\u0003\u0004', under: '' },
  },
  {
    code: 'IOE007',
    severity: 'error',
    title: { zh: '没有认出预算表', en: 'no table recognised' },
    why: {
      zh: '表是按表名认的；一张也没有认出，就一个数也没有核对。',
      en: 'Tables are found by their titles; none was, so nothing was checked.',
    },
    remedy: {
      zh: '确认是不是部门预算公开表；表名是本地区叫法的，用 --lexicon 加进去。',
      en: 'Make sure it is the right workbook; add your region’s titles with --lexicon.',
    },
    basis: DESIGN_READ,
    example: { book: { only: [['通讯录', '科室', '楼层']], at: '表1!A1' }, under: '通讯录' },
  },
  {
    code: 'IOE008',
    severity: 'note',
    title: { zh: 'Word 文档里的表格没有读', en: 'tables of a Word document not read' },
    why: {
      zh: '表格从工作簿或 YAML 读；Word 文档只核对文字里的句子，文档里的表格有没有错不知道。',
      en: 'Tables are read from a workbook or YAML; of a Word document only the sentences are checked.',
    },
    remedy: {
      zh: '把预算公开表的工作簿一起交给核对。',
      en: 'Check the document together with the workbook of its tables.',
    },
    basis: DESIGN_READ,
    example: {
      beside: { lines: ['某某说明', '支出总计100.00万元。'], cells: ['支出总计', '100.00'] },
      under: '100.00',
    },
  },
  {
    code: 'IOE009',
    severity: 'error',
    title: { zh: '核对时程序出错', en: 'the program failed' },
    why: {
      zh: '这是程序的错，不是报告的错；成批核对时，别的报告照常核对，这一份算没有核对。',
      en: 'A fault of the program, not of the report; in a batch the others are checked all the same.',
    },
    remedy: {
      zh: '把这一行和文件报告给维护者；这一份先人工核对。',
      en: 'Report the line and the file; check this report by hand meanwhile.',
    },
    basis: DESIGN_READ,
    example: { stopped: { reason: 'Error: invalid state' }, under: '' },
  },
  {
    code: 'IOE010',
    severity: 'error',
    title: { zh: '文字不知道属于哪份报告', en: 'text of no report' },
    why: {
      zh: '几份报告一起核对时，文字按名称和所在的文件夹找它的报告；找不到或有几份都像的，不猜，也就没有核对。',
      en: 'Where several reports are checked, a text is joined to its report by name and folder; where none fits, or several do, nothing is guessed and it is not checked.',
    },
    remedy: {
      zh: '与它的工作簿放在同一个文件夹，或改成同名（某局.xlsx、某局情况说明.docx）；不属于任何报告的移走。',
      en: 'Put it into the folder of its workbook, or name both alike (某局.xlsx, 某局情况说明.docx); move away what belongs to none.',
    },
    basis: DESIGN_READ,
    example: { stopped: { reports: 3, alike: 0, names: '' }, under: '' },
  },
  {
    code: 'IOE011',
    severity: 'error',
    title: { zh: '文件夹里没有可以核对的报告', en: 'folder without a report' },
    why: {
      zh: '里面只有 PDF、压缩包这类文件，没有工作簿或 YAML 报告：这个部门没有核对，不能悄悄略过。',
      en: 'It holds only PDFs, archives and the like, no workbook or YAML report: this department was not checked, and that must not pass unseen.',
    },
    remedy: {
      zh: '换成 .xlsx 工作簿或 YAML 报告：压缩包先解压，别的表格用 Excel 或 WPS 另存为 .xlsx，PDF、图片换成原来的工作簿。',
      en: 'Replace them by an .xlsx workbook or a YAML report: unpack archives, save other tables as .xlsx, use the workbook a PDF or picture came from.',
    },
    basis: DESIGN_READ,
    example: { stopped: { count: 2, names: '报告.pdf、公开表.zip' }, under: '' },
  },
  {
    code: 'SEC001',
    severity: 'error',
    title: { zh: '文件过大', en: 'file too large' },
    why: { zh: '一份报告不会这么大；为免卡死，不再读取。', en: 'No report is this large; reading it could hang.' },
    remedy: { zh: '确认是不是选错了文件。', en: 'Make sure it is the right file.' },
    basis: DESIGN_READ,
    example: { text: '\n'.repeat(300_001), under: '' },
  },
  {
    code: 'SEC002',
    severity: 'error',
    title: { zh: '用了 YAML 别名', en: 'YAML alias' },
    why: {
      zh: '别名（*名字）可以使文件成倍膨胀，报告里也用不着。',
      en: 'Aliases can blow a file up, and a report has no use for them.',
    },
    remedy: { zh: '把内容照写一遍。', en: 'Write the content out.' },
    basis: DESIGN_READ,
    example: edit(
      [
        ['部门: 示例局', '部门: &x 示例局'],
        ['标题: 2024年收支总表', '标题: *x'],
      ],
      '*x',
    ),
  },
  {
    code: 'SEC003',
    severity: 'error',
    title: { zh: '层级过深', en: 'nested too deeply' },
    why: { zh: '正常的报告不超过十层。', en: 'An ordinary report has fewer than ten levels.' },
    remedy: { zh: '检查缩进和括号。', en: 'Check indentation and brackets.' },
    basis: DESIGN_READ,
    example: { text: `部门: ${'['.repeat(70)}\n`, under: '' },
  },
  {
    code: 'SEC004',
    severity: 'error',
    title: { zh: '压缩炸弹', en: 'zip bomb' },
    why: {
      zh: '解压后远大于任何一份报告；为免耗尽内存，不再读取。',
      en: 'It inflates to far more than any report; reading it could use up all memory.',
    },
    remedy: {
      zh: '确认文件来源；在 Excel 里删去多余的空行、空列和格式后另存。',
      en: 'Make sure where it comes from; in Excel delete unused rows, columns and formats and save it again.',
    },
    basis: DESIGN_READ,
    example: { base64: BOMB, under: '' },
  },
  {
    code: 'SEC005',
    severity: 'error',
    title: { zh: '文件声明了实体', en: 'entities declared' },
    why: {
      zh: '正常的工作簿和文档从不声明文档类型或实体，只有攻击用的文件才有。',
      en: 'No office program declares a document type or entities; attacks do.',
    },
    remedy: {
      zh: '确认文件来源，用 Office 或 WPS 另存。',
      en: 'Make sure where it comes from; save it again in Office or WPS.',
    },
    basis: DESIGN_READ,
    example: { base64: DECLARED, under: '' },
  },
  {
    code: 'SEC006',
    severity: 'error',
    title: { zh: '文件自相矛盾', en: 'contradictory file' },
    why: {
      zh: '同一处有两种读法，不同软件会看到不同的数。',
      en: 'It can be read in two ways, so that two programs see different figures.',
    },
    remedy: {
      zh: '确认文件来源，用 Excel 或 WPS 另存。',
      en: 'Make sure where it comes from; save it again in Excel or WPS.',
    },
    basis: DESIGN_READ,
    example: { base64: DUPLICATE, under: '' },
  },
  {
    code: 'SEC007',
    severity: 'error',
    title: { zh: '核对超时', en: 'time limit exceeded' },
    why: {
      zh: '成批核对时每份报告都有时间上限：一份有问题的文件不能拖住别的。',
      en: 'In a batch each report has a time limit, so that no file can hold up the others.',
    },
    remedy: {
      zh: '确认文件来源；确实很大的，用 --time-limit 放宽后单独核对。',
      en: 'Make sure where it comes from; if it is just large, check it alone with a higher --time-limit.',
    },
    basis: DESIGN_READ,
    example: { stopped: { seconds: 60 }, under: '' },
  },
  {
    code: 'SEC008',
    severity: 'error',
    title: { zh: '内存超限', en: 'memory limit exceeded' },
    why: {
      zh: '成批核对时每份报告都有内存上限：一份有问题的文件不能拖垮别的。',
      en: 'In a batch each report has a memory limit, so that no file can bring the others down.',
    },
    remedy: {
      zh: '确认文件来源；确实很大的，用 --memory-limit 放宽后单独核对。',
      en: 'Make sure where it comes from; if it is just large, check it alone with a higher --memory-limit.',
    },
    basis: DESIGN_READ,
    example: { stopped: { megabytes: 512 }, under: '' },
  },
  {
    code: 'SCH001',
    severity: 'error',
    title: { zh: '写法不合 YAML', en: 'not well-formed YAML' },
    why: { zh: '这一处之后的内容可能读错。', en: 'What follows may be misread.' },
    remedy: {
      zh: '多半是缩进不齐、冒号后缺空格或引号没有成对。',
      en: 'Usually indentation, a missing blank after a colon, or an unmatched quote.',
    },
    basis: DESIGN_READ,
    example: edit([['  支出总表:\n    标题', '   支出总表:\n    标题']], '', { loose: true, also: ['*'] }),
  },
  {
    code: 'SCH002',
    severity: 'error',
    title: { zh: '不认识的栏目', en: 'unknown key' },
    why: {
      zh: '写错的栏目不会被猜测，它下面的数没有核对。',
      en: 'A misspelt key is never guessed; its figures were not checked.',
    },
    remedy: {
      zh: '改成提示的名称；本地区自有的表放在“其他表”下。',
      en: 'Use the name suggested; a table of your own region goes under 其他表.',
    },
    basis: DESIGN_READ,
    example: edit([['标题: 2024年收支总表', '标提: 2024年收支总表']], '标提'),
  },
  {
    code: 'SCH003',
    severity: 'error',
    title: { zh: '缺少栏目', en: 'missing key' },
    why: {
      zh: '少了一栏，和空着不一样：不知道是没有数，还是漏抄了。',
      en: 'A missing column is not an empty one: nobody knows whether it was forgotten.',
    },
    remedy: { zh: '补上该栏；没有数就在冒号后留空。', en: 'Add it; leave the value blank if there is none.' },
    basis: DESIGN_READ,
    example: edit([['年度: 2024\n', '']], '部门'),
  },
  {
    code: 'SCH004',
    severity: 'error',
    title: { zh: '同一栏目写了两次', en: 'duplicate key' },
    why: { zh: '两个值不知取哪一个。', en: 'Which of the two counts is unknown.' },
    remedy: { zh: '删去一个。', en: 'Delete one.' },
    basis: DESIGN_READ,
    example: edit([['年度: 2024\n', '年度: 2024\n年度: 2023\n']], '年度'),
  },
  {
    code: 'SCH005',
    severity: 'error',
    title: { zh: '该处内容的形式不对', en: 'wrong shape' },
    why: {
      zh: '这里该是一个值、一个列表或一组栏目，写成了别的。',
      en: 'A value, a list or a group of keys was expected.',
    },
    remedy: { zh: '照示例调整缩进和短横线。', en: 'Follow the example for indentation and dashes.' },
    basis: DESIGN_READ,
    example: edit([['预算表:\n  收支总表:', '预算表:\n  项目支出表: 无\n  收支总表:']], '无'),
  },
  {
    code: 'SCH006',
    severity: 'error',
    title: { zh: '该处不能填这个值', en: 'value not allowed' },
    why: { zh: '只能从列出的值里选。', en: 'Only the listed values are allowed.' },
    remedy: { zh: '改成其中之一。', en: 'Use one of them.' },
    basis: DESIGN_READ,
    example: edit([['年度: 2024', '年度: 24']], '24'),
  },
  {
    code: 'SCH007',
    severity: 'error',
    title: { zh: '看不懂的词', en: 'word not understood' },
    why: {
      zh: '表名、栏目或行名里有词典没有的词，相关的数没有核对，也不会猜。',
      en: 'A title, heading or row name holds a word the lexicon lacks; its figures were not checked, never guessed.',
    },
    remedy: {
      zh: '核对是否写错；确是本地用语的，写进词库（--lexicon）。',
      en: 'Check the spelling; a regional term goes into a word list (--lexicon).',
    },
    basis: DESIGN_READ,
    example: edit([['项目: 一、一般公共服务支出', '项目: 一、一般公共眼务支出']], '一、一般公共眼务支出'),
  },
  {
    code: 'SCH008',
    severity: 'query',
    title: { zh: '表名与所填的表不符', en: 'title contradicts the form' },
    why: {
      zh: '标题说的是另一张表，多半是复制时没有改。',
      en: 'The title names another table, usually a copy left unchanged.',
    },
    remedy: { zh: '核对标题，或把表移到对应的名称下。', en: 'Correct the title or move the table.' },
    basis: DESIGN_READ,
    example: edit([['标题: 2024年三公经费支出表', '标题: 2024年三公经费收入表']], '2024年三公经费收入表'),
  },
  {
    code: 'SCH009',
    severity: 'error',
    title: { zh: '只有个别行有这一栏', en: 'column in a few rows only' },
    why: { zh: '同一张表各行的栏目应当一样。', en: 'All rows of a table have the same columns.' },
    remedy: { zh: '多半是缩进或栏目名写错。', en: 'Usually indentation or a misspelt heading.' },
    basis: DESIGN_READ,
    example: edit([['        预算数: 60.00\n', '        预算数: 60.00\n        合计: 60.00\n']], '60.00', {
      occurrence: 2,
    }),
  },
  {
    code: 'SCH010',
    severity: 'error',
    title: { zh: '改变了官方词的意思', en: 'official word given another meaning' },
    why: {
      zh: '表名和栏目由官方的词拼成；改了其中一个的意思，别处的数就会认错。',
      en: 'Titles and headings are made of official words; with another meaning figures elsewhere would be misread.',
    },
    remedy: {
      zh: '只写本地区自己的词；表名可以说得比字面更具体，不能相反。',
      en: 'List only words of your own; a title may say more than its words do, never something else.',
    },
    basis: DESIGN_READ,
    example: { lexicon: '词语:\n  财拨: 财政拨款\n  基本支出: 项目支出\n', under: '基本支出' },
  },
  {
    code: 'SCH011',
    severity: 'query',
    title: { zh: '没有表名或栏目', en: 'no title or heading' },
    why: { zh: '没有表名、栏目，就不知道这些数是什么。', en: 'Without them nobody can tell what the figures are.' },
    remedy: { zh: '在表的上方写上表名，如“2024年部门支出总表”。', en: 'Write the title above the table.' },
    basis: DESIGN_READ,
    example: {
      book: {
        only: [
          ['科目名称', '合计'],
          ['一般公共服务支出', 1200.5],
        ],
        at: '表1!A1',
      },
      under: '科目名称',
    },
  },
  {
    code: 'SCH012',
    severity: 'error',
    title: { zh: '报表没有填数', en: 'no figure filled in' },
    why: {
      zh: '几张表一个数也没有，没有什么可以核对，“没有矛盾”什么也说明不了。',
      en: 'Several tables and not one figure: there was nothing to check.',
    },
    remedy: {
      zh: '确认交的是填好的报表，不是空白表样；确实没有数的表，在表下注明“本表无数据”和原因。',
      en: 'Make sure it is the filled-in report, not the blank form; say under a table that is empty that it is, and why.',
    },
    basis: DESIGN_READ,
    example: {
      text: [
        '部门: 示例局',
        '年度: 2024',
        '单位: 万元',
        '预算表:',
        '  收入总表:',
        '    标题: 2024年收入总表',
        '    行:',
        '      - 科目编码:',
        '        科目名称: 合计',
        '        合计:',
        '  支出总表:',
        '    标题: 2024年支出总表',
        '    行:',
        '      - 科目编码:',
        '        科目名称: 合计',
        '        合计:',
        '        基本支出:',
        '        项目支出:',
        '',
      ].join('\n'),
      under: '收入总表',
    },
  },
  {
    code: 'NUM001',
    severity: 'error',
    title: { zh: '金额不是数', en: 'amount is not a number' },
    why: {
      zh: '读不出的数不当作零，与它有关的关系都没有核对。',
      en: 'What cannot be read is not zero; whatever depends on it was not checked.',
    },
    remedy: { zh: '只填数字；没有数就留空。', en: 'Write digits only, or leave it blank.' },
    basis: DESIGN_READ,
    example: edit([['预算数: 60.00', '预算数: 六十']], '六十'),
  },
  {
    code: 'NUM002',
    severity: 'query',
    title: { zh: '小数位比本表多', en: 'more decimals than the table' },
    why: {
      zh: '本表其余的数最多两位小数，多出的一位常是误敲。',
      en: 'The other figures of the table have fewer decimals; the extra digit is often a slip.',
    },
    remedy: { zh: '核对这个数。', en: 'Check the figure.' },
    basis: '金额至多两位小数（地方预决算公开检查口径）',
    example: edit([['预算数: 60.00', '预算数: 60.000']], '60.000'),
  },
  {
    code: 'NUM003',
    severity: 'error',
    title: { zh: '数的写法超出范围', en: 'number out of range' },
    why: { zh: '科学计数法或位数过多的数不作猜测。', en: 'Exponents and endless digits are not interpreted.' },
    remedy: { zh: '写成普通的数。', en: 'Write an ordinary number.' },
    basis: DESIGN_READ,
    example: edit([['预算数: 60.00', '预算数: 1e400']], '1e400'),
  },
  {
    code: 'NUM004',
    severity: 'query',
    title: { zh: '千分位的位置不对', en: 'misplaced thousands separator' },
    why: {
      zh: '逗号不在千位上，可能多敲或少敲了一位数字。',
      en: 'The comma is not at a thousand: a digit may be missing or doubled.',
    },
    remedy: { zh: '核对这个数。', en: 'Check the figure.' },
    basis: DESIGN_READ,
    example: edit([['预算数: 60.00', '预算数: 6,0.00']], '6,0.00'),
  },
  {
    code: 'UNT001',
    severity: 'error',
    title: { zh: '没有写单位', en: 'no unit' },
    why: { zh: '元还是万元差一万倍，不能猜。', en: '元 and 万元 differ by ten thousand; it is never guessed.' },
    remedy: { zh: '在报告或该表里写 单位: 万元。', en: 'State 单位 in the report or the table.' },
    basis: '预算公开表须注明金额单位',
    example: edit([['单位: 万元\n', '']], '收支总表'),
  },
  {
    code: 'UNT002',
    severity: 'error',
    title: { zh: '单位看不懂', en: 'unit not understood' },
    why: { zh: '元还是万元差一万倍，不能猜。', en: '元 and 万元 differ by ten thousand; it is never guessed.' },
    remedy: { zh: '改成 元、千元、万元、亿元 之一。', en: 'Use 元, 千元, 万元 or 亿元.' },
    basis: '预算公开表须注明金额单位',
    example: edit([['单位: 万元', '单位: 美元']], '美元'),
  },
  {
    code: 'UNT003',
    severity: 'error',
    title: { zh: '单位写错', en: 'wrong unit' },
    why: {
      zh: '一张表的数与别的表一字不差，单位却差十倍到一亿倍：错的是单位，不是每一个数。',
      en: 'Its figures are those of other tables digit for digit, in another unit: the unit is wrong, not every figure.',
    },
    remedy: {
      zh: '改正该表的单位（数最少的一边多半是错的）；数是换算过的，就换回来。',
      en: 'Correct the unit of the table, or convert its figures.',
    },
    basis: '同一事实换算成同一单位后应相等',
    example: {
      book: { cells: [['基本支出表!E2', '单位：元']], at: '基本支出表!E2' },
      under: '元',
    },
  },
  {
    code: 'SUM001',
    severity: 'error',
    title: { zh: '合计与分项不符', en: 'total differs from its parts' },
    why: {
      zh: '合计应等于下一级各项之和，差额超出了四舍五入能解释的范围。',
      en: 'A total equals the parts next below it; the gap is larger than rounding can explain.',
    },
    remedy: {
      zh: '改提示的那一个数；没有指明时，核对合计和每个分项。',
      en: 'Mend the figure named; where none is, check the total and every part.',
    },
    basis: '合计＝各分项之和；功能分类：类＝款之和＝项之和；经济分类：类＝款之和',
    example: edit([['合计: 40.00\n          基本支出: 25.00', '合计: 40.00\n          基本支出: 52.00']], '52.00'),
  },
  {
    code: 'SUM002',
    severity: 'note',
    title: { zh: '尾差', en: 'rounding residue' },
    why: {
      zh: '每个数都是四舍五入印出的，n 项之和允许有很小的尾差。',
      en: 'Every figure is rounded, so n parts may leave a small residue.',
    },
    remedy: { zh: '不必改；公开时可加注尾差说明。', en: 'Nothing to mend; a remark may be added.' },
    basis: '界限：至多 (n+1)/2 个末位单位；通常不超过 3·√((n+1)/12) 个末位单位',
    example: edit(
      [
        ['预算数: 60.00\n      - 项目: 二、科学技术支出', '预算数: 59.99\n      - 项目: 二、科学技术支出'],
        [
          '一般公共服务支出\n        上年预算数: 60.00\n        本年预算数:\n          合计: 60.00\n          基本支出: 50.00',
          '一般公共服务支出\n        上年预算数: 60.00\n        本年预算数:\n          合计: 59.99\n          基本支出: 49.99',
        ],
      ],
      '100.00',
      { loose: true },
    ),
  },
  {
    code: 'SAM001',
    severity: 'error',
    title: { zh: '同一个数在几处不一样', en: 'one fact stated differently' },
    why: {
      zh: '这些数说的是同一笔钱，应当完全相同。文字里的数只与一处不同、又看不出是怎么写错的，只提请核实：也许说的是另一笔钱。',
      en: 'These figures state the same money and must be identical. Where a sentence differs from one statement only, and no slip leads from the one to the other, it is a query: other money may be meant.',
    },
    remedy: {
      zh: '改提示的那一处；没有指明时，以原始数据为准。',
      en: 'Mend the figure named; where none is, go back to the source.',
    },
    basis: '同一年度、同一口径的同一科目在各表中一致',
    example: edit(
      [['项目: 二、科学技术支出\n        预算数: 40.00', '项目: 二、科学技术支出\n        预算数: 44.00']],
      '44.00',
    ),
  },
  {
    code: 'SAM002',
    severity: 'query',
    title: { zh: '整栏对不上', en: 'a whole column disagrees' },
    why: {
      zh: '一两处对不上是填错；几乎每一行都对不上，是整栏填错，或者栏目的意思没有认对。',
      en: 'One row is a slip; nearly every row means a wrong column, or a heading taken wrongly.',
    },
    remedy: {
      zh: '看提示的两栏：是不是整栏贴错（如贴成上年数）；栏目另有含义的，用 --lexicon 说明。',
      en: 'Look at the columns named: pasted wrongly? If the heading means something else, say so with --lexicon.',
    },
    basis: '同一关系至少 5 处不成立且占八成以上；或每一栏分项之和都恰是合计的 2 倍、3 倍',
    example: {
      book: {
        only: [
          ['2024年支出总表'],
          ['单位：万元'],
          ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
          [null, '合计', 143.1, 115, 35],
          ['201', '一般公共服务支出', 58.4, 50, 10],
          ['205', '教育支出', 23.9, 20, 5],
          ['206', '科学技术支出', 37.7, 25, 15],
          ['208', '社会保障和就业支出', 14.2, 12, 3],
          ['210', '卫生健康支出', 8.9, 8, 2],
        ],
        at: '表1!C4',
      },
      under: '143.1',
    },
  },
  {
    code: 'BAL001',
    severity: 'error',
    title: { zh: '收支不平衡', en: 'revenue and expenditure differ' },
    why: { zh: '收入总计应等于支出总计。', en: 'Total revenue equals total expenditure.' },
    remedy: { zh: '核对两边的总计及其分项。', en: 'Check both totals and their parts.' },
    basis: '收入总计＝支出总计',
    example: edit(
      [
        [
          '一般公共预算\n        预算数: 100.00\n      - 项目: 收入总计\n        预算数: 100.00',
          '一般公共预算\n        预算数: 109.00\n      - 项目: 收入总计\n        预算数: 109.00',
        ],
      ],
      '109.00',
    ),
  },
  {
    code: 'PRT001',
    severity: 'error',
    title: { zh: '部分大于整体', en: 'a part exceeds its whole' },
    why: {
      zh: '其中数，或按定义包含在内的数，不能比整体大。',
      en: 'A part by definition, or one marked 其中, cannot exceed its whole.',
    },
    remedy: { zh: '核对这两个数。', en: 'Check both figures.' },
    basis: '“三公”经费包含基本支出中的 30212、30217、30231、31013 各款；“其中”不大于上级',
    example: edit(
      [
        [
          '名称: 公务接待费\n        合计: 2.00\n        人员经费:\n        公用经费: 2.00',
          '名称: 公务接待费\n        合计: 7.00\n        人员经费:\n        公用经费: 7.00',
        ],
        [
          '名称: 办公费\n        合计: 23.00\n        人员经费:\n        公用经费: 23.00',
          '名称: 办公费\n        合计: 18.00\n        人员经费:\n        公用经费: 18.00',
        ],
      ],
      '3.00',
    ),
  },
  {
    code: 'PCT001',
    severity: 'error',
    title: { zh: '占比不对', en: 'wrong share' },
    why: {
      zh: '按印出的金额计算，四舍五入也得不出这个占比。',
      en: 'The printed amounts do not give this share, however they were rounded.',
    },
    remedy: {
      zh: '按提示改占比；若占比对，则核对金额。',
      en: 'Correct the share, or the amounts if the share is right.',
    },
    basis: '占比＝部分÷整体×100%，两数各可有半个末位的舍入',
    example: edit([['占比: 40.00', '占比: 44.00']], '44.00'),
  },
  {
    code: 'PCT002',
    severity: 'note',
    title: { zh: '百分比是截断的', en: 'percentage truncated' },
    why: { zh: '末位是舍去而不是四舍五入。', en: 'The last digit was cut off, not rounded.' },
    remedy: { zh: '建议按四舍五入改。', en: 'Round half up instead.' },
    basis: '四舍五入',
    example: {
      text: `部门: 示例局
年度: 2024
单位: 万元
预算表:
  支出总表:
    标题: 2024年支出总表
    行:
      - 科目编码:
        科目名称: 合计
        合计: 3000.00
        占比: 100.00
      - 科目编码: 201
        科目名称: 一般公共服务支出
        合计: 2000.00
        占比: 66.66
      - 科目编码: 206
        科目名称: 科学技术支出
        合计: 1000.00
        占比: 33.33
`,
      under: '66.66',
    },
  },
  {
    code: 'YOY001',
    severity: 'error',
    title: { zh: '增减额不对', en: 'wrong change' },
    why: { zh: '增减额应等于本年数减上年数。', en: 'The change is this year less the year before.' },
    remedy: { zh: '按提示改增减额；注意正负号。', en: 'Correct the change; mind its sign.' },
    basis: '增减额＝本年预算数－上年数',
    example: edit([['增减额: 10.00\n        增减率: 33.33', '增减额: -10.00\n        增减率: 33.33']], '-10.00'),
  },
  {
    code: 'YOY002',
    severity: 'error',
    title: { zh: '增减率不对', en: 'wrong rate of change' },
    why: { zh: '增减率应以上年数为基数。', en: 'The rate is taken over the year before.' },
    remedy: {
      zh: '按提示改增减率；常见的错误是除以了本年数。',
      en: 'Correct the rate; a common slip is dividing by this year.',
    },
    basis: '增减率＝(本年数－上年数)÷上年数×100%',
    example: edit([['增减率: 33.33', '增减率: 25.00']], '25.00'),
  },
  {
    code: 'YOY003',
    severity: 'error',
    title: { zh: '上年数与上年公开的报告不一致', en: 'prior figure differs from last year’s report' },
    why: { zh: '上年预算数就是上年公开的本年预算数。', en: 'Last year’s budget is what last year’s report published.' },
    remedy: {
      zh: '以上年公开的数为准；口径有调整的要说明。',
      en: 'Take the published figure, or explain the adjustment.',
    },
    basis: '上年预算数＝上年公开报告同一科目的预算数',
    example: edit(
      [['名称: 科学技术支出\n        上年预算数: 30.00', '名称: 科学技术支出\n        上年预算数: 35.00']],
      '35.00',
      { prior: true },
    ),
  },
  {
    code: 'YOY004',
    severity: 'error',
    title: { zh: '基数为零却有增减率', en: 'a rate over a base of zero' },
    why: { zh: '上年为零，没有增减率可言。', en: 'Over a base of zero there is no rate.' },
    remedy: { zh: '增减率留空，文字写“上年无此项”。', en: 'Leave the rate blank.' },
    basis: '除数为零，无可比性',
    example: edit(
      [
        ['名称: 科学技术支出\n        上年预算数: 30.00', '名称: 科学技术支出\n        上年预算数:'],
        ['增减额: 10.00\n        增减率: 33.33', '增减额: 40.00\n        增减率: 100.00'],
        ['上年预算数: 90.00', '上年预算数: 60.00'],
        ['增减额: 10.00\n        增减率: 11.11', '增减额: 40.00\n        增减率: 66.67'],
      ],
      '100.00',
      { occurrence: 'last' },
    ),
  },
  {
    code: 'YOY005',
    severity: 'query',
    title: { zh: '上年报告给错了', en: 'not last year’s report' },
    why: {
      zh: '--prior 应是同一部门上一年度的报告，否则上年数都会对不上。',
      en: '--prior takes the same department’s report of the year before.',
    },
    remedy: {
      zh: '换成上一年度的报告；部门改名的可不理会。',
      en: 'Give the right report; ignore this if the department was renamed.',
    },
    basis: '上年＝预算年度的前一年',
    example: edit([['部门: 示例局', '部门: 另一局']], '', { prior: true, loose: true }),
  },
  {
    code: 'COD001',
    severity: 'query',
    title: { zh: '科目编码与名称不符', en: 'subject code and name disagree' },
    why: { zh: '编码和名称应当与政府收支分类科目一致。', en: 'Code and name follow the official classification.' },
    remedy: {
      zh: '核对是编码还是名称写错；科目调整过的以当年为准。',
      en: 'Find which of the two is wrong; the year’s own classification counts.',
    },
    basis: '政府收支分类科目（各年）',
    example: edit([['科目名称: 科学技术支出', '科目名称: 教育支出']], '206'),
  },
  {
    code: 'COD002',
    severity: 'query',
    title: { zh: '同一科目两个编码', en: 'one subject under two codes' },
    why: {
      zh: '同一个款里，一个名称只有一个编码；两张表写的不同，总有一个不对。行政运行、其他支出之类各款都有的不算。',
      en: 'Below one parent a name has one code; names that stand under every parent are left alone.',
    },
    remedy: {
      zh: '对照当年的科目表，改错的那个编码。',
      en: 'Look it up in the year’s classification and mend the wrong one.',
    },
    basis: '政府收支分类科目（各年）',
    example: {
      book: {
        only: [
          ['2024年部门支出总表'],
          ['单位：万元'],
          ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
          [null, '合计', 30, 20, 10],
          ['205', '教育支出', 30, 20, 10],
          ['20502', '普通教育', 30, 20, 10],
          ['2050204', '高中教育', 30, 20, 10],
          [],
          ['2024年一般公共预算支出表'],
          ['单位：万元'],
          ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
          [null, '合计', 30, 20, 10],
          ['205', '教育支出', 30, 20, 10],
          ['20502', '普通教育', 30, 20, 10],
          ['2050203', '高中教育', 30, 20, 10],
        ],
        at: '表1!A15',
      },
      under: '2050203',
    },
  },
  {
    code: 'DIS001',
    severity: 'query',
    title: { zh: '空表没有说明', en: 'empty table without a note' },
    why: {
      zh: '没有数据的表格应当列出空表并说明。',
      en: 'A table without data is listed empty, with a note saying so.',
    },
    remedy: { zh: '加一行 注: 本表无数据。', en: 'Add 注: 本表无数据.' },
    basis: '财政预决算领域基层政务公开标准目录：没有数据的表格应当列出空表并说明',
    example: edit(
      [['预算表:\n', '预算表:\n  政府性基金预算支出表:\n    标题: 2024年政府性基金预算支出表\n    行: []\n']],
      '政府性基金预算支出表',
    ),
  },
  {
    code: 'DIS002',
    severity: 'error',
    title: { zh: '注为空表却有数', en: 'noted as empty but filled' },
    why: { zh: '表下注明无数据，表里却有金额。', en: 'The note says there is no data; the table has figures.' },
    remedy: { zh: '删去该注，或核对这些数。', en: 'Delete the note or check the figures.' },
    basis: '财政预决算领域基层政务公开标准目录',
    example: edit([['标题: 2024年三公经费支出表', '标题: 2024年三公经费支出表\n    注: 本表无数据']], '本表无数据'),
  },
  {
    code: 'DIS003',
    severity: 'query',
    title: { zh: '标题的年度与报告不符', en: 'title of another year' },
    why: { zh: '多半是沿用上年的表没有改标题。', en: 'Usually last year’s table with its title left unchanged.' },
    remedy: { zh: '核对标题和表内的数是不是本年度的。', en: 'Check that title and figures are this year’s.' },
    basis: '封面、目录、各表的年度一致（公开检查表）',
    example: edit([['标题: 2024年支出总表', '标题: 2023年支出总表']], '2023年支出总表'),
  },
  {
    code: 'DIS004',
    severity: 'query',
    title: { zh: '表头的部门与别的表不同', en: 'another department over one table' },
    why: {
      zh: '多半是套用了别的部门的表。所属单位的表、简称和名称的一部分不算。',
      en: 'Usually a form taken over from elsewhere. Offices of the department and short names are left alone.',
    },
    remedy: {
      zh: '核对这张表是不是本部门的，改表头。',
      en: 'Make sure the table is the department’s own, and mend its head.',
    },
    basis: '封面、目录、各表的部门名称一致（公开检查表）',
    example: {
      book: {
        only: [
          ['2024年部门支出总表'],
          ['部门：示例市水务局', '单位：万元'],
          ['科目编码', '科目名称', '合计'],
          ['201', '一般公共服务支出', 30],
          [],
          ['2024年一般公共预算支出表'],
          ['部门：示例市水务局', '单位：万元'],
          ['科目编码', '科目名称', '合计'],
          ['201', '一般公共服务支出', 30],
          [],
          ['2024年财政拨款支出表'],
          ['部门：示例市水务局', '单位：万元'],
          ['科目编码', '科目名称', '合计'],
          ['201', '一般公共服务支出', 30],
          [],
          ['2024年部门支出表'],
          ['部门：邻县民政局', '单位：万元'],
          ['科目编码', '科目名称', '合计'],
          ['201', '一般公共服务支出', 30],
          [],
        ],
        at: '表1!A17',
      },
      under: '邻县民政局',
    },
  },
  ...NARRATIVE_ENTRIES,
  ...TOLD_ENTRIES,
  ...PERFORMANCE_ENTRIES,
  ...WORKBOOK_ENTRIES,
  ...ACROSS_ENTRIES,
];

const BY_CODE = new Map(CATALOGUE.map((entry) => [entry.code, entry]));
export const entryOf = (code: string): Entry | undefined => BY_CODE.get(code);
export const severityOf = (code: string): Severity => BY_CODE.get(code)?.severity ?? 'error';

/** The example as a file. */
export const exampleBytes = (entry: Entry): Uint8Array =>
  entry.example.base64 === undefined
    ? new TextEncoder().encode(exampleText(entry))
    : Buffer.from(entry.example.base64, 'base64');

/** The text beside the report, where the trouble is in it. */
export function exampleBeside({ example }: Entry): OpenedText | undefined {
  if (!example.beside) return undefined;
  const { lines, cells = [] } = example.beside;
  const path = cells.length > 0 ? '说明.docx' : '说明.txt';
  const all = [...lines, ...cells];
  const source = { path, sha256: '', lines: all };
  if (cells.length === 0) return { source, document: { kind: 'lines' }, problems: [] };
  const paragraphs = all.map((text, index) => ({
    text,
    spans: [{ from: 0, at: { path, line: index + 1, column: 1, length: text.length, ofParagraph: true as const } }],
    ...(index >= lines.length && { inTable: true as const }),
  }));
  return { source, document: { kind: 'word', paragraphs }, problems: [] };
}

/** The example as a document: the sound base report with its edits applied. */
export function exampleText({ example }: Entry): string {
  if (example.lexicon !== undefined) return example.lexicon;
  if (example.book !== undefined) return '';
  if ('text' in example) return example.text ?? '';
  return edited(example.targets ? `${BASE}${TARGETS}` : BASE, example.change);
}

/** The reports that were checked before it. */
export const exampleOthers = ({ example }: Entry): readonly { readonly path: string; readonly bytes: Uint8Array }[] =>
  (example.across ?? []).map(({ path, change, text = edited(BASE, change) }) => ({
    path,
    bytes: new TextEncoder().encode(text),
  }));

function edited(base: string, changes: Example['change'] = []): string {
  let text = base;
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`example edits what is not there: ${from}`);
    text = text.replace(from, to);
  }
  return text;
}
