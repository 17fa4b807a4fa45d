import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { parseBody } from '../../../src/content/body/parse-body.ts';
import { renderMarkdown } from '../../../src/publish/markdown/render.ts';
import { markdown } from '../../content/body/arbitrary-markdown.ts';
import { INCIDENT } from './site.ts';

const RUNS = { numRuns: 500 };

const ELEMENTS = new Set(
  'h2 h3 h4 h5 h6 p blockquote ul ol li pre code hr br em strong del sup a img input table thead tbody tr th td div section'.split(
    ' ',
  ),
);

type Element = DefaultTreeAdapterTypes.Element;

function elementsOf(node: DefaultTreeAdapterTypes.ParentNode): Element[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsOf(child)] : []));
}

/** Whether the gate lets a text pass: only then is it rendered. */
const passes = (text: string) => parseBody(text, 1, false, INCIDENT).findings.length === 0;

test('a text is rendered exactly if the gate lets it pass', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      if (passes(text)) expect(renderMarkdown(text, INCIDENT)).toBeTypeOf('string');
      else expect(() => renderMarkdown(text, INCIDENT)).toThrow(/of its text/);
    }),
    RUNS,
  );
});

test('what is rendered is safe: no element, attribute or address that a browser runs', () => {
  fc.assert(
    fc.property(markdown.filter(passes), (text) => {
      for (const { tagName, attrs } of elementsOf(parseFragment(renderMarkdown(text, INCIDENT)))) {
        expect(ELEMENTS).toContain(tagName);
        for (const { name, value } of attrs) {
          expect(name).not.toMatch(/^on|^style$|^srcset$|^formaction$/);
          if (name === 'href') expect(value).toMatch(/^(?:https?:\/\/|mailto:|#|\/base\/)/);
          if (name === 'src') expect(value).toMatch(/^\/base\//);
        }
      }
    }),
    RUNS,
  );
});

test('the anchors of a page are those of the facts, and no id stands twice', () => {
  fc.assert(
    fc.property(markdown.filter(passes), (text) => {
      const { body } = parseBody(text, 1, false, INCIDENT);
      const elements = elementsOf(parseFragment(renderMarkdown(text, INCIDENT)));
      const ids = elements.flatMap(({ attrs }) => attrs.filter(({ name }) => name === 'id').map(({ value }) => value));
      expect(new Set(ids).size).toBe(ids.length);
      const anchors = body.headings.map(({ anchor }) => anchor).filter((anchor) => anchor !== '');
      expect(ids.filter((id) => !id.startsWith('note:'))).toEqual(anchors);
    }),
    RUNS,
  );
});
