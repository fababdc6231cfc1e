import { visible } from './escape.ts';
import { type Words, words } from './language.ts';
import type { Messages } from './say.ts';

/** What is said of the words of the running text. */

/** The same phrase may stand in many places. */
export const times = (count: string): Words =>
  Number(count) > 1 ? words(`；全文这样的共 ${count} 处`, `; ${count} times in the text`) : words('', '');

const RESIDUE: { readonly [what: string]: (phrase: string) => Words } = {
  direction: (phrase) =>
    words(`“${phrase}”两个方向都写着，只能留一个`, `“${phrase}” states both directions; one has to go`),
  amount: (phrase) => words(`“${phrase}”的数没有填`, `the figure of “${phrase}” was not filled in`),
  blank: (phrase) => words(`“${phrase}”是占位符，没有填`, `“${phrase}” was not filled in`),
  year: (phrase) => words(`年份没有填完：“${phrase}”`, `the year was not filled in: “${phrase}”`),
  instruction: (phrase) => words(`“${phrase}”是填写提示，没有删`, `“${phrase}” is an instruction of the template`),
  punctuation: (phrase) =>
    words(`标点连写：“${phrase}”，中间可能漏了内容`, `“${phrase}”: something may be missing between the marks`),
  brackets: (phrase) => words(`括号里是空的：“${phrase}”`, `empty brackets: “${phrase}”`),
  reason: (phrase) => words(`“${phrase}”没有写出原因`, `“${phrase}”: the reason is not given`),
};

export const NARRATIVE_MESSAGES: Messages = {
  TXT001: (_, d) => {
    const said = RESIDUE[d('what')]?.(visible(d('text'))) ?? words('', '');
    const more = times(d('count'));
    return words(`${said.zh}${more.zh}`, `${said.en}${more.en}`);
  },
  TXT002: (f, d) => {
    const more = times(d('count'));
    return words(
      `“${visible(f.raw)}”说的不是本级：${visible(d('department'))}是${d('level')}部门${more.zh}`,
      `“${visible(f.raw)}” is not of this level: ${visible(d('department'))} is ${d('level')}${more.en}`,
    );
  },
  TXT011: (_, d) => {
    if (d('what') === 'unit') {
      const [title, office] = [visible(d('title')), d('expectedLevel') !== ''];
      const name = visible(d('expectedDepartment'));
      return words(
        `文字的标题是“${title}”，表是${name}${office ? '本级' : '整个部门'}的，比得上的 ${d('compared')} 个数有 ${d('differ')} 个不同：多半配错了文件，没有再拿它与表核对`,
        `the title of the text is “${title}”, the tables are of ${name === '' ? '' : `${name}, `}${office ? 'its own office' : 'the whole department'}; ${d('differ')} of ${d('compared')} figures differ: probably the wrong file, and it was not checked any further`,
      );
    }
    const zh = (name: string, year: string): string => `${visible(name)}${year === '' ? '' : ` ${year} 年`}`;
    const both = (name: string, year: string): string => [visible(name), year].filter((part) => part !== '').join(' ');
    return words(
      `这份文字是${zh(d('department'), d('year'))}的，表是${zh(d('expectedDepartment'), d('expectedYear'))}的：可能放错了文件，下面的核对未必有意义`,
      `this text is of ${both(d('department'), d('year'))}, the tables are of ${both(d('expectedDepartment'), d('expectedYear'))}: perhaps the wrong file, and what follows may mean nothing`,
    );
  },
  TXT003: (f, d) =>
    d('open') === '1'
      ? words(
          `说的是“${visible(f.raw)}”，已列出 ${d('listed')} 个，还写了“等”`,
          `it says “${visible(f.raw)}”, lists ${d('listed')}, and ends in 等`,
        )
      : words(
          `说的是“${visible(f.raw)}”${d('counts') === '1' ? '' : `，合计 ${d('stated')}`}，列出的是 ${d('listed')} 个`,
          `it says “${visible(f.raw)}”${d('counts') === '1' ? '' : `, ${d('stated')} in all`}, and lists ${d('listed')}`,
        ),
  TXT004: (_, d) => {
    const kind = d('kind');
    const extra = visible(d('extra'));
    const omitted = visible(d('omitted'));
    const zh = [
      ...(extra === '' ? [] : [`列了 ${extra}，基本支出表里没有金额`]),
      ...(omitted === '' ? [] : [`没有列 ${omitted}，基本支出表里有金额`]),
    ];
    const en = [
      ...(extra === '' ? [] : [`names ${extra}, for which the table has no amount`]),
      ...(omitted === '' ? [] : [`leaves out ${omitted}, for which the table has one`]),
    ];
    return words(`${kind}的列举：${zh.join('；')}`, `the list of ${kind} ${en.join(', and ')}`);
  },
};
