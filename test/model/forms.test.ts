/** The written forms of versions and of references to them. */
import { expect, test } from 'vitest';
import { isVersion, parseRef } from '../../src/model/forms.ts';

test.each(['2.1.0', '0.0.1', '2.1.0-rc.1', '3.0.0-beta.2+build.7', '1.0.0+20260303'])('%s is a version', (version) => {
  expect(isVersion(version)).toBe(true);
  expect(parseRef(`incident-response@${version}#escalation`)).toEqual({
    slug: 'incident-response',
    version,
    clause: 'escalation',
  });
});

test.each(['2.1', 'v2.1.0', '=2.1.0', ' 2.1.0', '02.1.0', '2.1.0-', '2.1.0+', '2.1.0+a..b', '2.1.0.0', ''])(
  '%j is no version',
  (text) => {
    expect(isVersion(text)).toBe(false);
    expect(parseRef(`incident-response@${text}`)).toBeNull();
  },
);
