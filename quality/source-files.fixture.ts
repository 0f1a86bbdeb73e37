import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Files under version control, and new ones that will be; `patterns` are git's, `*` matches `/`. */
export function sourceFiles(...patterns: string[]): string[] {
  const listed = execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...patterns],
    { encoding: 'utf8' },
  )
  return listed.trim().split('\n').filter(existsSync)
}
