import { expect, test } from 'vitest';
import type { RecordType } from '../../../src/model/record-types.ts';
import { foundPlaces, markedPlaces, parseMarked } from './marked.ts';

type Case = readonly [name: string, mdx: boolean, type: RecordType, text: string, message: RegExp];

const REFUSED: readonly Case[] = [
  // Raw HTML
  ['inline HTML in .md', false, 'incident', 'a ⟦<b>bold</b> word', /<b> is raw HTML/],
  ['block HTML in .md', false, 'incident', 'text\n\n⟦<div>\n\ntext\n\n</div>', /<div> is raw HTML/],
  ['a script in .md', false, 'incident', '⟦<script>alert(1)</script>', /<script> is raw HTML/],
  ['an event handler in .md', false, 'incident', 'x ⟦<img src=x onerror=alert(1)>', /<img> is raw HTML/],
  ['a comment in .md', false, 'incident', 'text ⟦<!-- note -->', /An HTML comment is raw HTML/],
  ['a comment block in .md', false, 'incident', '- a\n\n  ⟦<!--\n  note\n  -->', /An HTML comment/],
  ['a processing instruction in .md', false, 'incident', '⟦<?php x ?>', /raw HTML/],
  ['a declaration in .md', false, 'incident', '⟦<!DOCTYPE html>', /raw HTML/],
  ['CDATA in .md', false, 'incident', 'a ⟦<![CDATA[x]]>', /raw HTML/],
  ['two tags, not their ends', false, 'incident', '⟦<b>x</b> and ⟦<i>y</i>', /<[bi]> is raw HTML/],
  ['an end tag alone in .md', false, 'incident', 'a ⟦</b>', /<b> is raw HTML/],
  ["the contract's element in .md", false, 'incident', 'see ⟦<Ref to="INC-2026-004" />', /<Ref> is read as raw HTML/],
  ['HTML in a table cell', false, 'incident', '| a |\n|---|\n| x ⟦<br> |', /<br> is raw HTML/],
  ['HTML in a link', false, 'incident', '[a ⟦<b>b</b>](https://example.com)', /<b> is raw HTML/],
  ['HTML in a footnote', false, 'incident', 'a[^1]\n\n[^1]: ⟦<u>x</u>', /<u> is raw HTML/],
  ['HTML in .mdx', true, 'incident', 'a ⟦<b>bold</b> word', /<b> is raw HTML/],
  ['a comment in .mdx', true, 'incident', 'text\n\n⟦<!-- note -->', /An HTML comment is raw HTML/],
  // Code
  ['an import in .mdx', true, 'incident', 'text\n\n⟦import fs from "node:fs"\n\ntext', /begins with "import"/],
  ['an export in .mdx', true, 'incident', '⟦export const a = 1', /begins with "export"/],
  ['prose that begins with import in .mdx', true, 'incident', 'a\n\n⟦import the keys first.', /begins with "import"/],
  ['an expression on its own in .mdx', true, 'incident', '⟦{process.env.HOME}', /expression in braces/],
  ['an expression in text in .mdx', true, 'incident', 'a ⟦{1 + 1} b', /expression in braces/],
  ['a comment in braces in .mdx', true, 'incident', 'a\n\n⟦{/* note */}', /expression in braces/],
  ['an empty expression in .mdx', true, 'incident', 'a ⟦{} b', /expression in braces/],
  ['an expression that is no JavaScript in .mdx', true, 'incident', 'a ⟦{b c} d', /brace "\{" begins code/],
  ['a brace that is never closed in .mdx', true, 'incident', 'a ⟦{ b\n\nc', /never closed/],
  ['an expression in a heading', true, 'incident', '## a ⟦{b}', /expression in braces/],
  ['an expression in a table', true, 'incident', '| a |\n|---|\n| ⟦{b} |', /expression in braces/],
  // Elements
  ['an unknown element', true, 'incident', '⟦<Callout>x</Callout>', /no element <Callout>/],
  ['a misspelt element', true, 'incident', 'a ⟦<ref to="INC-2026-001" />', /did you mean <Ref>\?/],
  ['a member name', true, 'incident', 'a ⟦<Audience.Inner>x</Audience.Inner>', /no element <Audience\.Inner>/],
  ['a namespaced name', true, 'incident', 'a ⟦<svg:a>x</svg:a>', /no element <svg:a>/],
  ['a fragment', true, 'incident', 'a ⟦<>x</>', /A fragment/],
  ['a claim in an incident', true, 'incident', '⟦<Claim id="c" kind="role">x</Claim>', /may not stand .* \(incident\)/],
  ['a claim in a policy', true, 'policy', 'a ⟦<Claim id="c" kind="role">x</Claim>', /system-description or disclosure/],
  ['a commitment in a disclosure', true, 'disclosure', '⟦<Commitment tier="S" target="contain" />', /policy or plan/],
  ['a reason in a plan', true, 'plan', 'in ⟦<AsStated because="x">4 hours</AsStated>', /<AsStated> may not stand/],
  ['text in an element without', true, 'incident', '⟦<Ref to="INC-2026-001">it</Ref>', /holds text/],
  // Attributes
  ['an unknown attribute', true, 'incident', '<Ref to="INC-2026-001" ⟦title="x" />', /no attribute title/],
  [
    'a misspelt attribute',
    true,
    'disclosure',
    '<AsStated because="x" ⟦becuase="y">4 h</AsStated>',
    /did you mean because\?/,
  ],
  [
    'an event handler',
    true,
    'incident',
    '<Audience only="staff" ⟦onclick="x()">a</Audience>',
    /event handler \(onclick\)/,
  ],
  ['a spread', true, 'incident', '<Ref to="INC-2026-001" ⟦{...props} />', /attribute in braces/],
  ['a spread that may bring what is required', true, 'incident', '<Ref ⟦{...props} />', /attribute in braces/],
  ['an expression as a value', true, 'incident', '<Ref ⟦to={id} />', /has an expression in braces/],
  ['an attribute without a value', true, 'incident', '<Audience ⟦only>a</Audience>', /has no value/],
  ['an attribute twice', true, 'incident', '<Ref to="INC-2026-001" ⟦to="INC-2026-002" />', /twice/],
  ['an attribute on the next line', true, 'incident', 'a <Ref to="INC-2026-001"\n  ⟦x="y" /> b', /no attribute x/],
  ['a missing attribute', true, 'incident', 'a ⟦<Ref />', /lacks the attribute to/],
  ['two missing attributes', true, 'incident', '⟦<Fact as="date" />', /lacks the attribute (?:of|is)/],
  ['an empty reason', true, 'policy', '<AsStated because="⟦ ">x</AsStated>', /because of <AsStated> is " "/],
  ['a form that a fact has not', true, 'incident', '<Fact of="A-1" is="b" as="⟦number" />', /as of <Fact> is "number"/],
  [
    'an audience that nobody is',
    true,
    'incident',
    '<Audience only="⟦everybody">x</Audience>',
    /public, staff, auditor/,
  ],
  ['a kind that no claim has', true, 'disclosure', '<Claim id="c" kind="⟦fact">x</Claim>', /kind of <Claim>/],
  [
    'a day that does not exist',
    true,
    'disclosure',
    '<Claim id="c" kind="role" from="⟦2026-02-31">x</Claim>',
    /calendar day/,
  ],
  ['a commitment to nothing', true, 'policy', '⟦<Commitment tier="SEV-1" />', /target or to, and has neither/],
  ['a commitment to two things', true, 'policy', '⟦<Commitment tier="S" target="contain" to="r" />', /has both/],
  ['a target that no tier has', true, 'plan', '<Commitment tier="S" target="⟦contained" />', /triage, contain/],
  // What the parser of .mdx cannot read
  [
    'an element that is not closed',
    true,
    'disclosure',
    'a\n\nb ⟦<Claim id="c" kind="role">c',
    /opened here and not closed/,
  ],
  [
    'an element closed in another paragraph',
    true,
    'disclosure',
    '⟦<Claim id="c" kind="role">a\n\nb</Claim>',
    /not closed/,
  ],
  ['an end tag of another', true, 'incident', '<Audience only="staff">a⟦</Ref>', /closes nothing/],
  ['an end tag alone', true, 'incident', 'a ⟦</Audience>', /closes nothing/],
  ['a less-than sign before a number', true, 'incident', 'within ⟦<4 hours', /"<" begins an element/],
  ['two less-than signs', true, 'incident', 'a ⟦<<b', /"<" begins an element/],
  ['a tag within a tag', true, 'incident', 'a <Ref ⟦<Ref', /The tag "<Ref " cannot be read from "<Ref" on/],
  ['a value without quotation marks', true, 'incident', '<Ref to=⟦INC-2026-001 />', /cannot be read from/],
  ['a tag that does not end', true, 'incident', 'a ⟦<Ref to="x"', /never ended/],
];

test.each(REFUSED)('%s is refused at its place', (_, mdx, type, text, message) => {
  const { findings } = parseMarked(text, mdx, type);
  expect(new Set(foundPlaces(text, mdx, type))).toEqual(new Set(markedPlaces(text)));
  for (const finding of findings) {
    expect(finding).toMatchObject({ rule: 'SYN-5', record: 'RECORD', pointer: null, path: null });
    expect(finding.message).toMatch(message);
    expect(finding.help).not.toBe('');
  }
});
