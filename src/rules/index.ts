/** The rules that are built, in the order of the catalogue. SYN-1 to SYN-5 speak while the content is read. */
import { CLOCK_RULES } from './clock/index.ts';
import { COM_RULES } from './com/index.ts';
import { CTL_RULES } from './ctl/index.ts';
import { DEV_RULES } from './dev/index.ts';
import { DIS_RULES } from './dis/index.ts';
import { ESC_RULES } from './esc/index.ts';
import { EVD_RULES } from './evd/index.ts';
import { INC_RULES } from './inc/index.ts';
import { PER_RULES } from './per/index.ts';
import { PIR_RULES } from './pir/index.ts';
import { POL_RULES } from './pol/index.ts';
import { RED_RULES } from './red/index.ts';
import { REF_RULES } from './ref/index.ts';
import { REM_RULES } from './rem/index.ts';
import { ROL_RULES } from './rol/index.ts';
import type { Rule } from './rule.ts';
import { SYS_RULES } from './sys/index.ts';
import { TIME_RULES } from './time/index.ts';
import { TRI_RULES } from './tri/index.ts';
import { TRN_RULES } from './trn/index.ts';
import { TTX_RULES } from './ttx/index.ts';
import { VND_RULES } from './vnd/index.ts';

export const RULES: readonly Rule[] = [
  ...REF_RULES,
  ...TIME_RULES,
  ...CLOCK_RULES,
  ...POL_RULES,
  ...INC_RULES,
  ...TRI_RULES,
  ...ESC_RULES,
  ...COM_RULES,
  ...PIR_RULES,
  ...REM_RULES,
  ...TTX_RULES,
  ...TRN_RULES,
  ...ROL_RULES,
  ...DIS_RULES,
  ...SYS_RULES,
  ...CTL_RULES,
  ...EVD_RULES,
  ...VND_RULES,
  ...PER_RULES,
  ...RED_RULES,
  ...DEV_RULES,
];
