import { lineage } from './dimension.ts';
import type { Fact } from './fact.ts';

export const PROJECTS = '项目支出';
/** Projects and what stands beside them. */
export const WITH_OTHERS = '项目支出及其他支出';

/** Spending that stands beside 项目支出 and is spent on projects all the same: 事业单位经营支出, 上缴上级支出 and their like. */
export const isBesideProjects = ({ at, state, value, ofWhich }: Fact): boolean =>
  state === 'figure' &&
  value !== 0n &&
  !ofWhich &&
  at.nature !== WITH_OTHERS &&
  lineage('nature', at.nature).includes(WITH_OTHERS) &&
  !lineage('nature', at.nature).includes(PROJECTS);
