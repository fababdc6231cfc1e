import type { FormText, Indicator, Level, MoneyBlock, MoneyLine, Period, TargetForm } from '../../model/form.ts';
import type { Located, Place } from '../../model/place.ts';
import { child, type Entry, entry, type Node } from '../../model/source.ts';
import { bare, DETAILS, firstLevel, secondLevel, shareOf } from './words.ts';

/** Running text of a form, by its keys. */
const PASSAGES = [
  '项目概况',
  '立项依据',
  '项目设立必要性',
  '保证项目实施的制度措施',
  '项目实施计划',
  '实施期目标',
  '年度目标',
];
const MONEY: readonly (readonly [key: string, period: Period])[] = [
  ['实施期资金', '实施期'],
  ['年度资金', '年度'],
];

/** The forms of a YAML report: items of 绩效目标申报表. What is shaped otherwise the schema has said. */
export function formsInYaml({ keyAt, key, value }: Entry): readonly TargetForm[] {
  if (value.kind !== 'list') return [];
  return value.items.flatMap((item) => (item.kind === 'map' ? [formFrom(item, { value: key, at: keyAt })] : []));
}

function formFrom(node: Node, title: Located<string>): TargetForm {
  const project = textOf(node, '项目名称');
  const office = textOf(node, '实施单位');
  const details = textsOf(
    node,
    DETAILS.map(([what]) => what),
  );
  const year = textOf(node, '年度');
  const unit = textOf(node, '单位');
  const levels: Level[] = [];
  const indicators: Indicator[] = [];
  for (const period of ['实施期', '年度'] as const)
    readIndicators(period, child(child(node, '绩效指标'), period), levels, indicators);
  return {
    at: child(node, '项目名称')?.at ?? node.at,
    title: textOf(node, '标题') ?? title,
    ...(project && { project }),
    ...(office && { office }),
    ...(details.length > 0 && { details }),
    ...(year && { year }),
    ...(unit && { unit }),
    money: MONEY.flatMap(([key, period]) => blockFrom(period, child(node, key))),
    passages: textsOf(node, PASSAGES),
    levels,
    indicators,
  };
}

function blockFrom(period: Period, node: Node | undefined): MoneyBlock[] {
  if (node?.kind !== 'map') return [];
  const lines = node.entries.flatMap(({ key, keyAt, value }): MoneyLine[] => {
    const known = shareOf(key);
    if (!known || value.kind !== 'scalar') return [];
    const line = { share: known.share, label: { value: key, at: keyAt }, cell: { raw: value.raw, at: value.at } };
    return [known.ofWhich ? { ...line, ofWhich: true as const } : line];
  });
  return [{ period, lines }];
}

function readIndicators(period: Period, node: Node | undefined, levels: Level[], indicators: Indicator[]): void {
  if (node?.kind !== 'map') return;
  for (const upper of node.entries) {
    if (upper.value.kind !== 'map') {
      levels.push({ period, first: bare(upper.key), second: '', at: upper.keyAt });
      continue;
    }
    for (const { key, keyAt, value } of upper.value.entries) {
      const second = secondLevel(key);
      const level = { period, first: firstLevel(upper.key, second), second };
      levels.push({ ...level, at: keyAt });
      if (value.kind !== 'list') continue;
      for (const item of value.items) {
        const name = scalarOf(entry(item, '三级指标'), item.at);
        indicators.push({ ...level, name, value: scalarOf(entry(item, '指标值'), name.at) });
      }
    }
  }
}

const scalarOf = (found: Entry | undefined, beside: Place): Located<string> =>
  found?.value.kind === 'scalar' ? { value: found.value.raw, at: found.value.at } : { value: '', at: beside };

const textsOf = (node: Node, keys: readonly string[]): FormText[] =>
  keys.flatMap((what) => {
    const text = textOf(node, what);
    return text ? [{ what, text }] : [];
  });

function textOf(node: Node, key: string): Located<string> | undefined {
  const found = child(node, key);
  return found?.kind === 'scalar' && found.raw !== '' ? { value: found.raw, at: found.at } : undefined;
}
