import { transliterate } from '#lib/format/transliterate.ts'
import type { Asset } from './read-blog.ts'

/** A picture or a file of one article, under the name it has in its folder. */
export type BundleFile = { name: string; asset: Asset }

export type BundleFiles = {
  /** The name of an asset in the folder; `undefined` for an address that is none. */
  nameOf: (src: string) => string | undefined
  /** All that were named. */
  files: () => BundleFile[]
}

/**
 * Gives the assets of one article names of their own, in plain Latin letters, that differ in more
 * than case.
 *
 * @param assets all of the blog, by their places under the site (`/images/…`)
 */
export function createBundleFiles(assets: ReadonlyMap<string, Asset>): BundleFiles {
  const names = new Map<string, BundleFile>()
  const taken = new Set(['index.md'])
  return {
    nameOf(src) {
      const path = src.replace(/[?#].*$/s, '')
      const asset = assets.get(path)
      if (asset === undefined) return undefined
      const known = names.get(path)
      if (known !== undefined) return known.name
      const [base, extension] = partsOf(asset)
      let name = `${base}.${extension}`
      for (let number = 2; taken.has(name); number += 1) name = `${base}-${number}.${extension}`
      taken.add(name)
      names.set(path, { name, asset })
      return name
    },
    files: () => [...names.values()],
  }
}

function partsOf({ path, originalFilename }: Asset): [base: string, extension: string] {
  const extension = /\.([a-z\d]+)$/i.exec(path)?.[1] ?? 'bin'
  const base = transliterate((originalFilename ?? '').replace(/\.[^.]*$/, '')).slice(0, 60)
  return [base || 'file', extension.toLowerCase()]
}
