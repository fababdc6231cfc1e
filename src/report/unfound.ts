import { type Words, words } from './language.ts';

/** What is said of a place where there was nothing to check. */

type Data = (name: string) => string;

/** IOE010 */
export function unpaired(d: Data): Words {
  const [reports, alike, names] = [d('reports'), d('alike'), d('names')];
  const todo = words(
    '请与它的工作簿放在同一个文件夹，或改成同名（某局.xlsx、某局情况说明.docx）；不属于任何报告的请移走',
    'put it into the folder of its workbook, or name both alike (某局.xlsx, 某局情况说明.docx); move away what belongs to none',
  );
  if (Number(d('versions')) > 1)
    return words(
      `不知道用哪一份，没有核对：${names} 像是同一份说明的 ${d('versions')} 个版本；请只留一份，别的移走，或在定下来的一份的名称里写“定稿”`,
      `not checked: ${names} look like ${d('versions')} versions of one text, and nothing says which is meant; keep one and move the others away, or call the final one 定稿`,
    );
  if (Number(alike) === 1)
    return words(
      `不知道这份文字属于哪份报告，没有核对：同名的只有 ${names}，名称或文件夹说的是另一个部门或地方；缺了表的请补上，${todo.zh}`,
      `not checked: it cannot be told which report this text belongs to, only ${names} bears its name, and names or folders say another department or place; add the tables if they are missing, ${todo.en}`,
    );
  if (Number(alike) === 0 && Number(d('beside')) > 1)
    return words(
      `不知道这份文字属于哪份报告，没有核对：同一文件夹里的 ${d('beside')} 份（${names}）没有一份与它同名；请改成与它的工作簿同名（某局.xlsx、某局情况说明.docx），多出来的工作簿（副本、导出的文件）请移走`,
      `not checked: it cannot be told which report this text belongs to, of ${d('beside')} in its folder (${names}) none bears its name; name it like its workbook (某局.xlsx, 某局情况说明.docx) and move away workbooks that are copies or were written by a command`,
    );
  return Number(alike) > 0
    ? words(
        `不知道这份文字属于哪份报告，没有核对：同名的有 ${alike} 份（${names}）；${todo.zh}`,
        `not checked: it cannot be told which report this text belongs to, ${alike} bear its name (${names}); ${todo.en}`,
      )
    : words(
        `不知道这份文字属于哪份报告，没有核对：一起核对的有 ${reports} 份报告，没有一份与它同名或单独与它放在一起；${todo.zh}`,
        `not checked: it cannot be told which report this text belongs to, of ${reports} none bears its name or lies alone beside it; ${todo.en}`,
      );
}

/** IOE011 */
export function noReport(d: Data): Words {
  const [count, names] = [d('count'), d('names')];
  return Number(count) > 0
    ? words(
        `这个文件夹里没有可以核对的报告，只有 ${names}（${count} 个文件）；请交 .xlsx 工作簿或 YAML 报告：压缩包先解压，别的表格另存为 .xlsx，PDF、图片换成原来的工作簿`,
        `no report here that can be checked, only ${names} (${count} ${count === '1' ? 'file' : 'files'}); hand in an .xlsx workbook or a YAML report: unpack archives, save other tables as .xlsx, and use the workbook that a PDF or picture came from`,
      )
    : words(
        '这个文件夹里没有报告（*.xlsx、*.yaml）；请看是不是没有交，或放到别处了',
        'no report (*.xlsx, *.yaml) in this folder; see whether it was handed in, or lies elsewhere',
      );
}
