/** Makes renames in a folder lasting: a power cut after it does not undo them. */
import { open } from 'node:fs/promises';

/** Flushes a folder's entries to the disk. Windows has no such call for folders and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
