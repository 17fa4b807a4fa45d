/** The examples on a rule's page: two of its own tests, as they came out. `npm run examples` writes them. */

/** A file that the example's edit changed, added or took away. */
export interface ExampleFile {
  readonly file: string;
  /** `changed`, `added` or `deleted`; `aside` where the edit only makes the rest agree, and is not shown. */
  readonly act: string;
  /** As in a diff: each begins with ` `, `+` or `-`; `⋮` stands for what is left out. */
  readonly lines: readonly string[];
}

/** A finding that follows the edit, cut down to what a reader of the page needs. */
export interface ExampleFinding {
  readonly rule: string;
  readonly severity: string;
  readonly outcome: string;
  /** The deviation that acknowledges it; null where it is open. */
  readonly acknowledgedBy: string | null;
  readonly message: string;
  /** `file:line:column`; null for what stands nowhere. */
  readonly place: string | null;
}

export interface Example {
  /** The name of the test. */
  readonly name: string;
  readonly files: readonly ExampleFile[];
  /** Files whose seals were written anew after the edit. */
  readonly sealed: readonly string[];
  /** The instant that the check was made for, where it is not the one of the root. */
  readonly asOf: string | null;
  /** The instant of the run, where it matters. */
  readonly runAt: string | null;
  readonly findings: readonly ExampleFinding[];
}

/** How many tests a rule is held to, by what they expect of it. */
export interface CaseCounts {
  readonly fails: number;
  readonly undecided: number;
  readonly passes: number;
}

export interface RuleExamples {
  readonly cases: CaseCounts;
  readonly fails: Example;
  /** The nearest thing to the failing one that is in order. */
  readonly passes: Example;
}
