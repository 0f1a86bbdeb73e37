import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(import.meta.resolve('#lake/README.md')).replace('README.md', '')

it('names every folder of the lake in its README', () => {
  const readme = readFileSync(`${root}README.md`, 'utf8')
  const folders = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.parentPath.includes('node_modules'))
    .map(({ parentPath, name }) => `${parentPath}/${name}/`.replace(root, '').replace(/^\//, ''))
    .filter((folder) => !folder.startsWith('node_modules'))
  expect(folders.length).toBeGreaterThan(20)
  expect(folders.filter((folder) => !readme.includes(`| \`${folder}\` |`))).toEqual([])
})
