import { type Words, words } from './language.ts';

/** What the system refuses, by its own name for it: what it means, and what to do. */

const PERMISSION = [
  words('没有权限', 'permission denied'),
  words(
    '请检查文件和文件夹的权限；正在别的程序里打开的，先关掉',
    'check its permissions, and whether another program has it open',
  ),
] as const;
const IN_USE = [
  words('别的程序正在用它', 'another program is using it'),
  words('请先关掉那个程序（例如 Excel）再试', 'close that program and try again'),
] as const;
const FULL = [words('磁盘满了', 'no space left'), words('请腾出空间再试', 'make room and try again')] as const;
const TOO_MANY = [
  words('同时打开的文件太多', 'too many open files'),
  words('请用较小的 --jobs 再试', 'try again with fewer --jobs'),
] as const;

const TROUBLES: { readonly [reason: string]: readonly [is: Words, todo: Words] } = {
  ENOENT: [words('找不到', 'no such file or folder'), words('请检查路径', 'check the path')],
  EACCES: PERMISSION,
  EPERM: PERMISSION,
  ENOTDIR: [
    words('路径中间有一段不是文件夹', 'a part of the path is not a folder'),
    words('请检查路径', 'check the path'),
  ],
  EISDIR: [words('是文件夹，不是文件', 'it is a folder'), words('请写出文件名', 'give the name of a file')],
  EEXIST: [
    words('已经有同名的文件', 'a file of that name is there already'),
    words('请换一个名字，或先移走它', 'choose another name or move it away'),
  ],
  EBUSY: IN_USE,
  ETXTBSY: IN_USE,
  ENOSPC: FULL,
  EDQUOT: FULL,
  EROFS: [words('磁盘是只读的', 'a read-only disk'), words('请换一个地方', 'choose another place')],
  EMFILE: TOO_MANY,
  ENFILE: TOO_MANY,
  ELOOP: [
    words('链接绕成了圈', 'links that lead in a circle'),
    words('请写文件本身的路径', 'give the path of the file itself'),
  ],
  ENAMETOOLONG: [words('名字太长', 'the name is too long'), words('请改短', 'shorten it')],
  EIO: [words('磁盘读写出错', 'the disk failed'), words('请换一份副本再试', 'try another copy')],
  'not a regular file': [
    words('不是普通文件（是设备、管道或文件夹）', 'not a regular file'),
    words('请先存成文件，或用 - 从标准输入读', 'save it as a file, or read it from standard input with -'),
  ],
  'broken link': [
    words('是断了的链接', 'a link to nothing'),
    words('请写文件本身的路径', 'give the path of the file itself'),
  ],
  'not UTF-8': [
    words('名字的编码不是 UTF-8', 'a name in this path is not in UTF-8'),
    words('请把文件和所在的文件夹改名再核对', 'rename the file and the folders it is in'),
  ],
  'no match': [
    words('通配符没有匹配到可以核对的文件', 'this pattern matches nothing that can be checked'),
    words('请检查通配符', 'check the pattern'),
  ],
  'symbolic link': [
    words('是符号链接', 'a symbolic link'),
    words('请写文件本身的路径', 'give the path of the file itself'),
  ],
};

/** The reason in words, with the system's own name for whoever is asked for help; a reason nobody knows as it is. */
export function trouble(reason: string): Words {
  const known = Object.hasOwn(TROUBLES, reason) ? TROUBLES[reason] : undefined;
  if (!known) return words(reason, reason);
  const [is, todo] = known;
  const code = /^E[A-Z]+$/u.test(reason);
  return words(
    `${is.zh}${code ? `（${reason}）` : ''}，${todo.zh}`,
    `${is.en}${code ? ` (${reason})` : ''}; ${todo.en}`,
  );
}
