import type { Located, Place } from '../model/place.ts';
import type { Report } from '../model/report.ts';
import { child, entry, type Node } from '../model/source.ts';
import type { Table } from '../model/table.ts';
import { assetsFrom } from './assets.ts';
import { formsInYaml } from './forms/yaml.ts';
import { tableFrom } from './table.ts';
import { reportText } from './text/report-text.ts';
import { titleOf } from './text/title.ts';

/** The tree of a YAML report as tables: keys of forms are titles, nested keys are headings above headings. */
export function recogniseReport(path: string, root: Node): Report {
  const tables: Table[] = [];
  const add = (key: string, at: Place, node: Node): void => {
    const table = tableFrom(key, at, node);
    if (table) tables.push(table);
  };
  const forms = child(root, '预算表');
  if (forms?.kind === 'map') {
    for (const { key, keyAt, value } of forms.entries) {
      if (key === '其他表' && value.kind === 'list') for (const item of value.items) add('', item.at, item);
      else if (key !== '其他表') add(key, keyAt, value);
    }
  }
  for (const key of ['政府采购', '政府购买服务预算明细表']) {
    const found = entry(root, key);
    if (found) add(key, found.keyAt, found.value);
  }
  const targets = entry(root, '绩效目标申报表');
  const targetForms = targets ? formsInYaml(targets) : [];
  const assets = child(root, '国有资产占用');
  const text = reportText(root);
  const names = child(root, '部门别名');
  const units = child(root, '所属单位');
  // A document as it was taken in, a paragraph an item, says itself whose it is.
  const whole = child(root, '情况说明')?.kind === 'list';
  return {
    path,
    tables,
    unchecked: [],
    ...(targetForms.length > 0 && { forms: targetForms }),
    ...(assets && { assets: assetsFrom(assets) }),
    ...(text.length > 0 && { text }),
    ...(whole && { titles: [titleOf(text.filter(({ section }) => section === undefined))] }),
    ...(names?.kind === 'list' && { names: names.items.flatMap((item) => (item.kind === 'scalar' ? item.raw : [])) }),
    ...(units?.kind === 'list' && {
      units: units.items.flatMap((item) =>
        item.kind === 'scalar' && item.raw !== '' ? [located(item.raw, item.at)] : [],
      ),
    }),
    ...optional('department', root, '部门'),
    ...optional('year', root, '年度'),
    ...optional('unit', root, '单位'),
  };
}

function optional<K extends string>(name: K, root: Node, key: string): { [P in K]?: Located<string> } {
  const node = child(root, key);
  return (node?.kind === 'scalar' && node.raw !== '' ? { [name]: located(node.raw, node.at) } : {}) as {
    [P in K]?: Located<string>;
  };
}

const located = (value: string, at: Place): Located<string> => ({ value, at });
