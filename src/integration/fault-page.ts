/** What a development server shows where the content does not even allow a page. */

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A page with a report in plain text; it looks again by itself until the content allows the site. */
export function faultPage(report: string): string {
  const text = report.replace(/[&<>]/g, (character) => ESCAPES[character] ?? character);
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="2">',
    '<title>The content cannot be shown yet</title></head><body>',
    `<h1>The content cannot be shown yet</h1><pre>${text}</pre></body></html>`,
  ].join('');
}
