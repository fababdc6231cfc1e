import type { Claim, Reason } from '../../model/claim.ts';
import type { TextPlace } from '../../model/place.ts';
import type { Draft } from './drafts.ts';
import type { Scene } from './scene.ts';

/** 上年未安排该项支出, 2024年无此项预算, 该项目为本年新增: all that the reason says. */
const NEW =
  /^(?:主要)?(?:是|系|为)?(?:由于|因为?)?(?:(?:上年度?|去年|上一年度?|\d{4}年度?)(?:没有|未|无)(?:安排|编列|列支|编制|预算)?(?:该|此|本)(?:项|类|项目)?(?:目|支出|预算|经费|资金|内容|业务)*|(?:该|此|本)(?:项|类|项目)(?:目|支出|预算|经费)*(?:为|是|系)(?:本年度?|今年|当年|\d{4}年度?)?新增(?:项目|支出|预算|事项|内容)?)$/u;

/** 增加178.74万元，主要是上年未安排该项支出: what grew was nothing last year, where the reason says no more. */
export function newThisYear(scene: Scene, { text, at, sentence }: Reason): void {
  if (!NEW.test(text)) return;
  const record = scene.ofParagraph.findLast((one) => one.sentence === sentence && isGrown(one) && isBefore(one, at));
  const [change] = record?.changes ?? [];
  if (!record || !change) return;
  const claim: Claim = {
    ...{ role: 'prior', raw: text, at, unit: '', subject: '', scope: '', subjectAt: at, base: change.base },
    ...{
      direction: 0,
      whole: undefined,
      opens: false,
      sentence,
      part: record.part,
      year: undefined,
      depth: 0,
      fresh: false,
    },
  };
  scene.put('priors', record, claim);
}

const isGrown = ({ reason, currents, changes: [change], priors }: Draft): boolean =>
  !reason && currents.length > 0 && priors.length === 0 && change !== undefined && change.fact.value > 0n;

function isBefore({ changes: [change] }: Draft, { line, column }: TextPlace): boolean {
  const place = change?.fact.place;
  if (!place || !('line' in place)) return false;
  return place.line < line || (place.line === line && place.column < column);
}
