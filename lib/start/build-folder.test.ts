import { join } from 'node:path'
import { expect, it } from 'vitest'
import { buildFailure, buildFolderProblem } from './build-folder.ts'

it('accepts a folder that can be written or made', () => {
  expect(buildFolderProblem('.next-of-this-test/deeper')).toBeUndefined()
})

it('says who can build a program of another user, or on a disk that is read alone', () => {
  for (const code of ['EACCES', 'EROFS']) {
    const problem = buildFolderProblem('.next', () => ({ folder: '/opt/butlerspb', code }))
    expect(problem).toContain(`/opt/butlerspb cannot be written (${code}): run npm run build as`)
  }
})

it('names a file in the place of the folder', () => {
  // From another folder this would be none.
  expect(buildFolderProblem('package.json/.next')).toContain(
    `because ${join(process.cwd(), 'package.json')} is a file`,
  )
})

it('finds in the words of a build what it may not write, and takes no other failure for it', () => {
  const words = "Error: EACCES: permission denied, open '/opt/butlerspb/next-env.d.ts'\n  at x"
  expect(buildFailure(words)).toContain('/opt/butlerspb/next-env.d.ts cannot be written (EACCES)')
  expect(buildFailure("Type error: Cannot find name 'a'")).toBeUndefined()
})
