import type { Assets } from './assets.ts';
import type { TargetForm } from './form.ts';
import type { Located, Place } from './place.ts';
import type { Table } from './table.ts';
import type { Paragraph, TextTitle } from './text.ts';

/** A part of the report that was read but that this version does not check; said, never passed over. */
export type Unchecked = {
  readonly what: string;
  readonly at: Place;
  /** Amounts may stand there; without any the report is whole all the same. */
  readonly isMoney: boolean;
  /** A list of amounts, not a form: what adds up in it its totals may say. */
  readonly table?: Table;
};

export type Report = {
  readonly path: string;
  readonly department?: Located<string>;
  /** Other names of it that titles use. */
  readonly names?: readonly string[];
  /** The units it consists of, where it lists them: names, or paths from its folder. */
  readonly units?: readonly Located<string>[];
  /** The units that a workbook says it is put together from. */
  readonly consistsOf?: readonly string[];
  readonly year?: Located<string>;
  /** The unit of every table that states none of its own. */
  readonly unit?: Located<string>;
  readonly tables: readonly Table[];
  /** Tables that a Word document beside them prints again. */
  readonly copies?: readonly { readonly table: Table; readonly copy: Table }[];
  /** Forms of performance targets, in the order of the document. */
  readonly forms?: readonly TargetForm[];
  /** 国有资产占用, where the report states it apart from its text. */
  readonly assets?: Assets;
  /** The running text, in the order of the document. */
  readonly text?: readonly Paragraph[];
  /** Of a workbook whose text stands on sheets: the cells its places count. */
  readonly lines?: readonly string[];
  /** What the titles of texts that were joined to it say. */
  readonly titles?: readonly TextTitle[];
  /** Where text stands on sheets that a joined text says word for word: it is checked there. */
  readonly saidAgain?: readonly Place[];
  readonly unchecked: readonly Unchecked[];
  /** What tables are called where none was recognised: on a page of contents, over a form left empty, on a hidden sheet. */
  readonly called?: readonly Located<string>[];
  /** Of a workbook in which no title says what its table is: the texts that come nearest to one. */
  readonly seen?: readonly Located<string>[];
  /** Of those, the title that is nearest to being understood, and what is left over of it. */
  readonly stopped?: { readonly title: Located<string>; readonly left: string };
};
