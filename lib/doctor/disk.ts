import { statfsSync } from 'node:fs'
import { advice, error, type Finding } from './finding.ts'

/** A folder of an installation, with what is free on its disk; `files` are inodes. */
export type Disk = {
  name: string
  freeBytes: number
  freeFiles: number
  /** 0 where the file system does not count them. */
  totalFiles: number
}

const megabyte = 1024 * 1024
/** Below this the next requests may not fit: the site calls itself degraded too. */
const scarceBytes = 256 * megabyte
/** A new version is built in about this, and a backup is made twice before it counts. */
const narrowBytes = 1024 * megabyte

/** The disk of a folder; undefined if there is no such folder. */
export function readDisk(name: string, folder: string): Disk | undefined {
  try {
    const { bavail, bsize, ffree: freeFiles, files: totalFiles } = statfsSync(folder)
    return { name, freeBytes: bavail * bsize, freeFiles, totalFiles }
  } catch {
    return undefined
  }
}

/** Whether requests, builds and backups still fit. Pure. */
export function diskFindings(disks: readonly Disk[]): Finding[] {
  return disks.flatMap(({ name, freeBytes, freeFiles, totalFiles }) => {
    const free = `${Math.floor(freeBytes / megabyte)} MB`
    if (freeBytes <= scarceBytes) {
      return [error(`The disk of ${name} is almost full, ${free} are free: free space there`)]
    }
    if (totalFiles > 0 && freeFiles < totalFiles / 100) {
      return [
        error(
          `The disk of ${name} can hold only ${freeFiles} more files (inodes): delete small files there`,
        ),
      ]
    }
    return freeBytes > narrowBytes
      ? []
      : [advice(`The disk of ${name} has ${free} free: backups and new versions may not fit`)]
  })
}
