// Run by `npm ci` and `npm install` as the repository's `prepare`: puts this workspace's Node where npm scripts look first.
// npm 11 has done so already. npm 10 takes the link away again, because the Nodes of other systems, which it leaves out,
// have a command of the same name.
import { existsSync, rmSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const modules = new URL('../node_modules/', import.meta.url);
const link = fileURLToPath(new URL('.bin/node', modules));
const binary = `node-${process.platform}-${process.arch}/bin/node`;

if (existsSync(fileURLToPath(new URL(binary, modules)))) {
  if (!existsSync(link)) {
    rmSync(link, { force: true }); // a link that leads nowhere
    symlinkSync(`../${binary}`, link);
  }
} else if (process.platform !== 'win32') {
  process.stdout.write(
    `No Node is packaged for ${process.platform} ${process.arch}: npm scripts use ${process.version} (needs 22.18 or newer).\n`,
  );
}
