import { purposesIn } from '../../lexicon/purposes.ts';
import type { Claim } from '../../model/claim.ts';
import type { Reading } from '../../model/coordinates.ts';
import { within } from './context.ts';
import { isPart } from './lists.ts';
import { runningCost } from './running-costs.ts';
import type { Scene } from './scene.ts';

/**
 * 项目支出100万元，主要用于水资源监测60万元、…: what money is for may bear the name of a project, a subject or a class that the tables
 * know; then it is a part of that money, though perhaps not all there is of it.
 */
export function forPurpose(scene: Scene, claim: Claim): boolean {
  const { payer } = scene;
  if (!payer || payer.sentence !== claim.sentence || payer.named !== undefined) return false;
  const names = purposesIn(claim.subject);
  const cost = names.flatMap((words) => runningCost(scene, payer, words) ?? [])[0];
  const own = cost
    ? {}
    : names.flatMap((words) => {
        const subject = scene.read(words, payer.reading);
        return subject.kind === 'understood' && !subject.total && isListed(subject.at) ? subject.at : [];
      })[0];
  if (!own || !isPart(payer, own)) return false;
  const { subject: words } = claim;
  const record = scene.drafts.open({
    ...{ reading: within(payer.reading, own), own, words, label: words, claim },
    paragraph: scene.paragraph,
  });
  record.purpose = true;
  if (cost) {
    record.named = words;
    record.perhaps = cost;
  }
  scene.lists.addPurpose(payer, record);
  scene.put('currents', record, claim);
  return true;
}

/** It has a row of its own in a table. */
const isListed = ({ project, function: of, economic }: Reading): boolean => (project ?? of ?? economic) !== undefined;
