import { type Words, words } from './language.ts';

/** What to do about text that is not YAML. The slips clerks make most are told by their own names, the rest by what the parser met. */
const SLIPS: { readonly [slip: string]: Words } = {
  colon: words('冒号是全角的“：”，要用半角“:”并在后面空一格', 'a full-width colon; use “: ”'),
  tab: words('行首用了制表符，要用空格缩进', 'a tab; indent with blanks'),
  dash: words('列表的短横线要用半角“-”，后面空一格', 'a list item begins with “- ”'),
  blank: words('冒号后面缺一个空格', 'a blank is missing after the colon'),
};

const MARKS = '以“&”“*”“!”开头的值要加引号';
const INDENT = '缩进和上面不齐，或这一行少了冒号';

/** By the parser’s code and what its message holds, the first that fits. */
const MET: readonly (readonly [code: RegExp, message: RegExp, zh: string])[] = [
  [/^MISSING_CHAR$/u, /quote/u, '前面有一个引号没有收尾'],
  [/^MISSING_CHAR$/u, /between/u, '{ } 或 [ ] 里两项之间少了逗号'],
  [/^MISSING_CHAR$/u, /space after :/u, '冒号后面缺一个空格'],
  [/^MISSING_CHAR$/u, /Comments/u, '注释的“#”前面要空一格；值里有“#”的要加引号'],
  [/^MISSING_CHAR$/u, /Tags and anchors/u, MARKS],
  [/^(?:BAD_INDENT|MISSING_CHAR)$/u, /end with a \]/u, '前面的“[”没有收尾的“]”'],
  [/^(?:BAD_INDENT|MISSING_CHAR)$/u, /end with a \}/u, '前面的“{”没有收尾的“}”'],
  [/^BLOCK_AS_IMPLICIT_KEY$/u, /./u, '一行里有两个冒号，或下面几行的缩进不对；值里有冒号的要加引号'],
  [/^MULTILINE_IMPLICIT_KEY$/u, /./u, '这一行少了冒号，或缩进和上下不齐'],
  [/^KEY_OVER_1024_CHARS$/u, /./u, '栏目名太长：多半少了冒号或引号'],
  [/^BAD_SCALAR_START$/u, /./u, '值以“@”“%”“`”这类符号开头，要加引号'],
  [/^BAD_DQ_ESCAPE$/u, /./u, '双引号里的反斜杠要写成两个，或改用单引号'],
  [/^TAB_AS_INDENT$/u, /./u, '行首用了制表符，要用空格缩进'],
  [/^MULTIPLE_DOCS$/u, /./u, '一个文件只写一份报告：去掉“---”'],
  [/^BAD_DIRECTIVE$/u, /./u, '行首的“%”要去掉，或把值加上引号'],
  [/ANCHOR|TAG|ALIAS|PROP/u, /./u, MARKS],
  [/^UNEXPECTED_TOKEN$/u, /flow-(?:map|seq)-end/u, '多了一个收尾的“}”或“]”'],
  [/^UNEXPECTED_TOKEN$/u, /Unexpected ,|empty item/u, '多了一个逗号'],
  [/^UNEXPECTED_TOKEN$/u, /seq-ind on same line/u, '“- ”要写在下一行'],
  [/^UNEXPECTED_TOKEN$/u, /Block scalar/u, '“|”或“>”后面不能再写字'],
  [/^BLOCK_IN_FLOW$/u, /./u, '{ } 或 [ ] 里两项之间少了逗号，或用了“- ”分项'],
  [/^(?:BAD_INDENT|MISSING_CHAR|UNEXPECTED_TOKEN)$/u, /./u, INDENT],
];

/** @param code the slip, or the parser’s code */
export function notYaml(code: string, message: string): Words {
  const slip = SLIPS[code];
  if (slip) return slip;
  const zh = MET.find(([of, holds]) => of.test(code) && holds.test(message))?.[2] ?? '多半是缩进、冒号后的空格或引号';
  const said = message.replace(/ at line \d+, column \d+:?$/u, '').replace(/:$/u, '');
  return words(`写法不合 YAML：${zh}`, `not well-formed YAML: ${said}`);
}
