/** The report for CI systems that show test results: JUnit XML, a suite for each rule. */
import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { entryOf, RULE_CODES, type RuleCode } from '../model/catalogue.ts';
import { blocks, type CheckResult, type FailOn, type Finding } from '../rules/finding.ts';
import { repositoryPath } from './repository-path.ts';
import { safe } from './text/safe.ts';

function placeWords({ file, line, column }: Pick<Finding, 'file' | 'line' | 'column'>): string {
  if (file === null) return 'the content as a whole';
  return [file, ...(line === null ? [] : [line]), ...(column === null ? [] : [column])].join(':');
}

/** The finding in full, one thing a line. */
function bodyOf(finding: Finding): string {
  const lines = [
    `${finding.severity}[${finding.rule}] ${finding.name}${finding.outcome === 'fail' ? '' : ' · not evidenced'}`,
    finding.message,
    `at ${placeWords(finding)}${finding.pointer === null ? '' : ` ${finding.pointer}`}`,
    ...finding.related.map((place) => `beside ${placeWords(place)} ${place.message}`),
    `help: ${finding.help}`,
    `rule: ${finding.url}`,
  ];
  return lines.map(safe).join('\n');
}

function outcomeOf(finding: Finding, failOn: FailOn): Element {
  const message = safe(finding.message);
  if (blocks(finding, failOn)) return x('failure', { message, type: finding.severity }, bodyOf(finding));
  const standing = finding.status === 'open' ? finding.severity : `acknowledged by ${finding.acknowledgedBy ?? ''}`;
  return x('skipped', { message: safe(`${standing}: ${finding.message}`) });
}

function caseOf(finding: Finding, root: string, failOn: FailOn): Element {
  const place = finding.file === null ? {} : { file: safe(repositoryPath(root, finding.file)) };
  const line = finding.line === null ? {} : { line: String(finding.line) };
  const name = safe(`${finding.record} ${finding.pointer ?? placeWords(finding)}`);
  return x(
    'testcase',
    { classname: classOf(finding.rule), name, time: '0', ...place, ...line },
    outcomeOf(finding, failOn),
  );
}

function classOf(code: RuleCode): string {
  return `${code} ${entryOf(code).name}`;
}

function counts(findings: readonly Finding[], failOn: FailOn): Record<string, string> {
  const failures = findings.filter((finding) => blocks(finding, failOn)).length;
  return { failures: String(failures), errors: '0', skipped: String(findings.length - failures), time: '0' };
}

/** A rule that finds nothing is one test that passes. */
function suiteOf(code: RuleCode, findings: readonly Finding[], root: string, failOn: FailOn): Element {
  const attributes = { name: classOf(code), tests: String(Math.max(1, findings.length)), ...counts(findings, failOn) };
  if (findings.length === 0) {
    return x('testsuite', attributes, x('testcase', { classname: classOf(code), name: 'finds nothing', time: '0' }));
  }
  return x(
    'testsuite',
    attributes,
    findings.map((finding) => caseOf(finding, root, failOn)),
  );
}

/** The result as one XML document: what blocks is a failure; what does not (advisories, acknowledged) is skipped. */
export function junit(result: CheckResult, failOn: FailOn): string {
  const byRule = Map.groupBy(result.findings, ({ rule }) => rule);
  const suites = RULE_CODES.map((code) => suiteOf(code, byRule.get(code) ?? [], result.root, failOn));
  const tests = RULE_CODES.reduce((sum, code) => sum + Math.max(1, byRule.get(code)?.length ?? 0), 0);
  const attributes = { name: result.tool.name, tests: String(tests), ...counts(result.findings, failOn) };
  const document = x(null, [
    { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' },
    x('testsuites', attributes, suites),
  ]);
  // XML forbids these two in text, which the serialiser leaves to its callers; there are no CDATA sections.
  return `${toXml(document)
    .replaceAll(']]>', ']]&gt;')
    .replace(/[\ufffe\uffff]/g, '\ufffd')}\n`;
}
