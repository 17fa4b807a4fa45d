/** The examples of every rule: two of its own tests, as they came out when they were last run. */
import type { RuleCode } from '../model/catalogue.ts';
import clock from './clock/examples.json' with { type: 'json' };
import com from './com/examples.json' with { type: 'json' };
import ctl from './ctl/examples.json' with { type: 'json' };
import dev from './dev/examples.json' with { type: 'json' };
import dis from './dis/examples.json' with { type: 'json' };
import esc from './esc/examples.json' with { type: 'json' };
import evd from './evd/examples.json' with { type: 'json' };
import type { RuleExamples } from './example.ts';
import inc from './inc/examples.json' with { type: 'json' };
import per from './per/examples.json' with { type: 'json' };
import pir from './pir/examples.json' with { type: 'json' };
import pol from './pol/examples.json' with { type: 'json' };
import red from './red/examples.json' with { type: 'json' };
import ref from './ref/examples.json' with { type: 'json' };
import rem from './rem/examples.json' with { type: 'json' };
import rol from './rol/examples.json' with { type: 'json' };
import syn from './syn/examples.json' with { type: 'json' };
import sys from './sys/examples.json' with { type: 'json' };
import time from './time/examples.json' with { type: 'json' };
import tri from './tri/examples.json' with { type: 'json' };
import trn from './trn/examples.json' with { type: 'json' };
import ttx from './ttx/examples.json' with { type: 'json' };
import vnd from './vnd/examples.json' with { type: 'json' };

const EXAMPLES: Readonly<Record<string, RuleExamples>> = {
  ...clock,
  ...com,
  ...ctl,
  ...dev,
  ...dis,
  ...esc,
  ...evd,
  ...inc,
  ...per,
  ...pir,
  ...pol,
  ...red,
  ...ref,
  ...rem,
  ...rol,
  ...syn,
  ...sys,
  ...time,
  ...tri,
  ...trn,
  ...ttx,
  ...vnd,
};

/** What the page of a rule shows. @throws Error for a rule without cases */
export function examplesOf(code: RuleCode): RuleExamples {
  const examples = EXAMPLES[code];
  if (examples === undefined) throw new Error(`the rule ${code} has no examples: test/rules/${code}.yaml marks none`);
  return examples;
}
