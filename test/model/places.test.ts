/** Where each type of record lies. */
import { expect, test } from 'vitest';
import { PLACES } from '../../src/model/places.ts';

test('the place of every type of record', () => {
  expect(
    PLACES.map(
      ({ kind, folder, between, name, extensions }) => `${kind}: ${folder}/(${between})/${name}${extensions.join()}`,
    ),
  ).toEqual([
    'policy: policies/(slug-folder)/version.mdx,.md',
    'event: incidents/events/(nothing)/free.yaml,.csv',
    'incident: incidents/(any)/id.mdx,.md',
    'control: content/controls/(nothing)/id.yaml',
    'control-change: content/control-changes/(nothing)/id.yaml',
    'role: content/roles/(nothing)/slug.yaml',
    'on-call: content/on-call/(nothing)/slug.yaml',
    'period: content/periods/(nothing)/slug.yaml',
    'obligation: content/obligations/(nothing)/id.yaml',
    'vendor: content/vendors/(nothing)/id.yaml',
    'plan: content/plans/(slug-folder)/version.mdx,.md',
    'tabletop: content/tabletops/(nothing)/id.mdx,.md',
    'review: content/reviews/(nothing)/id.mdx,.md',
    'remediation: content/remediations/(nothing)/id.mdx,.md',
    'threshold: content/thresholds/(nothing)/version.yaml',
    'system-description: content/system-description/(nothing)/slug.mdx,.md',
    'disclosure: content/disclosures/(nothing)/id.mdx,.md',
    'training: content/training/(nothing)/free.yaml',
    'access-review: content/access-reviews/(nothing)/id.yaml',
    'evidence: content/evidence/(nothing)/id.yaml',
    'population: content/populations/(nothing)/id.yaml',
    'deviation: content/deviations/(nothing)/id.mdx,.md',
  ]);
});
