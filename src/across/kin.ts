import { departmentOf } from '../model/department.ts';
import type { Comparison } from './compared.ts';
import { isOwnOffice } from './same-unit.ts';

/** Totals that several units have a share in agree by chance once at most. */
const ENOUGH = 2;

/** Whether reports that only lie as if they were a department's units are these: one is called after it, or totals show it. */
export function areKin({ head, members, agreement }: Comparison): boolean {
  const whole = departmentOf(head.department);
  const isCalledAfter = (name: string): boolean =>
    name !== '' && whole !== '' && (name.startsWith(whole) || isOwnOffice(name, whole));
  return agreement.shared >= ENOUGH || members.some(({ department }) => isCalledAfter(departmentOf(department)));
}
