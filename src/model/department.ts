/** A department's name as reports are matched by it: blanks and width never matter. */
export const departmentOf = (name: string | null): string => (name ?? '').normalize('NFKC').replace(/\s/gu, '');

/** Whether two names are those of one department, however they are printed. */
export const isSame = (one: string | null, other: string | null): boolean => departmentOf(one) === departmentOf(other);
