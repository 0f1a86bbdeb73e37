import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { configDefaults, defineConfig } from 'vitest/config'

/**
 * How often `*.faults.test.ts` repeat themselves: a few times in the quick loop, more in
 * `npm test`, and at full count in `npm run test:faults`. A test reads it with `inject('rounds')`.
 */
type Rounds = 'quick' | 'test' | 'full'

declare module 'vitest' {
  interface ProvidedContext {
    rounds: Rounds
  }
}

const roundsOf: Record<string, Rounds> = { quick: 'quick', faults: 'full' }

/** `*.mount.test.ts` make a small file system of their own, which takes Linux and root. */
function mayMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'may-mount-'))
  const mounted = spawnSync('/bin/mount', ['-t', 'tmpfs', 'tmpfs', folder]).status === 0
  if (mounted) spawnSync('/bin/umount', [folder])
  rmdirSync(folder)
  return mounted
}

const leftOut = mayMount() ? [] : globSync('{app,lib,quality,sanity}/**/*.mount.test.ts')

export default defineConfig(({ mode }) => ({
  test: {
    include: ['{app,components,lib,quality,sanity}/**/*.test.{ts,tsx}'],
    exclude: [
      ...configDefaults.exclude,
      ...leftOut,
      // They install programs and take minutes: `npm run test:deploy`.
      ...(mode === 'deploy' ? [] : ['**/*.deploy.slow.test.ts']),
    ],
    environment: 'node',
    // The query threads of each lake load the same modules: compiling them once halves the CPU time.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/node-compile') },
    provide: { rounds: roundsOf[mode] ?? 'test' },
    // Files are independent by design; a fresh module graph for each would double the time.
    isolate: false,
    // The tests wait for processes and disks more than they compute.
    maxWorkers: 3,
    // Wall time on a busy machine; nothing here waits by design.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ['default', ['./tools/vitest-closing-line.ts', { leftOut }]],
  },
}))
