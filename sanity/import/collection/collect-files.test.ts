import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { collectFiles } from './collect-files.ts'

function folderWith(...paths: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'collect-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), path)
  }
  return folder
}

const pathsIn = (folder: string, files: readonly { path: string }[]) =>
  files.map(({ path }) => path.replace(`${folder}/`, ''))

describe('collectFiles', () => {
  it('walks folders, in the order of paths, past the files of tools', async () => {
    const folder = folderWith('b/index.md', 'a.md', '.git/x.md', 'node_modules/y/z.md', 'b/c.jpg')
    const { found, named } = await collectFiles([folder])
    expect(pathsIn(folder, found)).toEqual(['a.md', 'b/c.jpg', 'b/index.md'])
    expect(named).toEqual([])
  })

  it('follows a link to a file of the folder, and none out of it', async () => {
    const outside = folderWith('secret.md')
    const folder = folderWith('a.md')
    symlinkSync(join(outside, 'secret.md'), join(folder, 'secret.md'))
    symlinkSync(outside, join(folder, 'all'))
    symlinkSync(folder, join(folder, 'again'))
    symlinkSync(join(folder, 'a.md'), join(folder, 'b.md'))
    symlinkSync(join(folder, 'gone.md'), join(folder, 'gone-too.md'))
    const { found } = await collectFiles([folder])
    expect(pathsIn(folder, found)).toEqual(['a.md', 'b.md'])
  })

  it('looks beside a named file, and in the folders of pictures around it', async () => {
    const folder = folderWith('posts/a.md', 'posts/b.jpg', 'images/c.jpg', 'private/d.jpg')
    const { named, beside } = await collectFiles([join(folder, 'posts/a.md')])
    expect(pathsIn(folder, named)).toEqual(['posts/a.md'])
    expect(pathsIn(folder, beside)).toEqual(['posts/b.jpg', 'images/c.jpg'])
  })

  it('gives each file once, however it was named', async () => {
    const folder = folderWith('a.md')
    const { named, found, beside } = await collectFiles([folder, join(folder, 'a.md'), folder])
    expect([named.length, found.length, beside.length]).toEqual([1, 0, 0])
  })

  it('leaves it to the import to say what cannot be read', async () => {
    const { named } = await collectFiles(['/no/such/file.md'])
    expect(named.map(({ path }) => path)).toEqual(['/no/such/file.md'])
    await expect(named[0]?.bytes()).rejects.toThrow('no such file')
  })
})
