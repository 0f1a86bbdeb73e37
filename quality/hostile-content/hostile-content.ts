import { otherDocuments, wholeDocuments } from './documents.ts'
import { faultsOf } from './faults.tsx'
import { listFaults } from './lists.ts'
import { mutate } from './mutate.ts'
import { pages, readSite, readerOf } from './pages.tsx'
import { pick, seeded } from './random.ts'

type Outcome = { seed: number; type: string; shown: boolean; faults: string[] }

/**
 * Breaks a document of some type, and sometimes another, and renders its page. The
 * same seed breaks the same things.
 */
export async function tryHostileDocument(seed: number): Promise<Outcome> {
  const random = seeded(seed)
  const victim = wholeDocuments[seed % wholeDocuments.length] ?? pick(wholeDocuments, random)
  const broken = wholeDocuments.map((document) =>
    document === victim || random() < 0.1 ? mutate(document, random) : document,
  )
  const document = broken.find(({ _id }) => _id === victim._id) ?? victim
  const slug = 'slug' in document ? slugOf(document.slug) : undefined
  try {
    const read = readerOf([...otherDocuments, ...broken])
    const site = await readSite(read)
    const rendering = await pages[victim._type]?.(read, site, slug)
    const faults = [...(rendering ? faultsOf(rendering, site) : []), ...(await listFaults(read))]
    return { seed, type: victim._type, shown: rendering !== undefined, faults }
  } catch (error) {
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { seed, type: victim._type, shown: false, faults: [fault] }
  }
}

function slugOf(slug: unknown): unknown {
  return typeof slug === 'object' && slug !== null ? Reflect.get(slug, 'current') : undefined
}
