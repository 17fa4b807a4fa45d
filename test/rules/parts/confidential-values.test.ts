/** Where confidential values are told in other texts: the places are those of the text as it is written. */
import { expect, test } from 'vitest';
import type { Rec } from '../../../src/content/record.ts';
import type { Graph } from '../../../src/graph/graph.ts';
import { confidentialValues } from '../../../src/rules/red/confidential-values.ts';
import { recordOf } from '../../support/record.ts';

function graphOf(...values: readonly Readonly<Record<string, string>>[]): Graph {
  const incidents = values.map(
    (confidential, index): Rec<'incident'> => recordOf('incident', `INC-${index + 1}`, { confidential }),
  );
  return { approved: () => incidents } as unknown as Graph;
}

/** `INC-1 confidential/host: text`, each text as it is written. */
function told(graph: Graph, text: string): readonly string[] {
  return confidentialValues(graph)
    .echoesIn(text)
    .map(({ of, from, to }) => `${of.record.id} ${of.path.join('/')}: ${text.slice(from, to)}`);
}

test('a value stands where it stands, wherever lines end', () => {
  const graph = graphOf({ host: ' build runner seven\n' });
  const say = (text: string) => `INC-1 confidential/host: ${text}`;
  expect(told(graph, 'It was build runner seven.')).toEqual([say('build runner seven')]);
  expect(told(graph, 'It   was  build\n  runner  seven, and \n\t build runner\tseven.')).toEqual([
    say('build\n  runner  seven'),
    say('build runner\tseven'),
  ]);
  expect(told(graph, 'a  b  build runner seven  c  d')).toEqual([say('build runner seven')]);
  expect(told(graph, 'Nothing of the kind.')).toEqual([]);
});

test('values that differ in their spaces alone are one', () => {
  expect(told(graphOf({ host: 'build   runner seven' }), 'a build runner seven')).toEqual([
    'INC-1 confidential/host: build runner seven',
  ]);
});

test('capitals and small letters are the same, and keep their places', () => {
  const graph = graphOf({ host: 'Build-Runner-SEVEN' });
  expect(told(graph, 'İİ build-runner-seven, BUILD-RUNNER-SEVEN')).toEqual([
    'INC-1 confidential/host: build-runner-seven',
    'INC-1 confidential/host: BUILD-RUNNER-SEVEN',
  ]);
});

test('of two that are the same the first stands for both', () => {
  const graph = graphOf({ host: 'build-runner-seven' }, { machine: 'build-runner-seven' });
  expect(told(graph, 'build-runner-seven')).toEqual(['INC-1 confidential/host: build-runner-seven']);
});

test('what is shorter than eight characters is none, nor is the key that it stands under', () => {
  const graph = graphOf({ 'a-long-key-of-its-own': 'seven--' });
  expect(confidentialValues(graph).isEmpty).toBe(true);
  expect(told(graph, 'seven-- a-long-key-of-its-own')).toEqual([]);
  expect(confidentialValues(graphOf({ host: 'eight---' })).isEmpty).toBe(false);
  expect(told(graphOf({ host: 'eight---' }), 'eight---')).toEqual(['INC-1 confidential/host: eight---']);
});
