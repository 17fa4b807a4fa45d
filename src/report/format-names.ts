/** The names of the formats, apart from what prints them: the command line asks for these alone. */
export const FORMATS = ['pretty', 'json', 'sarif', 'github', 'junit', 'markdown'] as const;
export type Format = (typeof FORMATS)[number];

export function isFormat(name: string): name is Format {
  return (FORMATS as readonly string[]).includes(name);
}
