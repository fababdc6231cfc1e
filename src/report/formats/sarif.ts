import type { Acceptance } from '../../model/baseline.ts';
import type { Finding, Related, Severity } from '../../model/finding.ts';
import { everyFinding, sourcesOf } from '../../model/outcome.ts';
import { cellOf, isText, isWhole, type Place, placeKey } from '../../model/place.ts';
import { causeWords } from '../causes.ts';
import { harmless, visible } from '../escape.ts';
import type { Described } from '../explain.ts';
import { message } from '../messages.ts';
import { shortPlace } from '../place.ts';
import { pen, type Style } from '../style.ts';
import type { About, Reported, Writer } from '../writer.ts';
import { jsonItems, nested } from './list.ts';
import { unread } from './unread.ts';

const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', query: 'warning', note: 'note' };
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
/** Other places of a finding that are listed. */
const RELATED = 50;

/** SARIF 2.1.0: one run, a result a finding. A text has regions, a sheet logical locations; what was not checked whole is a notification. */
export function sarifWriter({ style, tool, codes }: About): Writer {
  const { pick } = pen(style);
  const index = new Map(codes.map(({ code }, at) => [code, at]));
  const results = jsonItems('        ');
  const artifacts: unknown[] = [];
  const notifications: unknown[] = [];
  const result = (finding: Finding, suppressions: readonly unknown[] | undefined): unknown => {
    const { code, severity, place, related, stated, expected, difference, unit, cause, breaks, label } = finding;
    const at = index.get(code);
    const lines = [pick(message(finding)), ...(cause ? [pick(causeWords(cause))] : [])];
    return {
      ruleId: code,
      ...(at !== undefined && { ruleIndex: at }),
      level: LEVEL[severity],
      message: { text: lines.join('\n') },
      locations: [location(place, style)],
      ...(related.length > 0 && { relatedLocations: others(finding, style) }),
      partialFingerprints: { 'budget/v1': finding.fingerprint },
      ...(suppressions && { suppressions }),
      properties: { label: visible(label), stated, expected, difference, unit, cause, breaks },
    };
  };
  return {
    begin: () => {
      const driver = {
        name: tool.name,
        version: tool.version,
        semanticVersion: tool.version,
        language: style.language === 'zh' ? 'zh-CN' : 'en',
        rules: codes.map((entry) => ruleOf(entry, style)),
        properties: { rulesHash: tool.rulesHash },
      };
      return [
        '{',
        `  "$schema": "${SCHEMA}",`,
        '  "version": "2.1.0",',
        '  "runs": [',
        '    {',
        `      "tool": ${nested({ driver }, '      ')},`,
        '      "columnKind": "utf16CodeUnits",',
        '      "results": [',
      ].join('\n');
    },
    add: (one) => {
      for (const { path, sha256 } of sourcesOf(one))
        artifacts.push({ location: { uri: uriOf(path) }, ...(sha256 !== '' && { hashes: { 'sha-256': sha256 } }) });
      const missing = unread(one);
      if (missing) notifications.push(notification(one, pick(missing)));
      // Either of all results or of none is said whether they are suppressed (3.27.23).
      return results(
        everyFinding(one).map(({ finding, acceptance }) =>
          result(finding, one.accepted && (acceptance ? [suppression(acceptance)] : [])),
        ),
      );
    },
    end: () => {
      const invocations = [
        { executionSuccessful: notifications.length === 0, toolExecutionNotifications: notifications },
      ];
      return [
        '',
        '      ],',
        `      "artifacts": ${nested(artifacts, '      ')},`,
        `      "invocations": ${nested(invocations, '      ')}`,
        '    }',
        '  ]',
        '}',
        '',
      ].join('\n');
    },
  };
}

const suppression = ({ reason, author, until }: Acceptance): unknown => ({
  kind: 'external',
  status: 'accepted',
  justification: visible(reason),
  properties: { author: visible(author), until },
});

function ruleOf({ code, severity, title, why, remedy, basis }: Described, style: Style): unknown {
  const { pick, say } = pen(style);
  const [whyLead, remedyLead, basisLead] = say('为什么,怎么办,依据', 'Why,Remedy,Basis').split(',') as [
    string,
    string,
    string,
  ];
  const parts = [
    [whyLead, pick(why)],
    [remedyLead, pick(remedy)],
    [basisLead, basis],
  ] as const;
  const colon = say('：', ': ');
  return {
    id: code,
    shortDescription: { text: pick(title) },
    fullDescription: { text: pick(why) },
    help: {
      text: parts.map(([lead, text]) => `${lead}${colon}${text}`).join('\n'),
      markdown: parts.map(([lead, text]) => `**${lead}** ${text}`).join('\n\n'),
    },
    defaultConfiguration: { level: LEVEL[severity] },
  };
}

const notification = ({ source }: Reported, text: string): unknown => ({
  level: 'error',
  message: { text },
  locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(source.path) } } }],
});

function location(place: Place, style: Style): Record<string, unknown> {
  const artifactLocation = { uri: uriOf(place.path) };
  if (isWhole(place)) return { physicalLocation: { artifactLocation } };
  if (isText(place) && !place.ofParagraph) {
    const { line, column, length } = place;
    const region = { startLine: line, startColumn: column, endLine: line, endColumn: column + length };
    return { physicalLocation: { artifactLocation, region } };
  }
  const fullyQualifiedName = visible(shortPlace(place, place.path, style.language));
  const cell = cellOf(place)?.cell;
  return {
    physicalLocation: { artifactLocation },
    logicalLocations: [{ name: cell ?? fullyQualifiedName, fullyQualifiedName, kind: cell ? 'cell' : 'paragraph' }],
  };
}

/** Every other place once, with what stands there. */
function others({ related }: Finding, style: Style): unknown[] {
  const once = new Map<string, Related>(related.map((one) => [placeKey(one.place), one]));
  return [...once.values()].slice(0, RELATED).map((one, at) => ({
    id: at + 1,
    ...location(one.place, style),
    message: {
      text: [visible(one.label), visible(one.raw.trim())].filter((text) => text !== '').join(' ') || one.role,
    },
  }));
}

/** A path as a URI reference: relative ones from where the check was run. Every part is encoded, a drive is no scheme. */
export function uriOf(path: string): string {
  const slashed = harmless(path).replaceAll('\\', '/');
  const encoded = slashed
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')))
    .join('/');
  if (/^[a-z]:\//iu.test(slashed)) return `file:///${slashed[0]}:${encoded.slice(encoded.indexOf('/'))}`;
  if (slashed.startsWith('//')) return `file:${encoded}`;
  return slashed.startsWith('/') ? `file://${encoded}` : encoded;
}
