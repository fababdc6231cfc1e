import { levelIn } from './kind.ts';

/** 示范市甲局（本级） and 示范市甲局本级, 甲局中心 and 示范市甲局中心. */
export function isSameUnit(one: string, other: string): boolean {
  const [a, b] = [lettersOf(one), lettersOf(other)];
  return a !== '' && b !== '' && (a.endsWith(b) || b.endsWith(a));
}

/** Whether a name is that of a department’s own office: 本级, 示范市甲局（机关）, or the department’s itself. */
export function isOwnOffice(name: string, department: string | null): boolean {
  const whole = lettersOf(department ?? '');
  const own = lettersOf(name);
  if (levelIn(own) !== '本级') return own === whole;
  const before = own.replace(/(?:机关)?本级.*$|机关.*$|本部.*$/u, '');
  return before === '' || isSameUnit(before, whole);
}

const lettersOf = (name: string): string => name.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
