import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { configDefaults, defineConfig } from 'vitest/config'

/** `*.mount.test.ts` make a small file system of their own, which not every machine lets us do. */
function mayMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'may-mount-'))
  const mounted = spawnSync('/bin/mount', ['-t', 'tmpfs', 'tmpfs', folder]).status === 0
  if (mounted) spawnSync('/bin/umount', [folder])
  rmdirSync(folder)
  return mounted
}

export default defineConfig({
  test: {
    include: ['{app,components,lib,quality,sanity}/**/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, ...(mayMount() ? [] : ['**/*.mount.test.ts'])],
    environment: 'node',
    // Files are independent by design; a fresh module graph for each would double the time.
    isolate: false,
    // The tests wait for processes and disks more than they compute.
    maxWorkers: 3,
    // Wall time on a busy machine; nothing here waits by design.
    testTimeout: 20_000,
    hookTimeout: 20_000,
    reporters: ['default', './tools/vitest-closing-line.ts'],
  },
})
