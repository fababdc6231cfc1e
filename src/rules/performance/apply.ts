import type { Forms } from '../../model/form.ts';
import type { Problem } from '../../model/problem.ts';
import type { Report } from '../../model/report.ts';
import { firstLevels } from './levels.ts';
import { formsWithoutName } from './no-name.ts';
import { valuesWithoutUnit } from './no-unit.ts';
import { indicatorsWithoutValue } from './no-value.ts';
import { secondLevels } from './second-levels.ts';
import { textSums } from './text-sums.ts';
import { formsTwice } from './twice.ts';
import { unknownProjects } from './unknown-project.ts';
import { projectsWithoutForm } from './without-form.ts';
import { formsInOtherUnit } from './wrong-unit.ts';
import { otherYears } from './year.ts';

/** Of several rules at one place the first is said: the more telling stands further up. */
const RULES: readonly ((forms: Forms, report: Report) => Problem[])[] = [
  formsInOtherUnit,
  formsWithoutName,
  unknownProjects,
  formsTwice,
  projectsWithoutForm,
  firstLevels,
  secondLevels,
  indicatorsWithoutValue,
  valuesWithoutUnit,
  otherYears,
  textSums,
];

/** What must hold of forms of performance targets beside their arithmetic. */
export const applyPerformanceRules = (report: Report, forms: Forms): Problem[] =>
  RULES.flatMap((rule) => rule(forms, report));
