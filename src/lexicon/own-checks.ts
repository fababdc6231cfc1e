import { fold } from './spelling.ts';

/** What a clerk calls formulas of his own beside or below a table. */
export const OWN_CHECKS: readonly string[] = [
  '校验',
  '校验列',
  '校验：',
  '校验公式',
  '校验结果',
  '核对',
  '核对：',
  '核对公式',
  '核对结果',
  '检查',
  '检查：',
  '检查列',
  '检查公式',
  '检查结果',
  '验证',
  '验证：',
  '验证列',
  '验算',
  '平衡校验',
  '平衡检查',
  '勾稽校验',
  '勾稽检查',
  '勾稽关系',
  '平衡关系',
  '核对列',
  '核对数',
  '核对差额',
  '校验差额',
  '辅助列',
  '公式校验',
];

const WITH = /(?:与|和|同)?(?:附?表|上表|总表|支出表|收入表)[\d一二三四五六七八九十]*(?:-\d+)?的?/gu;

const KNOWN: ReadonlySet<string> = new Set(OWN_CHECKS.map(fold));

/** 校验, 与表1核对差额 as the name of a row. */
export const isOwnCheck = (name: string): boolean =>
  KNOWN.has(fold(name)) || KNOWN.has(fold(name.replace(/\s/gu, '').replace(WITH, '')));
