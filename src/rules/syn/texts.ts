/** The pages of SYN-1 to SYN-5: these rules are judged while the content is read, so they have a text but no function. */
import type { RuleText } from '../rule.ts';

const WHY_READ =
  'A record that cannot be read is a record that nobody can examine; leaving it out would make the population incomplete.';

export const SYNTAX_TEXTS = {
  'SYN-1': {
    what:
      'Every file of the content can be read: it is a plain file with permission to read, in UTF-8, without control or ' +
      'invisible characters, within its size limit (1 MiB, front matter 64 KiB), under a name that no other file shares.',
    why: WHY_READ,
    fix:
      'Save the file as UTF-8 text, take out the character that the finding names, split a file that is too large, and ' +
      'replace a symbolic link by the file itself.',
    sources: ['S020', 'CC7.4'],
  },
  'SYN-2': {
    what:
      'The data of a file is one YAML 1.2 document without anchors, aliases, tags or duplicate keys, between lines that ' +
      'are exactly `---`; a CSV log has one header row and as many cells in every row.',
    why: 'A duplicate key or a broken row is read differently by different programs: what was checked would not be what is shown.',
    fix: 'Correct the line that the finding names; text with a colon, a `#` or a leading quote stands in quotes.',
    sources: ['S020', 'CC7.4'],
  },
  'SYN-3': {
    what: 'Every field is known, has the form that its type asks for, and stands where the record needs it.',
    why: 'Records are compared with the promises and with each other; that takes one form for every record, from the first day of the period.',
    fix: 'Write the field in the expected form that the finding names; an unknown field is misspelt, or belongs in a comment.',
    sources: [
      'S002',
      'S010',
      'S011',
      'S020',
      'S022',
      'S024',
      'S025',
      'S027',
      'S035',
      'S047',
      'S048',
      'S054',
      'S055',
      'S056',
      'S060',
      'S086',
      'S087',
      'S091',
      'S092',
      'S094',
      'S104',
      'S108',
      'S151',
      'S153',
      'S161',
      'S164',
      'S165',
      'S171',
      'S173',
      'S178',
      'S181',
      'CC7.4',
    ],
  },
  'SYN-4': {
    what: "A file stands in the folder of its record's type, under the name that its id, slug or version asks for.",
    why: 'A file that no folder claims would be passed over in silence, and a record under another name cannot be found by its id.',
    fix: 'Move or rename the file, or correct the id in it; a file that is no content begins with `_` or stands outside these folders.',
    sources: ['S020', 'S042', 'CC7.4'],
  },
  'SYN-5': {
    what:
      'Text is Markdown; in `.mdx` also the elements of the content contract with plain attributes. No HTML, import, ' +
      'export, expression or other element, and links only to targets that the portal can show.',
    why: 'The portal shows records and runs none of them: what a record could execute, it could also change or hide.',
    fix: 'Write it as Markdown, put code into a code span or fence, and put a comment into the front matter.',
    sources: ['S020', 'CC7.4'],
  },
} as const satisfies Record<string, RuleText>;
