/**
 * Which of the reports of one department and year it is: of the department or of its own office alone, a budget or a final
 * account. Files, folders and the titles of tables say it; two that say different things are no two versions of one report.
 */

import { withoutFunds } from '../model/final-account.ts';
import { Remembered } from '../model/remembered.ts';

export type Kind = {
  /** `本级` where it says that it is of the department’s own office. */
  readonly level: string;
  /** Empty for a budget. */
  readonly stage: string;
};

/** 本级 of a government is not an office: 市本级 is a folder of departments. */
const OWN =
  /(?<![省市县区州盟旗镇乡级])本级|本部(?:预算|决算|$)|(?<=^|[局委厅办院部会室署团校处行联协大]|[^\p{Script=Han}])机关(?=$|[^\p{Script=Han}]|本级|预算|决算|单位|部门)|(?<![各属级层预算(（/／])单位(?=预算|决算|收支|收入|支出|财政拨款)/u;
/** What lies in a folder of units is a unit's, whatever department it names. */
const UNITS = /^(?:各|所属|下属|直属|基层)(?:二级|三级)?(?:行政|事业|参公)?(?:预算)?单位$|^二级单位$/u;
const WHOLE = /部门|汇总|含(?:所属|下属)单位/u;

const STAGES: readonly (readonly [RegExp, string])[] = [
  [/预决算|决算.*预算|预算.*决算/u, ''],
  [/决算/u, '决算'],
  [/预算调整|调整预算|调整后|调整方案|预算调剂|追加预算|调整$/u, '调整'],
  [/预算执行|执行情况/u, '执行'],
  [/(?<![统第十])一上(?![报级交传])/u, '一上'],
  [/(?<![第十])二上(?![报级交传])/u, '二上'],
  [/(?<![统第十])一下(?![达级属])/u, '一下'],
  [/(?<![第十])二下(?![达级属])/u, '二下'],
  [/预算|年初/u, ''],
];

type Said = { readonly level: string | undefined; readonly stage: string | undefined };

/** The same folders and titles come with every report of a run. */
const SAID = new Remembered<Said>();
const said = (name: string): Said =>
  SAID.of(name, () => {
    const bare = withoutFunds(name);
    return {
      level: OWN.test(name) || UNITS.test(name) ? '本级' : WHOLE.test(name) ? '' : undefined,
      stage: STAGES.find(([word]) => word.test(bare))?.[1],
    };
  });

/** What a name says; nothing where it is silent. */
export const levelIn = (name: string): string | undefined => said(name).level;
export const stageIn = (name: string): string | undefined => said(name).stage;

/** Of several names the first that says it. */
const nearest = (names: readonly string[], of: (name: string) => string | undefined): string =>
  names.map(of).find((said) => said !== undefined) ?? '';

/** What most of the titles that say anything say. */
function commonest(titles: readonly string[], of: (name: string) => string | undefined): string {
  const said = titles.flatMap((title) => of(title) ?? []);
  const other = said.find((one) => one !== '');
  return other !== undefined && said.filter((one) => one === other).length * 2 > said.length ? other : '';
}

/** What the titles of its tables say, in a few characters: carried where the titles are not. */
export const kindOfTitles = (titles: readonly string[]): string => {
  // 部门（单位）收支总表 is said of either.
  const level = commonest(titles, (title) => (WHOLE.test(title) ? '' : levelIn(title)));
  const stage = commonest(titles, stageIn);
  return level === '' && stage === '' ? '' : `${level}|${stage}`;
};

/** @param titled what `kindOfTitles` gave */
export function kindOf(path: string, titled = ''): Kind {
  const [level = '', stage = ''] = titled.split('|');
  const names = namesIn(path);
  return { level: level || nearest(names, levelIn), stage: stage || nearest(names, stageIn) };
}

/** The file without its extension, then its folders, the nearest first. */
const namesIn = (path: string): string[] =>
  path
    .replace(/\.[^./\\]*$/u, '')
    .normalize('NFKC')
    .split(/[/\\]/u)
    .reverse();

/** What a file is called. */
export const calledIn = (path: string): string => namesIn(path)[0]!;

/** Names of a folder as texts, whoever’s machine it is on. */
export const folderOf = (path: string): string => /^(.*)[/\\][^/\\]*$/u.exec(path)?.[1] ?? '';

/** 101某局 and 101001某局: the code of a unit begins with that of its department. */
export function isAbove(department: string, unit: string): boolean {
  const [short, long] = [codeOf(department), codeOf(unit)];
  return (
    short.length > 2 && !/^(?:19|20)\d{2}$/u.test(short) && long.startsWith(short) && long.length - short.length === 3
  );
}

export const areAbove = (one: string, other: string): boolean => isAbove(one, other) || isAbove(other, one);

const codeOf = (path: string): string => /^\d*/u.exec(namesIn(path)[0]!)![0];

/** The folders called like places that a report lies in, the nearest first. */
const placesOf = (path: string): string[] =>
  namesIn(folderOf(path)).filter((name) => /^\p{Script=Han}+(?:[省市县区州盟旗镇乡]|街道)$/u.test(name));

/** The county, city or district whose folder a report lies in, where one is called so. */
export function placeOf(path: string): string | undefined {
  const places = placesOf(path);
  return places.find((name) => !isPlaceless(name)) ?? places[0];
}

/** Whether two reports lie in the folders of different places; of two towns of one name their counties tell. */
export function areApart(one: string, other: string): boolean {
  const [a, b] = [placesOf(one), placesOf(other)];
  return a.some((name, at) => {
    const beside = b[at];
    return beside !== undefined && beside !== name && (at === 0 || beside.at(-1) === name.at(-1));
  });
}

/** As far as files and folders say. */
export function areOfOneKind(one: string, other: string): boolean {
  const [a, b] = [kindOf(one), kindOf(other)];
  return a.level === b.level && a.stage === b.stage;
}

export const areOfOneStage = (one: string, other: string): boolean => kindOf(one).stage === kindOf(other).stage;

/** Words that end in a kind of place and name none. */
const NO_PLACE =
  /^自治[区州县旗]|市县|区县|县区|城乡|乡镇|城镇|开发区|社区|园区|地区|景区|辖区|高新区|经开区|校区|片区|学区|灾区|矿区|林区|保税区|示范区|军区|城市|市场|[省市区县州][直级属]/gu;
/** A town or a street alone names no place: many counties have a 城关镇. */
const PLACE = /\p{Script=Han}县|\p{Script=Han}{2}[省市区州盟旗]/u;

/** 财政局, 县财政局, 城关镇人民政府: every county has one, and only its folder says which. */
export const isPlaceless = (department: string): boolean => !PLACE.test(department.replace(NO_PLACE, ' '));

const VERSION = /公开[版稿本]|报送[版稿本]|上报[版稿本]|内部[版稿本]/u;

/** 公开版 and 报送版 of one report: they should be the same, and nobody is surprised that they are. */
export function areVersions(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) =>
    namesIn(path)
      .flatMap((name) => VERSION.exec(name)?.[0] ?? [])
      .join(),
  );
  return a !== b && a !== '' && b !== '';
}
