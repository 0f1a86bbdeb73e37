import { expect, it } from 'vitest'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { diskFindings, readDisk } from './disk.ts'

const megabyte = 1024 * 1024
const roomy = { name: 'DATA_DIR', freeBytes: 1e12, freeFiles: 1e6, totalFiles: 2e6 }

it.each([
  [{}, []],
  [{ freeBytes: 1025 * megabyte }, []],
  [{ freeBytes: 1024 * megabyte }, [/^advice: .* has 1024 MB free/]],
  [{ freeBytes: 256 * megabyte }, [/^error: .* almost full, 256 MB are free/]],
  [{ freeFiles: 19_999 }, [/^error: .* only 19999 more files/]],
  // Such a file system makes them as it needs them.
  [{ freeFiles: 0, totalFiles: 0 }, []],
])('judges a disk with %j', (change, expected) => {
  const said = diskFindings([{ ...roomy, ...change }]).map(
    ({ severity, message }) => `${severity}: ${message}`,
  )
  expect(said).toEqual(expected.map((pattern) => expect.stringMatching(pattern)))
})

it('reads the disk of a folder, and of none that is missing', () => {
  expect(readDisk('DATA_DIR', temporaryFolder())?.freeBytes).toBeGreaterThan(0)
  expect(readDisk('DATA_DIR', '/no/such/folder')).toBeUndefined()
})
