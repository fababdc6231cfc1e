import { BOMB, DECLARED, DUPLICATE } from '../examples.ts';
import { DESIGN_READ, type Entry, edit } from './entry.ts';

/** What can be wrong with a file before anything in it is understood. */
export const FILES_ENTRIES: readonly Entry[] = [
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
    title: { zh: '文档里的表格没有读', en: 'tables of a document not read' },
    why: {
      zh: '表格从工作簿、YAML 或 Word 文档读。和工作簿一起交的 Word 文档里，只读工作簿里也有的表（看是不是一样）和工作簿里没有的表、绩效目标表；摘出来的、对比的、没有写明表名和单位的表和纯文本里的表格没有读，有没有错不知道。',
      en: 'Tables are read from a workbook, YAML or a Word document. Of a document beside a workbook those are that the workbook has too, or has none of; excerpts, comparisons, tables without a title or a unit, and those of plain text are not.',
    },
    remedy: {
      zh: '是预算公开表的，在表上面写明表名和单位，或放进工作簿；只有文字的，把预算公开表的工作簿一起交给核对。',
      en: 'Put the title and the unit above a table of the budget, or move it into the workbook; hand in plain text together with the workbook of its tables.',
    },
    basis: DESIGN_READ,
    example: {
      beside: { lines: ['某某说明', '支出总计100.00万元。'], table: [['支出总计', '100.00']] },
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
      zh: '几份报告一起核对时，文字按名称、所在的文件夹和开头的标题找它的报告；找不到或有几份都像的，不猜，也就没有核对。',
      en: 'Where several reports are checked, a text is joined to its report by name, folder and title; where none fits, or several do, nothing is guessed and it is not checked.',
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
];
