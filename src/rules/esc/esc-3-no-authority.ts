/** ESC-3: who decided might decide, and was somebody. */
import type { Graph } from '../../graph/graph.ts';
import { actingAs, isGranted, isHeld } from '../../graph/holders.ts';
import { policyAt } from '../../graph/terms.ts';
import { at, defineRule, type Fault, type RelatedSpot } from '../rule.ts';
import { acceptedRisks, type Decision } from './decision.ts';
import { decisionsOf } from './decisions-of-incident.ts';

interface Objection {
  /** Completes the sentence "… by …, …". */
  readonly why: string;
  readonly related: readonly RelatedSpot[];
  readonly undecidable?: boolean;
}

/** The roles whose authority the deciding one had: at an unknown time its own alone. */
function rolesOf({ role, when }: Decision, graph: Graph): readonly string[] {
  return when && Number.isFinite(when.earliest) ? actingAs(graph, role, when.earliest) : [role];
}

function unentitled(made: Decision, roles: readonly string[], graph: Graph): Objection | null {
  if (roles.some((role) => isGranted(graph, role, made.authority))) return null;
  const register = graph.get('role', made.role);
  return {
    why: `which has no authority ${made.authority}`,
    related: register ? [{ at: at(register, 'authority'), message: `the authority of ${made.role}` }] : [],
  };
}

/** Does the duty, or else the policy in force then, leave this decision to others? */
function unnamed(made: Decision, roles: readonly string[], graph: Graph): Objection | null {
  const { kind, named, when } = made;
  if (named) {
    if (roles.includes(named.role)) return null;
    return { why: `which ${named.by} leaves to ${named.role}`, related: [named.spot] };
  }
  const policy = kind && when ? policyAt(graph, when) : null;
  const others = (policy?.data.decisions ?? []).filter((entry) => entry.kind === kind).map((entry) => entry.role);
  if (!policy || others.length === 0 || others.some((role) => roles.includes(role))) return null;
  return {
    why: `which ${policy.id} leaves to ${others.join(', ')}`,
    related: [{ at: at(policy, 'decisions'), message: `who decides to ${kind}` }],
  };
}

function unheld({ role, when, written }: Decision, graph: Graph): Objection | null {
  if (!when || !Number.isFinite(when.earliest) || !Number.isFinite(when.latest)) return null;
  const register = graph.get('role', role);
  const held = [when.earliest, when.latest].filter((instant) => isHeld(graph, role, instant)).length;
  if (!register || held === 2) return null;
  const related = [{ at: at(register, 'holdings'), message: `who held ${role}` }];
  return held === 0
    ? { why: `which nobody held at ${written}`, related }
    : { why: `of which it cannot be told whether somebody held it at ${written}`, related, undecidable: true };
}

function owns({ role, owner, rec }: Decision): Objection | null {
  return owner === role ? { why: 'which owns it', related: [{ at: at(rec, 'owner'), message: 'its owner' }] } : null;
}

function judge(made: Decision, graph: Graph): Fault[] {
  const roles = rolesOf(made, graph);
  const objection = unentitled(made, roles, graph) ?? unnamed(made, roles, graph) ?? unheld(made, graph) ?? owns(made);
  if (!objection) return [];
  return [
    {
      at: at(made.rec, ...made.path),
      outcome: objection.undecidable ? 'not-evidenced' : 'fail',
      message: `${made.rec.id}: ${made.role} ${made.what} (${made.written}), ${objection.why}`,
      related: objection.related,
      past: true,
    },
  ];
}

export const noAuthority = defineRule({
  code: 'ESC-3',
  on: ['incident', 'remediation', 'review', 'tabletop'],
  text: {
    what: 'A decision was taken by a role without the authority for it in the register, by one that the policy in force (for notifications: the obligation) does not name for it, or by one that nobody held then; or a risk was accepted by the owner of its remediation.',
    why: 'Escalation, closing, notification and accepted risk bind the organisation. Auditors test that those who decided were those who might.',
    fix: 'Write the role that decided in fact. If it was this one, add a DEV record; for the next time, give the role the authority, or the decision to a role that has it.',
    sources: ['S002', 'S015', 'S027', 'S125', 'S128', 'S129', 'S131', 'S151', 'S153', 'CC5.3', 'CC7.4'],
  },
  check: (subject, graph) =>
    (subject.type === 'incident' ? decisionsOf(subject, graph) : acceptedRisks(subject)).flatMap((made) =>
      judge(made, graph),
    ),
});
