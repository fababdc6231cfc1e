import type { Passage } from '../../model/claim.ts';
import type { Problem } from '../../model/problem.ts';
import type { Miscounted, Told } from '../../model/told.ts';

/**
 * CNT001: the text says how many projects have targets, and another number of forms is there.
 * @param forms how many there are; none says nothing
 * @param projects how many the project table lists
 */
export function formsSaid({ records, passages }: Told, forms: number, projects: number): Problem[] {
  if (forms === 0) return [];
  const paragraphs = new Set(
    records.filter(({ reading }) => reading.item === '绩效目标管理项目').map(({ paragraph }) => paragraph),
  );
  return [...paragraphs].flatMap((paragraph) =>
    (passages[paragraph]?.counts ?? []).flatMap(({ raw, at, measure, before, after }): Problem[] => {
      const ofProjects = /项目(?:共|共有|数量|有|为)*$/u.test(before) || /^(?:预算)?项目/u.test(after);
      if (measure !== '个' || !ofProjects || Number(raw) === forms) return [];
      // Where not every project has its form published, the text may well be right.
      const severity = forms === projects ? ('error' as const) : ('query' as const);
      return [{ code: 'CNT001', severity, place: at, raw, data: { forms }, incomplete: false }];
    }),
  );
}

/** CNT001 as well: all the money of the table's projects, and another number of them. */
export const projectsMiscounted = (miscounted: readonly Miscounted[]): Problem[] =>
  miscounted.map(({ said: { raw, at }, listed }) => {
    const data = { forms: 0, listed };
    return { code: 'CNT001', severity: 'query', place: at, raw, data, incomplete: false };
  });

/** CNT004: 预算项目15个，占本部门全部预算项目14个的100%. */
export const countedShares = (passages: readonly Passage[]): Problem[] =>
  passages.flatMap(({ counts }) =>
    counts.flatMap((whole, at): Problem[] => {
      const part = counts[at - 1];
      const stated = /^的(\d{1,3}(?:\.\d{1,4})?)%/u.exec(whole.after)?.[1];
      if (!part || stated === undefined || part.measure !== whole.measure || !/^[，,]?占/u.test(part.after)) return [];
      const share = (100 * Number(part.raw)) / Number(whole.raw);
      const places = stated.split('.')[1]?.length ?? 0;
      if (Number(whole.raw) === 0 || Math.abs(share - Number(stated)) <= 10 ** -places) return [];
      const data = { part: part.raw, whole: whole.raw, stated, share: share.toFixed(2) };
      return [{ code: 'CNT004', severity: 'error', place: part.at, raw: part.raw, data, incomplete: false }];
    }),
  );
