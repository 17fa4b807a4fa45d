/** The file of a site that lists all others. By itself, so that what only names it loads no schemas. */
export const MANIFEST_FILE = 'manifest.json';
