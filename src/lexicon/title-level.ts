import { fold } from './spelling.ts';

const PLACES = '[省市县区州盟旗乡镇]';
/** 市本级, 县级, 本级: what a government spends itself. */
const OWN = new RegExp(`${PLACES}?本级|${PLACES}级`, 'u');
/** 全市: with all governments below it. */
const ALL_OF = new RegExp(`全${PLACES}`, 'u');
const BUDGET = /(?:一般公共预算|公共财政预算|政府性基金|国有资本经营|社会保险基金|社保基金).*$/u;

/** 全县一般公共预算支出表, 一般公共预算支出表（县级）: of which governments it is, and the title all of them have; nothing of other titles. */
export function levelIn(title: string): { readonly level: string; readonly rest: string } | undefined {
  const text = fold(title);
  const rest = BUDGET.exec(text)?.[0];
  if (rest === undefined) return undefined;
  const level = OWN.test(text) ? '本级' : (ALL_OF.exec(text)?.[0] ?? '');
  return {
    level,
    rest: rest
      .replace(OWN, '')
      .replace(ALL_OF, '')
      .replace(/[（(][)）]/u, ''),
  };
}
