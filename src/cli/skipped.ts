/** What is passed over, said beside the results: how much of it there may be is bounded. */
import { basename } from 'node:path';
import { visible } from '../report/escape.ts';
import type { Chosen } from './choose.ts';
import {
  ARCHIVE,
  isBare,
  isDocumentName,
  isLock,
  isMisnamed,
  isMisnamedText,
  isReportName,
  isSecrecyNote,
  isTextName,
  OLD_TEXT,
  OTHER_TABLES,
  PRINTED,
} from './file-kinds.ts';
import { note } from './note.ts';
import { isOwnResult } from './own-result.ts';
import type { ReportFiles } from './report-files.ts';
import type { Language } from './usage.ts';
import { isStore } from './walk.ts';

type Said = readonly [zh: string, en: string];

/** Lines of a kind; the rest is counted. */
const SHOWN = 20;
/** Hidden ones that are named. */
const NAMED = 3;

export function sayNames(
  {
    skipped,
    links = [],
    unmatched = [],
    material = new Set(),
    bare = [],
    hidden = [],
  }: Pick<Chosen, 'skipped'> & Partial<Pick<Chosen, 'links' | 'unmatched' | 'material' | 'bare' | 'hidden'>>,
  language: Language,
): void {
  const say = (lines: readonly Said[], more: (count: number) => Said): void => {
    for (const [zh, en] of lines.slice(0, SHOWN)) note(language, zh, en);
    if (lines.length > SHOWN) note(language, ...more(lines.length - SHOWN));
  };
  say(
    skipped.map((path): Said => {
      const [zh, en] = material.has(path) ? MATERIAL : reasonFor(path);
      return [`跳过 ${visible(path)}：${zh}`, `skipped ${visible(path)}: ${en}`];
    }),
    (count) => [`……另跳过 ${count} 个文件`, `… and ${count} more files skipped`],
  );
  say(
    bare.map(
      (path): Said => [
        `跳过 ${visible(path)}：空文件夹，或里面没有可以核对的文件`,
        `skipped ${visible(path)}: a folder that is empty or holds nothing to check`,
      ],
    ),
    (count) => [`……另跳过 ${count} 个空文件夹`, `… and ${count} more empty folders skipped`],
  );
  say(
    links.map(({ path, is }): Said => {
      const name = visible(path);
      if (is === 'special')
        return [`没有读 ${name}：不是普通文件（管道或设备）`, `not read: ${name}, a pipe or a device`];
      return is === 'broken'
        ? [`没有读 ${name}：断了的链接`, `not read: ${name}, a link to nothing`]
        : is === 'again'
          ? [
              `没有再读 ${name}：链接，指向的文件就在旁边，已经读了`,
              `not read again: ${name}, a link to a file beside it that was read`,
            ]
          : [
              `没有跟随 ${name}：指向文件夹（或不是普通文件）的链接；要核对请直接写它指向的地方`,
              `not followed: ${name}, a link to a folder or to no regular file; name what it leads to`,
            ];
    }),
    (count) => [`……另有 ${count} 个链接等没有读`, `… and ${count} more links and the like not read`],
  );
  if (hidden.length > 0) {
    const [names, more] = [hidden.slice(0, NAMED).map(visible), hidden.length > NAMED];
    note(
      language,
      `没有看隐藏的或在回收站里的文件、文件夹 ${hidden.length} 个：${names.join('、')}${more ? ' 等' : ''}`,
      `not looked at: ${hidden.length} hidden or in a bin: ${names.join(', ')}${more ? ' …' : ''}`,
    );
  }
  say(
    unmatched.map((pattern): Said => [`没有匹配到文件：${visible(pattern)}`, `nothing matches ${visible(pattern)}`]),
    (count) => [`……另有 ${count} 个通配符没有匹配到文件`, `… and ${count} more patterns match nothing`],
  );
}

/** The same reports; says which texts are versions that another was taken for. */
export function sayVersions<T extends readonly ReportFiles[]>(reports: T, language: Language): T {
  const all = reports.flatMap(({ passedOver = [] }) => passedOver);
  for (const { path, taken, same } of all.slice(0, SHOWN)) {
    const [name, other] = [visible(path), visible(basename(taken))];
    if (same) note(language, `跳过 ${name}：与 ${other} 完全相同`, `skipped ${name}: the same as ${other}`);
    else
      note(
        language,
        `跳过 ${name}：像是 ${other} 的另一个版本，核对的是后者`,
        `skipped ${name}: it looks like another version of ${other}, which was checked`,
      );
  }
  const more = all.length - SHOWN;
  if (more > 0) note(language, `……另跳过 ${more} 个版本`, `… and ${more} more versions skipped`);
  return reports;
}

const MATERIAL: Said = [
  '批复、通知、归档这类材料，不属于哪份报告；其中有情况说明的话，请改成与报告同名',
  'material such as approvals, notices or archives, of no report; name it like its report if it holds the narrative',
];

function reasonFor(path: string): Said {
  if (isLock(path)) return ['Office 打开文件时留下的临时文件', 'left by Office while a file is open'];
  if (isStore(path)) return ['--store 存结果的文件夹', 'the folder of --store'];
  if ((isReportName(path) || isTextName(path)) && isOwnResult(path))
    return ['budget 以前写的核对结果或批注副本', 'results or an annotated copy that an earlier run wrote'];
  if (/\.(?:xls|et)$/iu.test(path)) return ['已有同名的 .xlsx', 'there is an .xlsx of the same name'];
  if (OLD_TEXT.test(path))
    return [
      '旧版 Word 文档；其中有情况说明的话，请另存为 .docx 再核对',
      'an old Word document; save it as .docx if it holds the narrative',
    ];
  if (ARCHIVE.test(path)) return ['压缩包；请解压再核对', 'an archive; unpack it and check what is inside'];
  if (OTHER_TABLES.test(path))
    return [
      '这种表格不直接核对；请用 Excel 或 WPS 另存为 .xlsx',
      'a table of a kind that is not checked; save it as .xlsx',
    ];
  if (PRINTED.test(path))
    return [
      'PDF、版式文件或图片；请交原来的 .xlsx 或 .docx',
      'pages or a picture; check the .xlsx or .docx it came from',
    ];
  if (isSecrecyNote(path))
    return ['写明因涉密不公开，没有要核对的', 'says that the budget is secret and not published: nothing to check'];
  if (/\.docx$/iu.test(path)) return ['不是报告', 'not a report'];
  if (isDocumentName(path))
    return [
      '这种文档不核对；其中有情况说明的话，请另存为 .docx',
      'a document of a kind that is not checked; save it as .docx if it holds the narrative',
    ];
  if (isMisnamed(path))
    return isMisnamedText(path)
      ? ['扩展名不对，像是 Word 文档；请改回 .docx', 'the extension is not right for a Word document; name it .docx']
      : ['扩展名不对，像是工作簿；请改回 .xlsx', 'the extension is not right for a workbook; name it .xlsx'];
  return isBare(path)
    ? ['没有扩展名；是公开表请改名为 .xlsx，是文字请改名为 .docx', 'no extension; name tables .xlsx and text .docx']
    : ['不是报告', 'not a report'];
}
