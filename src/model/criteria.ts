/** The 61 criteria of the 2017 Trust Services Criteria: ids and families (the AICPA's text is not shipped). */

function family(prefix: string, sizes: readonly number[], label: (group: number, index: number) => string): string[] {
  return sizes.flatMap((size, group) =>
    Array.from({ length: size }, (_, index) => prefix + label(group + 1, index + 1)),
  );
}

const dotted = (group: number, index: number) => `${group}.${index}`;

/** CC1–CC9 (33), A1 (3), C1 (2), PI1 (5) and P1–P8 (18). */
export const TRUST_SERVICES_CRITERIA: readonly string[] = [
  ...family('CC', [5, 3, 4, 2, 3, 8, 5, 1, 2], dotted),
  ...family('A', [3], dotted),
  ...family('C', [2], dotted),
  ...family('PI', [5], dotted),
  ...family('P', [1, 1, 2, 3, 2, 7, 1, 1], dotted),
];

/** Short titles of the criteria that rules come from, for pages; the others are named by their id. */
export const CRITERION_TITLES: Readonly<Record<string, string>> = {
  'CC2.2': 'Internal communication',
  'CC2.3': 'External communication',
  'CC3.4': 'Changes that affect internal control',
  'CC4.1': 'Evaluating that controls work',
  'CC4.2': 'Correcting deficiencies',
  'CC5.3': 'Policies and procedures',
  'CC6.1': 'Logical access',
  'CC7.1': 'Detecting configuration changes and new vulnerabilities',
  'CC7.2': 'Monitoring for anomalies',
  'CC7.3': 'Evaluating security events',
  'CC7.4': 'Responding to incidents',
  'CC7.5': 'Recovering from incidents',
  'CC8.1': 'Changes to systems',
  'CC9.2': 'Vendors and business partners',
  'P6.3': 'Record of unauthorised disclosures',
  'P6.6': 'Notification of breaches',
};
