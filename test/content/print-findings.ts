/** Loads the root named on the command line and prints what was found in it: a check by another account. */
import { loadContent } from '../../src/content/load.ts';

const [, , root = '.'] = process.argv;
const { findings, records, opaqueTypes } = await loadContent(root, { cache: false });
process.stdout.write(
  JSON.stringify({
    findings: findings.map(({ rule, file, message }) => [rule, file, message]),
    records: records.map(({ id }) => id),
    opaque: [...opaqueTypes],
  }),
);
