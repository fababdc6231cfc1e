import { visible } from './escape.ts';
import { words } from './language.ts';
import { placeIn } from './place.ts';
import type { Messages } from './say.ts';

/** What is said of codes and names, and of what has to be published. */
export const DISCLOSURE_MESSAGES: Messages = {
  COD001: (f, d) => {
    const [other] = f.related;
    if (other)
      return words(
        `科目编码 ${d('code')} 在别的表里都是“${d('official')}”${placeIn(other.place, f)}，这里写的“${d('name')}”是别的科目的名称`,
        `subject ${d('code')} is “${d('official')}”${placeIn(other.place, f)} in every other table; “${d('name')}” is the name of another`,
      );
    return words(
      `科目编码 ${d('code')} 的名称是“${d('official')}”，填报“${d('name')}”`,
      `subject ${d('code')} is “${d('official')}”, stated “${d('name')}”`,
    );
  },
  COD002: (f, d) => {
    const [other] = f.related;
    const at = other ? placeIn(other.place, f) : '';
    if (d('misplaced') !== '' && !other)
      return words(
        `科目编码写错：“${d('name')}”这一行排在 ${d('other')} 的位置上，写成了 ${d('code')}；下面按 ${d('other')} 核对`,
        `wrong code: “${d('name')}” stands where ${d('other')} belongs, not ${d('code')}; it is checked as ${d('other')}`,
      );
    if (d('misplaced') === '0')
      return words(
        `“${d('name')}”的编码别处都是 ${d('other')}${at}，这里是 ${d('code')}：像是写错了；下面按 ${d('other')} 核对`,
        `“${d('name')}” has code ${d('other')}${at} elsewhere and ${d('code')} here, which seems a slip; it is checked as ${d('other')}`,
      );
    if (d('misplaced') !== '')
      return words(
        `科目编码写错：“${d('name')}”别处是 ${d('other')}${at}，这一行也排在它的位置上，这里写成了 ${d('code')}；下面按 ${d('other')} 核对`,
        `wrong code: “${d('name')}” is ${d('other')}${at} elsewhere and stands where that belongs, not ${d('code')}; it is checked as ${d('other')}`,
      );
    return words(
      `“${d('name')}”的编码这里是 ${d('code')}，别处是 ${d('other')}${at}：总有一个不对`,
      `“${d('name')}” has code ${d('code')} here and ${d('other')}${at} elsewhere: one of them is wrong`,
    );
  },
  DIS001: (_, d) => words(`“${d('table')}”是空表，没有说明`, `“${d('table')}” is empty and has no note`),
  DIS003: (_, d) => {
    if (d('heading') !== '')
      return words(
        `栏目写的是 ${d('said')} 年，报告是 ${d('year')} 年的，这张表没有 ${d('year')} 年的数：是不是栏目没有改？表里的数没有和别的表对照`,
        `the heading says ${d('said')}, the report is of ${d('year')}, and this table has no column of that year: was the heading left as it was? Its figures were not held against other tables`,
      );
    const [place, where] = d('sheet') === '' ? ['标题', 'title'] : ['工作表名', 'name of the sheet'];
    const year =
      d('year') === '' ? words('', '') : words(`，报告是 ${d('year')} 年的`, `, the report is of ${d('year')}`);
    const apart =
      d('apart') === ''
        ? words('', '')
        : words(
            '；表里的数大多与今年的不同，像是留在文件里的那一年的表，没有和别的表对照',
            '; its figures mostly differ from this year’s, like a table of that year left in the file, and were not held against other tables',
          );
    return words(
      `${place}写的是 ${d('said')} 年${year.zh}${apart.zh}`,
      `the ${where} says ${d('said')}${year.en}${apart.en}`,
    );
  },
  DIS002: (_, d) =>
    words(`“${d('table')}”注明无数据，表里却有金额`, `“${d('table')}” is noted as empty but has figures`),
  DIS007: (_, d) =>
    d('year') !== ''
      ? words(
          `“${d('table')}”空表的说明写的是 ${d('said')} 年，报告是 ${d('year')} 年的：是不是沿用了以前的说明`,
          `the note of the empty table “${d('table')}” speaks of ${d('said')}, the report is of ${d('year')}: was an old note left?`,
        )
      : words(
          `“${d('table')}”空表的说明写的是“${d('said')}”，不是“${d('own')}”：是不是从别的表抄来的`,
          `the note of the empty table “${d('table')}” speaks of “${d('said')}”, not of “${d('own')}”: was it copied from another table?`,
        ),
  DIS005: (_, d) =>
    words(
      `表的编号从 ${d('before')} 跳到了这一张（${visible(d('sheet'))}），没有 ${d('numbers')} 号表：是不是漏了`,
      `the numbers of the tables go from ${d('before')} to this one (${visible(d('sheet'))}), there is no ${d('numbers')}: was a table left out?`,
    ),
  DIS008: (_, d) => {
    if (d('told') !== '')
      return words(
        `没有找到“${d('tables')}”，情况说明里说到了；没有数的表也要列出空表并说明`,
        `“${d('tables')}” was not found; the text speaks of it. A table without data is listed all the same, with a note`,
      );
    const [zh, en] =
      d('listed') === ''
        ? ['没有找到', 'was not found']
        : ['目录里有，没有找到', 'stands in the list of contents and was not found'];
    return words(
      `${zh}部门预算必须公开的表：${d('tables')}。没有数的也要列出空表并说明；在别的文件里的，不用改`,
      `of the tables every department publishes this ${en}: ${d('tables')}. One without data is listed all the same, with a note; if it is in another file nothing is to be done`,
    );
  },
  DIS009: (_, d) => {
    const [zh, en] = d('undated') === '' ? ['', ''] : ['；是哪一年的，表里没有写', '; no table says of which year'];
    return words(
      `这是决算表，不是预算（${d('tables')} 张表里有 ${d('count')} 张的标题写的是决算）${zh}。是不是拿错了文件？数按表里的关系核对了`,
      `these are tables of a final account, not of a budget (the titles of ${d('count')} of ${d('tables')} say so)${en}. Was the wrong file taken? The figures were checked by what the tables say`,
    );
  },
  DIS006: (f, d) => {
    const [other] = f.related;
    const at = other ? placeIn(other.place, f) : '';
    const [zh, en] =
      d('tables') === '1' ? ['', ''] : [`；这样的表有 ${d('tables')} 张`, `; there are ${d('tables')} such tables`];
    return words(
      `“${d('title')}”不止一张${at}，数大多不一样，没有写明各是谁的${zh}。各自核对了，没有互相对照`,
      `there are several of “${d('title')}”${at} with mostly other figures, and nothing says whose they are${en}. Each was checked by itself and not held against the other`,
    );
  },
  DIS004: (_, d) =>
    d('count') === '1'
      ? words(
          `这张表写的是“${d('name')}”，其余 ${d('tables')} 张表都是“${d('department')}”`,
          `this table names “${d('name')}”, the other ${d('tables')} “${d('department')}”`,
        )
      : words(
          `有 ${d('count')} 张表写的是“${d('name')}”（这是第一张），另 ${d('tables')} 张表是“${d('department')}”：像是两个部门的表放在了一个文件里`,
          `${d('count')} tables name “${d('name')}” (this is the first), ${d('tables')} others “${d('department')}”: two departments seem to be in one file`,
        ),
};
