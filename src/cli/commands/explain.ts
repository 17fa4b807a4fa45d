/** `corroborate explain [CODE]`: one rule in full, or the list of all. */
import type { Command } from 'commander';
import { closest, distance } from 'fastest-levenshtein';
import { UsageError } from '../../content/errors.ts';
import { isRuleCode, RULE_CODES, type RuleCode } from '../../model/catalogue.ts';
import { safe } from '../../report/text/safe.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { type Globals, ownTerminal } from '../globals.ts';
import { writeOut } from '../streams.ts';

/** Declares the command; `finish` is given its exit code. */
export function addExplain(program: Command, finish: (code: ExitCode) => void): void {
  program
    .command('explain')
    .description('a rule: what it checks, why an auditor cares, how to fix it; without a code, all rules')
    .argument('[code]', 'the code of a rule, such as CLOCK-3')
    .action(async (code: string | undefined, _flags: unknown, command: Command) => {
      const { explainRule, listRules } = await import('../work/explanation.ts');
      const terminal = ownTerminal(command.optsWithGlobals<Globals>());
      await writeOut(code === undefined ? listRules(terminal) : explainRule(codeNamed(code), terminal));
      finish(EXIT.clean);
    });
}

/** The code that was meant, in capitals or not. @throws UsageError for a code that no rule bears */
function codeNamed(text: string): RuleCode {
  const code = text.toUpperCase();
  if (isRuleCode(code)) return code;
  const nearest = closest(code, RULE_CODES);
  const hint = distance(code, nearest) <= 2 ? ` Did you mean ${nearest}?` : '';
  throw new UsageError(`There is no rule ${safe(text)}.${hint} \`corroborate explain\` lists all rules.`);
}
