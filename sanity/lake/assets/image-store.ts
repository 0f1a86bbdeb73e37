import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { createDerivedCache } from '#lake/assets/derived-cache.ts'
import { readFileIfAny, writeFileAtomically } from '#lake/assets/files.ts'
import { toGeometry } from '#lake/assets/geometry.ts'
import { fileNameOf, type ImageName } from '#lake/assets/image-name.ts'
import { createLimiter } from '#lake/assets/limiter.ts'
import { renderImage } from '#lake/assets/render.ts'
import type { ImageType } from '#lake/assets/sniff.ts'
import type { Transform } from '#lake/assets/transform.ts'
import { refusal } from '#lake/errors.ts'

export type ImageStore = {
  save(name: ImageName, bytes: Buffer): Promise<void>
  /** The bytes as uploaded; null when they are not here. */
  original(name: ImageName): Promise<Buffer<ArrayBuffer> | null>
  /** Makes a variant, or finds it made; null when the original is not here. */
  variant(name: ImageName, transform: Transform, type: ImageType): Promise<Buffer | null>
  /** Runs a decoding within the same bounds as the making of variants. */
  limited<T>(work: () => Promise<T>): Promise<T>
}

const derivedBytes = 1024 * 1024 * 1024

/** Images live in `assets/` of the data folder: the originals, and beside them what is made of them. */
export function createImageStore(dataDir: string): ImageStore {
  const originals = join(dataDir, 'assets', 'images')
  const derived = createDerivedCache(join(dataDir, 'assets', 'derived'), derivedBytes)
  const limited = createLimiter({ atOnce: 2, waiting: 200 })
  const underWay = new Map<string, Promise<Buffer | null>>()

  const original = (name: ImageName) => readFileIfAny(join(originals, fileNameOf(name)))

  async function make(
    name: ImageName,
    transform: Transform,
    type: ImageType,
    file: string,
  ): Promise<Buffer | null> {
    const made = await derived.read(file)
    if (made !== null) return made
    const geometry = toGeometry(name, transform)
    if (geometry === null) throw refusal(400, 'Invalid image parameter "rect": not on the image')
    return limited(async () => {
      const source = await original(name)
      if (source === null) return null
      const bytes = await renderImage(source, geometry, transform, type)
      await derived.write(file, bytes)
      return bytes
    })
  }

  return {
    limited,
    original,
    save: (name, bytes) => writeFileAtomically(join(originals, fileNameOf(name)), bytes),
    variant(name, transform, type) {
      const file = variantFile(name, transform, type)
      const making =
        underWay.get(file) ?? make(name, transform, type, file).finally(() => underWay.delete(file))
      underWay.set(file, making)
      return making
    },
  }
}

/** Equal requests have equal names, whatever the order of their parameters was. */
export function variantFile(name: ImageName, transform: Transform, type: ImageType): string {
  const { sha1, width, height } = name
  const key = createHash('sha256').update(JSON.stringify(transform)).digest('hex').slice(0, 20)
  return `${sha1}-${width}x${height}-${key}.${type}`
}
