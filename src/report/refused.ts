import { type Words, words } from './language.ts';

/** What is said of a file that is not read: what it is, and what to do. */

type Data = (name: string) => string;

const SAVE = words('另存为 .xlsx 再核对', 'save it as .xlsx and check that');
const CONVERT = words(
  '请用 Excel 或 WPS 打开，另存为 .xlsx 再核对',
  'open it in Excel or WPS, save it as .xlsx and check that',
);
const ORIGINAL = words('请改交原来的 .xlsx 工作簿或 YAML 报告', 'check the .xlsx workbook or YAML report it came from');
const UNPACK = words('请解压，核对其中的 .xlsx', 'unpack it and check the .xlsx inside');

const FILES: { readonly [what: string]: readonly [is: Words, todo: Words] } = {
  empty: [words('空文件', 'an empty file'), words('请重新导出或下载', 'export or download it again')],
  zip: [words('压缩包，里面不是工作簿', 'an archive, not a workbook'), UNPACK],
  archive: [words('压缩包', 'an archive'), UNPACK],
  encrypted: [
    words('加了打开密码的工作簿', 'a workbook protected by a password'),
    words('请用 Excel 或 WPS 去掉打开密码，另存后再核对', 'remove the password, save it and check that'),
  ],
  xls: [words('旧版 Excel 工作簿（.xls 或 .et）', 'an old Excel workbook (.xls or .et)'), CONVERT],
  xlsb: [words('二进制工作簿（.xlsb）', 'a binary workbook (.xlsb)'), CONVERT],
  ods: [words('OpenDocument 表格（.ods）', 'an OpenDocument spreadsheet (.ods)'), CONVERT],
  numbers: [
    words('Numbers 表格', 'a Numbers spreadsheet'),
    words('请导出为 .xlsx 再核对', 'export it as .xlsx and check that'),
  ],
  odt: [words('OpenDocument 文件，不是表格', 'an OpenDocument file, not a spreadsheet'), ORIGINAL],
  doc: [words('旧版 Word 文档（.doc 或 .wps）', 'an old Word document (.doc or .wps)'), ORIGINAL],
  docx: [
    words('Word 文档（.docx）', 'a Word document (.docx)'),
    words(
      '表请交原来的 .xlsx 工作簿或 YAML 报告，文字请把扩展名改为 .docx 与表一起交',
      'check the .xlsx or YAML the tables came from; name a narrative .docx and check it with them',
    ),
  ],
  ppt: [words('旧版演示文稿（.ppt）', 'an old presentation (.ppt)'), ORIGINAL],
  pptx: [words('演示文稿（.pptx）', 'a presentation (.pptx)'), ORIGINAL],
  ole: [words('旧版 Office 文件', 'an old Office file'), CONVERT],
  pdf: [words('PDF 文件', 'a PDF'), ORIGINAL],
  ofd: [words('OFD 版式文件', 'an OFD document'), ORIGINAL],
  image: [words('图片', 'a picture'), ORIGINAL],
  rtf: [words('RTF 文档', 'an RTF document'), ORIGINAL],
  html: [words('网页（扩展名可能是 .xls）', 'a web page, whatever its name says'), CONVERT],
  xml: [words('XML 表格或文件（扩展名可能是 .xls）', 'an XML file, whatever its name says'), CONVERT],
  csv: [words('逗号或制表符分隔的文本（CSV）', 'text parted by commas or tabs (CSV)'), CONVERT],
};

const AS_DOCX = words(
  '请用 Word 或 WPS 打开，另存为 .docx 再核对',
  'open it in Word or WPS, save it as .docx and check that',
);
const TYPED = words(
  '请改交原来的 .docx，或把文字另存为 .txt',
  'check the .docx it came from, or save its text as .txt',
);

/** The same in the place of a running text. */
const TEXTS: typeof FILES = {
  encrypted: [
    words('加了打开密码的文档', 'a document protected by a password'),
    words('请用 Word 或 WPS 去掉打开密码，另存为 .docx 再核对', 'remove the password, save it as .docx and check that'),
  ],
  doc: [words('旧版 Word 文档（.doc 或 .wps）', 'an old Word document (.doc or .wps)'), AS_DOCX],
  ole: [words('旧版 Office 文件', 'an old Office file'), AS_DOCX],
  rtf: [words('RTF 文档', 'an RTF document'), AS_DOCX],
  odt: [words('OpenDocument 文档（.odt）', 'an OpenDocument text (.odt)'), AS_DOCX],
  html: [words('网页', 'a web page'), AS_DOCX],
  pdf: [words('PDF 文件', 'a PDF'), TYPED],
  ofd: [words('OFD 版式文件', 'an OFD document'), TYPED],
  image: [words('图片', 'a picture'), TYPED],
  blank: [words('没有文字的文档，可能全是图片', 'a document without text, perhaps all pictures'), TYPED],
  zip: [words('压缩包，里面不是 Word 文档', 'an archive, not a Word document'), TYPED],
  archive: [words('压缩包', 'an archive'), words('请解压，核对其中的文档', 'unpack it and check the document inside')],
  xlsx: [
    words('Excel 工作簿', 'an Excel workbook'),
    words('请把扩展名改回 .xlsx 再核对', 'name it .xlsx again and check that'),
  ],
};

/** IOE003 */
export function otherKind(d: Data): Words {
  const [is, todo] = (d('asText') === '' ? undefined : TEXTS[d('what')]) ??
    FILES[d('what')] ?? [words(d('what'), d('what')), SAVE];
  const called = /^\w/u.test(is.zh) ? ` ${is.zh}` : is.zh;
  return words(`这是${called}，不能直接核对；${todo.zh}`, `this is ${is.en} and cannot be checked; ${todo.en}`);
}

