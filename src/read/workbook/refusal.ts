import type { CellPlace, Place } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';

/**
 * Why a workbook is not read, thrown inside the reader and turned into a problem at its door: nothing read of a file that
 * could not be read whole may reach anybody.
 */
export class Refusal {
  readonly code: string;
  readonly data: Problem['data'];
  readonly at: Omit<CellPlace, 'path'> | undefined;

  constructor(code: string, data: Problem['data'], at?: Omit<CellPlace, 'path'>) {
    this.code = code;
    this.data = data;
    this.at = at;
  }

  problem(path: string): Problem {
    const place: Place = this.at ? { path, ...this.at } : { path, line: 1, column: 1, length: 1 };
    return { code: this.code, place, raw: '', data: this.data, incomplete: true };
  }
}

/** The file is not what it should be, by accident: a broken download, a failing disk. */
export const damaged = (what: string, part = ''): Refusal => new Refusal('IOE006', { what, part });

/** The file contradicts itself in a way no program writes by accident: two readers would see two different workbooks. */
export const contradictory = (what: string, part = ''): Refusal => new Refusal('SEC006', { what, part });

export const tooMany = (what: string, limit: number): Refusal => new Refusal('SEC001', { what, limit });
