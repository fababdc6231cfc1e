import type { Assets } from '../model/assets.ts';
import type { Located } from '../model/place.ts';
import { child, type Node } from '../model/source.ts';

/** The statement of state assets of a YAML report. Areas and places of houses say nothing that could be held against anything. */
export function assetsFrom(node: Node): Assets {
  const vehicles = child(node, '车辆');
  if (vehicles?.kind !== 'list') return { vehicles: [] };
  return {
    vehicles: vehicles.items.flatMap((item) => {
      const name = located(child(item, '单位名称'));
      const count = located(child(item, '数量'));
      return name && count ? [{ name, count }] : [];
    }),
  };
}

const located = (node: Node | undefined): Located<string> | undefined =>
  node?.kind === 'scalar' && node.raw !== '' ? { value: node.raw, at: node.at } : undefined;
