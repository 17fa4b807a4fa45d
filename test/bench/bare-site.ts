/** The measure for `build`: a bare Astro site (default processor) of the same texts, a page each, indexed by Pagefind. */
import { cp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));

const CONFIG = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { texts: defineCollection({ loader: glob({ pattern: '{policies,incidents,content}/**/*.md', base: '.' }) }) };
`;

const PAGE = `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  const entries = await getCollection('texts');
  return entries.map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}
const { Content } = await render(Astro.props.entry);
---
<html lang="en"><head><title>{Astro.props.entry.id}</title></head><body><main data-pagefind-body><h1>{Astro.props.entry.id}</h1><Content /></main></body></html>
`;

const FOLDERS = ['policies', 'incidents', 'content'];

/** Lays out the site below `folder`, from the `.md` texts of a content root and the pictures that they show. */
export async function layOut(folder: string, root: string): Promise<void> {
  await mkdir(join(folder, 'src/pages'), { recursive: true });
  await writeFile(join(folder, 'src/content.config.ts'), CONFIG);
  await writeFile(join(folder, 'src/pages/[...id].astro'), PAGE);
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await symlink(MODULES, join(folder, 'node_modules'));
  for (const name of FOLDERS) await cp(join(root, name), join(folder, name), { recursive: true });
}

/** Builds it cold and indexes it. */
export async function buildBare(folder: string): Promise<void> {
  const { build } = await import('astro');
  const pagefind = await import('pagefind');
  await rm(join(folder, 'dist'), { recursive: true, force: true });
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    cacheDir: join(folder, '.cache'),
    vite: { cacheDir: join(folder, '.vite') },
  });
  const { index } = await pagefind.createIndex({});
  if (!index) throw new Error('Pagefind made no index');
  await index.addDirectory({ path: join(folder, 'dist') });
  await index.writeFiles({ outputPath: join(folder, 'dist/pagefind') });
  await pagefind.close();
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  const folder = argv[2];
  if (!folder) throw new Error('usage: bare-site.ts FOLDER');
  await buildBare(folder);
}
