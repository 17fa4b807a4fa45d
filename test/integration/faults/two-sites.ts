/** A site that stands, and the root of another one that is to take its place. */
import { existsSync } from 'node:fs';
import { cp, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { copy, folder } from '../../cli/roots.ts';
import { corroborate } from '../../cli/run.ts';
import { treeOf } from '../trees.ts';

export type Tree = Readonly<Record<string, string>>;

/** The SHA-256 of nothing: an empty file. */
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

export class TwoSites {
  /** The content of the new site. */
  readonly root: string;
  /** Where the old site stands, alone in its folder. */
  readonly out: string;
  readonly newSite: Tree;
  readonly oldSite: Tree;
  readonly #kept: string;
  readonly #content: Tree;

  private constructor(root: string, out: string, kept: string, trees: readonly [Tree, Tree, Tree]) {
    this.root = root;
    this.out = out;
    this.#kept = kept;
    [this.oldSite, this.newSite, this.#content] = trees;
  }

  /** Builds both. */
  static async in(root: string, out: string): Promise<TwoSites> {
    const edit = { file: 'content/portal.yaml', set: { '/organisation/name': 'Another name on every page' } };
    await cp(await copy(edit), root, { recursive: true });
    const [kept, other] = [join(await folder(), 'kept'), join(await folder(), 'dist')];
    expect((await corroborate(TwoSites.#build(await copy(), kept))).code).toBe(0);
    expect((await corroborate(TwoSites.#build(root, other))).code).toBe(0);
    const [oldSite, newSite] = [await treeOf(kept), await treeOf(other)];
    expect(newSite).not.toEqual(oldSite);
    for (const site of [oldSite, newSite]) expect(Object.values(site)).not.toContain(EMPTY);
    return new TwoSites(root, out, kept, [oldSite, newSite, await treeOf(root)]);
  }

  static #build(root: string, out: string, cache: readonly string[] = ['--no-cache']): readonly string[] {
    return ['build', ...cache, '--root', root, '--out', out, '--audience', 'public', '--as-of', '2026-10-15'];
  }

  /** The arguments that put the new site in the place of the old one. */
  args(cache?: readonly string[]): readonly string[] {
    return TwoSites.#build(this.root, this.out, cache);
  }

  /** The old site in its place, and nothing beside it. */
  async restore(): Promise<void> {
    for (const name of await this.beside()) await rm(join(dirname(this.out), name), { recursive: true, force: true });
    await rm(this.out, { recursive: true, force: true });
    await cp(this.#kept, this.out, { recursive: true });
  }

  /** One of the two stands whole, in its place or as `dist.old`, and the content is as it was; tells whether it is the new one. */
  async isNew(what: string): Promise<boolean> {
    const site = await treeOf(existsSync(this.out) ? this.out : `${this.out}.old`);
    const isNew = site['index.html'] === this.newSite['index.html'];
    expect(site, what).toEqual(isNew ? this.newSite : this.oldSite);
    const content = Object.entries(await treeOf(this.root)).filter(([path]) => !path.startsWith('.corroborate/'));
    expect(Object.fromEntries(content), what).toEqual(this.#content);
    return isNew;
  }

  /** What stands beside the site. */
  async beside(): Promise<readonly string[]> {
    return (await readdir(dirname(this.out))).filter((name) => !['dist', 'dist.old'].includes(name));
  }

  /** Whatever ended the build before: the next one finds no lock, makes the new site and leaves nothing else. */
  async buildAgain(cache?: readonly string[]): Promise<void> {
    const { code, stderr } = await corroborate(this.args(cache));
    expect(code, stderr).toBe(0);
    expect(await treeOf(this.out)).toEqual(this.newSite);
    expect(await readdir(dirname(this.out))).toEqual(['dist']);
  }
}