/** IOE006 */
export function damagedFile(d: Data): Words {
  const part = d('part');
  const reasons: { readonly [what: string]: Words } = {
    truncated: words('文件不完整，可能没有下载完', 'the file is cut off'),
    directory: words('文件目录损坏', 'its directory is broken'),
    checksum: words(`${part} 的校验和不符`, `the checksum of ${part} is wrong`),
    size: words(`${part} 的实际大小与标明的不符`, `${part} is not as large as stated`),
    inflate: words(`${part} 解压出错`, `${part} cannot be inflated`),
    method: words(`${part} 的压缩方式不支持`, `${part} is compressed in an unknown way`),
    unlike: words('内容不是这种文件的', 'its content is not of its kind'),
    missing: words(`缺少 ${part}`, `${part} is missing`),
    xml: words(`${part} 的 XML 不完整或有误`, `${part} is not well-formed XML`),
    text: words(`${part} 的文字编码有误`, `the text of ${part} is wrongly encoded`),
    string: words(`${part} 引用的文字不存在`, `${part} names a string that is not there`),
    row: words(`工作表“${part}”的行号有误`, `sheet ${part} has a wrong row number`),
    cell: words(`工作表“${part}”的单元格编号有误`, `sheet ${part} has a wrong cell reference`),
    merge: words(`工作表“${part}”的合并区域有误`, `sheet ${part} has a wrong merged range`),
  };
  const why = reasons[d('what')] ?? words(d('what'), d('what'));
  if (d('asText') !== '')
    return words(
      `文档已损坏：${why.zh}；请重新下载，或用 Word 打开修复后另存`,
      `the document is damaged: ${why.en}; download it again, or open and save it in Word`,
    );
  return words(
    `工作簿已损坏：${why.zh}；请重新下载，或用 Excel 打开修复后另存`,
    `the workbook is damaged: ${why.en}; download it again, or open and save it in Excel`,
  );
}

/** SEC001 */
export function tooLarge(d: Data): Words {
  const limit = d('limit');
  const limits: { readonly [what: string]: Words } = {
    lines: words(`超过 ${limit} 行，不像一份报告，没有读取`, `more than ${limit} lines: refused`),
    line: words(`这一行超过 ${limit} 个字，不像一份报告，没有读取`, `a line of more than ${limit} characters: refused`),
    words: words(`词超过 ${limit} 个，不像一个地区的叫法`, `more than ${limit} words: refused`),
    bytes: words(`文件超过上限 ${limit} 字节，没有读取`, `more than the limit of ${limit} bytes: refused`),
  };
  const counted: { readonly [what: string]: Words } = {
    entries: words('内部文件', 'parts'),
    sheets: words('工作表', 'sheets'),
    rows: words('有内容的行', 'rows with content'),
    columns: words('有内容的列', 'columns with content'),
    cells: words('有内容的单元格', 'cells with content'),
    merged: words('被合并的单元格', 'merged cells'),
    merges: words('合并区域', 'merged ranges'),
    strings: words('不同的文字', 'different texts'),
    characters: words('字', 'characters of text'),
    formula: words('字的公式', 'characters in a formula'),
    formulas: words('字或项的公式', 'characters or terms of formulas'),
    elements: words('标记', 'elements'),
  };
  const what = counted[d('what')];
  return (
    limits[d('what')] ??
    (what
      ? words(
          `${d('asText') === '' ? '工作簿' : '文档'}里超过 ${limit} 个${what.zh}，不像一份报告，没有读取`,
          `more than ${limit} ${what.en} in the ${d('asText') === '' ? 'workbook' : 'document'}: refused`,
        )
      : words('', ''))
  );
}

/** SEC004 */
export function bomb(d: Data): Words {
  const [part, limit] = [d('part'), d('limit')];
  const megabytes = `${Math.round(Number(limit) / 2 ** 20)} MB`;
  const reasons: { readonly [what: string]: Words } = {
    ratio: words(`${part} 解压后膨胀 ${limit} 倍以上`, `${part} inflates more than ${limit} times`),
    part: words(`${part} 解压后超过 ${megabytes}`, `${part} inflates to more than ${megabytes}`),
    inflated: words(`解压后合计超过 ${megabytes}`, `its parts inflate to more than ${megabytes}`),
    declared: words(`标明的大小合计超过 ${megabytes}`, `its parts state more than ${megabytes}`),
  };
  const why = reasons[d('what')] ?? words('', '');
  // A sheet that is formatted down to its last row is as large.
  const advice = /worksheets\//u.test(part)
    ? words(
        '；自己做的表，请在 Excel 里删去数据下面、右边的空行和空列，另存后再核对',
        '; if the sheet is your own, delete the empty rows and columns below and beside the data and save it again',
      )
    : words('', '');
  return words(
    `像是压缩炸弹：${why.zh}，没有读取${advice.zh}`,
    `looks like a zip bomb: ${why.en}; refused${advice.en}`,
  );
}

/** SEC006 */
export function contradictoryFile(d: Data): Words {
  const part = d('part');
  const reasons: { readonly [what: string]: Words } = {
    duplicate: words(`内部文件 ${part} 出现两次`, `there are two parts named ${part}`),
    name: words(`${part} 在两处的名称不同`, `${part} has two different names`),
    cell: words('这个单元格出现两次', 'this cell is there twice'),
  };
  const why = reasons[d('what')] ?? words('', '');
  return words(
    `文件自相矛盾：${why.zh}，不同软件会读出不同的数，没有读取`,
    `the file contradicts itself: ${why.en}; programs would read different figures; refused`,
  );
}
