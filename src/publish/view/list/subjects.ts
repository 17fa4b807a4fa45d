/** What findings, deviations and claims name: records of any type, things of portal.yaml, rules. */
import { isRuleCode } from '../../../model/catalogue.ts';
import { rulePath } from '../../urls.ts';
import { recordLink, registerLink } from '../links.ts';
import { addressOf, perSite, type Site } from '../site.ts';
import { link, text, type Value } from '../value/value.ts';
import { plainWords } from '../value/words.ts';

const registers = perSite(({ graph }) => {
  const { components = [], commitments = [] } = graph.portal.data;
  return { component: new Set(components.map(({ id }) => id)), commitment: new Set(commitments.map(({ id }) => id)) };
});

/** A link to whatever bears that name; the name as words where nothing does (`incident`, `SEV-1`). */
export function subjectLink(site: Site, name: string, brief = false): Value {
  if (name === 'portal') return link(addressOf(site, '/components/'), 'the portal as a whole');
  const rec = site.graph.find(name);
  if (rec !== undefined) return recordLink(site, rec, brief);
  for (const target of ['component', 'commitment'] as const) {
    if (registers(site)[target].has(name)) return registerLink(site, target, name, brief);
  }
  return text(/^[a-z-]+$/.test(name) ? plainWords(name) : name);
}

/** A rule's code as a link to its page. */
export function ruleLink(site: Site, code: string): Value {
  return isRuleCode(code) ? link(addressOf(site, rulePath(code)), '', code) : text(code);
}
