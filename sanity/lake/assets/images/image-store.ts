import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { createVariantCache } from './variant-cache.ts'
import { readFileIfAny, writeFileAtomically } from '#lake/assets/file-system.ts'
import { toGeometry, type Geometry } from './geometry.ts'
import { fileNameOf, type ImageName } from './image-name.ts'
import { createLimiter, type Limiter } from '#lake/http/limiter.ts'
import { withoutGps } from '#lake/assets/metadata/gps.ts'
import { rasterize } from '#lake/assets/svg/rasterize.ts'
import { limitInputPixels, renderImage } from './render.ts'
import type { RasterType } from './image-type.ts'
import type { Transform } from './transform.ts'
import { refusal } from '#lake/errors.ts'

export type ImageStore = {
  save(name: ImageName, bytes: Buffer): Promise<void>
  /** The bytes as uploaded, without GPS data; null when there are none. */
  published(name: ImageName): Promise<Buffer | null>
  /** Renders a variant, or reads it from the cache; null when the original is missing. */
  variant(name: ImageName, transform: Transform, type: RasterType): Promise<Buffer | null>
  /** Runs a decoding under the same limit as the rendering of variants. */
  limited<T>(work: () => Promise<T>): Promise<T>
}

const derivedBytes = 1024 * 1024 * 1024

/** Images live in `assets/` of the data folder: originals and rendered variants. */
export function createImageStore(dataDir: string): ImageStore {
  const originals = join(dataDir, 'assets', 'images')
  const derived = createVariantCache(join(dataDir, 'assets', 'derived'), derivedBytes)
  const bounded = createLimiter({ atOnce: 2, waiting: 200 })
  const limited: Limiter = async (work) => {
    try {
      return await bounded(work)
    } catch (error) {
      throw isTimeout(error) ? refusal(504, 'The image takes too long to be made') : error
    }
  }
  const underWay = new Map<string, Promise<Buffer | null>>()

  const original = (name: ImageName) => readFileIfAny(join(originals, fileNameOf(name)))

  async function make(
    name: ImageName,
    transform: Transform,
    type: RasterType,
    file: string,
  ): Promise<Buffer | null> {
    const made = await derived.read(file)
    if (made !== null) return made
    const geometry = toGeometry(name, transform)
    if (geometry === null) throw refusal(400, 'Invalid image parameter "rect": not on the image')
    return limited(async () => {
      const source = await original(name)
      if (source === null) return null
      const bytes = await render(name, source, geometry, transform, type)
      await derived.write(file, bytes)
      return bytes
    })
  }

  return {
    limited,
    async published(name) {
      const bytes = await original(name)
      if (bytes === null || name.extension === 'svg') return bytes
      return limited(() => withoutGps(bytes, name.extension))
    },
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

/** sharp's wording. */
function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('timeout: ')
}

/** An SVG is rasterised at least as large as requested, then handled like any image. */
async function render(
  name: ImageName,
  source: Buffer,
  geometry: Geometry,
  transform: Transform,
  type: RasterType,
): Promise<Buffer> {
  if (name.extension !== 'svg') return renderImage(source, geometry, transform, type)
  const { region, size } = geometry
  const needed = Math.ceil(Math.max(size.width / region.width, size.height / region.height))
  const possible = Math.floor(Math.sqrt(limitInputPixels / 3 / (name.width * name.height)))
  const factor = Math.max(1, Math.min(needed, possible))
  const pixels = await rasterize(source, name, factor)
  const enlarged = {
    left: region.left * factor,
    top: region.top * factor,
    width: region.width * factor,
    height: region.height * factor,
  }
  return renderImage(pixels, { ...geometry, region: enlarged }, transform, type)
}

/** Equal requests have equal names, in any order of parameters. */
export function variantFile(name: ImageName, transform: Transform, type: RasterType): string {
  const { sha1, width, height } = name
  const key = createHash('sha256').update(JSON.stringify(transform)).digest('hex').slice(0, 20)
  return `${sha1}-${width}x${height}-${key}.${type}`
}
