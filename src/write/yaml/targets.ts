import { MONEY_LABEL } from '../../lexicon/forms.ts';
import { unitOf } from '../../lexicon/units.ts';
import type { Indicator, Level, MoneyLine, Period, TargetForm } from '../../model/form.ts';
import { maxDecimals } from '../../model/money.ts';
import { printed } from './figures.ts';
import { isPlainNumber, quoted, textLiteral } from './scalar.ts';
import { type Entry, flat, list, map, text, textEntry, type Yaml } from './tree.ts';
import { placeName, type Words } from './words.ts';

/** A form of targets as the YAML report has it, and what of it that has no place for. */
export type WrittenTargets = { readonly value: Yaml; readonly lost: readonly string[] };

const LABEL = new RegExp(MONEY_LABEL, 'u');

export function writtenTargets(form: TargetForm, otherUnit: string | undefined, words: Words): WrittenTargets {
  const lost: string[] = [];
  const unit = unitOf((form.unit?.value ?? otherUnit ?? '').trim());
  const money = (['实施期', '年度'] as const).map((period): Entry | undefined => {
    const lines = form.money.find((block) => block.period === period)?.lines;
    if (lines) return { key: `${period}资金`, value: moneyOf(lines, unit ? maxDecimals(unit) : 10, lost, words) };
    // The money of the year has to be spoken of, be it that nothing is said of it.
    return period === '年度' ? { key: '年度资金', value: flat('') } : undefined;
  });
  const value = map(
    form.title.value === '绩效目标申报表' ? undefined : textEntry('标题', form.title.value),
    { key: '项目名称', value: text(form.project?.value ?? '') },
    form.year && {
      key: '年度',
      value: flat(isPlainNumber(form.year.value) ? form.year.value : quoted(form.year.value)),
    },
    detail(form, '主管部门及代码'),
    textEntry('实施单位', form.office?.value),
    detail(form, '项目属性'),
    detail(form, '项目期'),
    textEntry('单位', form.unit?.value),
    ...money,
    ...passagesOf(form, lost, words),
    indicatorsOf(form),
  );
  return { value, lost };
}

const detail = ({ details = [] }: TargetForm, key: string): Entry | undefined =>
  textEntry(key, details.find(({ what }) => what === key)?.text.value);

function moneyOf(lines: readonly MoneyLine[], most: number, lost: string[], words: Words): Yaml {
  const entries = new Map<string, Entry>();
  for (const { share, label, cell, ofWhich } of lines) {
    const bare = label.value.replace(/\s/gu, '');
    const key = share === 'total' ? '总额' : ofWhich && !bare.startsWith('其中') ? `其中：${bare}` : bare;
    if (entries.has(key) || !(share === 'total' || LABEL.test(key))) {
      lost.push(words.money(`${label.value} ${cell.raw}`, placeName(label.at)));
      continue;
    }
    const literal = cell.number ? printed(cell, most) : cell.raw.trim() === '' ? '' : textLiteral(cell.raw);
    entries.set(key, { key, value: flat(literal) });
  }
  return map(...entries.values());
}

function passagesOf({ passages }: TargetForm, lost: string[], words: Words): Entry[] {
  const found = new Map<string, string>();
  for (const { what, text: said } of passages) {
    const before = found.get(what);
    if (before !== undefined) lost.push(words.passage(what, placeName(said.at)));
    found.set(what, before === undefined ? said.value : `${before}\n${said.value}`);
  }
  return [...found].map(([key, value]) => ({ key, value: text(value) }));
}

/** Periods, first and second levels as they were met, each with its indicators. */
function indicatorsOf({ levels, indicators }: TargetForm): Entry | undefined {
  const periods = new Map<Period, Map<string, Map<string, Indicator[]>>>();
  const under = ({ period, first, second }: Pick<Level, 'period' | 'first' | 'second'>): Indicator[] => {
    const firsts = get(periods, period, () => new Map<string, Map<string, Indicator[]>>());
    return get(
      get(firsts, first, () => new Map<string, Indicator[]>()),
      second,
      () => [],
    );
  };
  for (const level of levels) under(level);
  for (const indicator of indicators) under(indicator).push(indicator);
  if (periods.size === 0) return undefined;
  const value = map(
    ...[...periods].map(([period, firsts]) => ({
      key: period,
      value: map(
        ...[...firsts].map(([first, seconds]) => ({
          key: first,
          value: map(
            ...[...seconds].map(([second, found]) => ({ key: second, value: list(found.map(indicatorItem)) })),
          ),
        })),
      ),
    })),
  );
  return { key: '绩效指标', value };
}

const indicatorItem = ({ name, value }: Indicator): { readonly value: Yaml } => ({
  value: map({ key: '三级指标', value: text(name.value) }, { key: '指标值', value: text(value.value) }),
});

function get<K, V>(known: Map<K, V>, key: K, fresh: () => V): V {
  const found = known.get(key) ?? fresh();
  known.set(key, found);
  return found;
}
