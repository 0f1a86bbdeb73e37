import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/**
 * The path of a program that a test starts: an installed one, or Debian's, which is installed when
 * we are root. Undefined, and said so, if there is none; `leftOut` says which tests need it.
 */
export function findProgram(
  path: string,
  debianPackage: string,
  leftOut: string,
): string | undefined {
  if (!existsSync(path) && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stdout.write(`No ${path} found: installing Debian's ${debianPackage} (once)\n`)
    try {
      for (const args of [
        ['update'],
        ['install', '-y', '--no-install-recommends', debianPackage],
      ]) {
        execFileSync(
          '/usr/bin/env',
          ['DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args],
          { stdio: ['ignore', 'ignore', 'inherit'] },
        )
      }
    } catch {
      process.stdout.write(`${debianPackage} could not be installed\n`)
    }
  }
  if (existsSync(path)) return path
  process.stdout.write(`left out: ${leftOut}\n`)
  return undefined
}
