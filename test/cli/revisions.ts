/** A git repository of content roots, each state a commit on top of the clean root. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Changes } from '../../src/changes/changes.ts';
import type { Finding } from '../../src/rules/finding.ts';
import { type Edit, editedCopy } from '../support/edits.ts';
import { copy, folder } from './roots.ts';
import { corroborate } from './run.ts';

const run = promisify(execFile);

const WHO = {
  GIT_AUTHOR_NAME: 'Editor',
  GIT_AUTHOR_EMAIL: 'editor@example.com',
  GIT_COMMITTER_NAME: 'Editor',
  GIT_COMMITTER_EMAIL: 'editor@example.com',
};

export class Revisions {
  /** The repository's folder; its working tree is the clean root. */
  readonly root: string;
  /** The clean root's commit. */
  base = '';

  private constructor(root: string) {
    this.root = root;
  }

  static async open(): Promise<Revisions> {
    const revisions = new Revisions(await copy());
    await revisions.git(['init', '--quiet', '--initial-branch=main']);
    await revisions.git(['add', '--all']);
    await revisions.git(['commit', '--quiet', '--message', 'Clean']);
    revisions.base = await revisions.git(['rev-parse', 'HEAD']);
    return revisions;
  }

  async git(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> {
    const { stdout } = await run('git', args, { cwd: this.root, env: { ...process.env, ...WHO, ...env } });
    return stdout.trim();
  }

  /** Commits a folder's content on top of the clean root, without touching the working tree. */
  async commit(tree: string): Promise<string> {
    const env = {
      GIT_WORK_TREE: tree,
      GIT_INDEX_FILE: join(await folder(), 'index'),
      GIT_DIR: join(this.root, '.git'),
    };
    await this.git(['add', '--all'], env);
    const written = await this.git(['write-tree'], env);
    return this.git(['commit-tree', written, '-p', this.base, '-m', 'Change'], env);
  }

  /** Commits the clean root with edits. */
  async state(edits: readonly Edit[], reseal: readonly string[] = []): Promise<string> {
    return this.commit(await editedCopy(await copy(), edits, reseal));
  }

  /** What the command says lies between two commits. */
  async diff(base: string, head: string): Promise<Changes> {
    const args = ['diff', base, head, '--root', this.root, '--as-of', '2026-10-15', '--format', 'json'];
    const { code, stdout, stderr } = await corroborate(args);
    if (code !== 0 || stderr !== '') throw new Error(`diff ended with ${code}: ${stderr}`);
    return JSON.parse(stdout) as Changes;
  }

  /** What edits of the clean root mean. */
  async changed(...edits: readonly Edit[]): Promise<Changes> {
    return this.diff(this.base, await this.state(edits));
  }
}

/** The codes of findings, in order. */
export function rulesOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ rule }) => rule).sort();
}

/** What became of which record. */
export function fatesOf({ records }: Changes): readonly string[] {
  return records.map(({ id, fate }) => `${fate} ${id}`);
}
