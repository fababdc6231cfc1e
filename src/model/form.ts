import type { Fact } from './fact.ts';
import type { Unit } from './money.ts';
import type { Located, Place } from './place.ts';
import type { Cell } from './table.ts';

/**
 * A form of performance targets (项目支出绩效目标申报表): what one project costs, what it is for, and by what it will be measured. A form
 * speaks of the whole project (实施期, several years), of the year of the budget (年度), or of both side by side.
 */
export type Period = '实施期' | '年度';

/**
 * How a line of money stands to the others: the total; all fiscal money; fiscal money of one level of government or of one fund; money
 * of any other source.
 */
export type Share = 'total' | 'fiscal' | 'level' | 'other';

export type MoneyLine = {
  readonly share: Share;
  readonly label: Located<string>;
  /** Blank where nothing stands behind the label. */
  readonly cell: Cell;
  /** 其中：the first of a breakdown. */
  readonly ofWhich?: true;
};

/** The money of one period: its total first, then where it comes from. */
export type MoneyBlock = { readonly period: Period; readonly lines: readonly MoneyLine[] };

/** 产出指标 › 数量指标 in one of the periods, by official names where they are known. */
export type Level = { readonly period: Period; readonly first: string; readonly second: string; readonly at: Place };

export type Indicator = Omit<Level, 'at'> & {
  /** Empty where a value stands alone. */
  readonly name: Located<string>;
  readonly value: Located<string>;
};

/** 项目概况, 项目实施计划, 年度目标: running text. */
export type FormText = { readonly what: string; readonly text: Located<string> };

export type TargetForm = {
  readonly at: Place;
  /** As printed; the key of the list in the YAML report. */
  readonly title: Located<string>;
  readonly project?: Located<string>;
  /** 实施单位: whose form it is, where several have a project of one name. */
  readonly office?: Located<string>;
  /** 主管部门及代码, 项目属性, 项目期: what is printed beside the name, of no meaning to the figures. */
  readonly details?: readonly FormText[];
  readonly year?: Located<string>;
  readonly unit?: Located<string>;
  readonly money: readonly MoneyBlock[];
  readonly passages: readonly FormText[];
  /** Every second level that is printed, with indicators or without. */
  readonly levels: readonly Level[];
  readonly indicators: readonly Indicator[];
};

/** The money of a form as facts: one for each line. */
export type MoneyFacts = {
  readonly period: Period;
  readonly total: Fact | undefined;
  readonly lines: readonly { readonly line: MoneyLine; readonly fact: Fact }[];
};

/** What the project table says of one project: a row of it, by its widest figure and by what fiscal money pays. */
export type ProjectRow = {
  readonly name: string;
  readonly total: Fact;
  /** 财政拨款, or the funds it consists of. */
  readonly fiscal: readonly Fact[];
  /** Money carried over from last year. */
  readonly carried: boolean;
};

/** A form together with what it states and the rows it is about. */
export type ReadForm = {
  readonly form: TargetForm;
  readonly unit: Unit | undefined;
  /** The unit it states, where only another makes its money that of the project table. */
  readonly wrongUnit?: Unit;
  readonly blocks: readonly MoneyFacts[];
  readonly rows: readonly ProjectRow[];
  /** The name in the table, where it is spelt otherwise. */
  readonly spelt?: string;
};

/** The forms of a report held against its project table. */
export type Forms = {
  readonly forms: readonly ReadForm[];
  /** Projects of the table that no form is about; empty where no table lists projects. */
  readonly without: readonly ProjectRow[];
  /** Projects the table lists. */
  readonly projects: number;
};

/** The annual total of a form. */
export const annualOf = ({ blocks }: Pick<ReadForm, 'blocks'>): Fact | undefined =>
  blocks.find(({ period }) => period === '年度')?.total;

/** Σ annual totals, in micro-yuan; `undefined` where one of them is not known. */
export function annualSum({ forms }: Forms): bigint | undefined {
  let sum = 0n;
  for (const form of forms) {
    const total = annualOf(form);
    if (total?.state !== 'figure') return undefined;
    sum += total.value;
  }
  return sum;
}
