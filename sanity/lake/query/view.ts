import { idInLayer, type Perspective } from './perspective.ts'
import { createDataset, type Dataset, type Index, type Lookup } from './index/dataset.ts'
import { isRecord } from '@butlerspb/json/is-record.ts'
import type { Order } from './index/sorted-lists.ts'
import type { TextSearch } from '#lake/search/text-search.ts'
import { publishedIdOf, type LakeDocument } from '#lake/store/document.ts'

/** What a query may see. `->`, `references()` and `*` all read it, so nothing else can leak. */
export type View = {
  /** In the order of creation. */
  readonly documents: readonly LakeDocument[]
  get(id: string): LakeDocument | undefined
  /** Those of `documents` that one of the lookups finds, and perhaps others, in their order. */
  find(lookups: readonly ViewLookup[]): readonly LakeDocument[]
  /** Those of a type as `order()` would sort them; undefined where that is not known. */
  sorted: ((type: string, orders: readonly Order[]) => Iterable<LakeDocument>) | undefined
  /** Search in the whole text of stored documents; undefined without an index. */
  search: TextSearch | undefined
}

/** `text` finds what `text::query()` matches. */
export type ViewLookup = { index: Index | 'text'; keys: readonly string[] }

/** `everybody` sees ids without dots only, `members` (with a token) every document. */
export type Audience = 'everybody' | 'members'

export type ViewOptions = { perspective: Perspective; audience: Audience }

export function isVisible(id: string, audience: Audience): boolean {
  return audience === 'members' || !id.includes('.')
}

/** A view of documents that are in no dataset, such as those in the middle of a transaction. */
export function toView(all: Iterable<LakeDocument>, options: ViewOptions): View {
  const view = viewOf(createDataset(all), options)
  const isById = ({ index }: ViewLookup) => index === 'id'
  // For a single query, building another index costs more than it saves.
  const find: View['find'] = (lookups) =>
    lookups.every(isById) ? view.find(lookups) : view.documents
  return {
    get documents() {
      return view.documents
    },
    get: (id) => view.get(id),
    find,
    sorted: undefined,
    search: undefined,
  }
}

/** A view that is valid until the dataset changes; it caches its lists. */
export function viewOf(
  dataset: Dataset,
  { perspective, audience }: ViewOptions,
  search?: TextSearch,
): View {
  const isSeen = (document: LakeDocument | undefined) =>
    document !== undefined && isVisible(document._id, audience) ? document : undefined
  const lens = perspective === 'raw' ? rawLens(isSeen) : layeredLens(dataset, perspective, isSeen)
  let documents: LakeDocument[] | undefined
  const ofTypes = new Map<string, LakeDocument[]>()

  const show = (stored: Iterable<LakeDocument>) => [...shown(stored, lens)]

  return {
    get documents() {
      return listed()
    },
    get(id) {
      const document = dataset.get(lens.storedId(id) ?? '')
      return document && lens.show(document)
    },
    find(lookups) {
      const stored = lookups.map(toStored)
      const known = stored.filter((lookup) => lookup !== undefined)
      if (known.length < stored.length) return listed()
      return known.every(({ index }) => index === 'type')
        ? listedByType(known)
        : show(dataset.find(known))
    },
    sorted: (type, orders) => shown(dataset.sorted(type, orders), lens),
    search,
  }

  function listed(): LakeDocument[] {
    documents ??= show(dataset.all())
    return documents
  }

  /** There are few types, and queries repeat them. */
  function listedByType(lookups: readonly Lookup[]): LakeDocument[] {
    const key = JSON.stringify(lookups)
    const listedBefore = ofTypes.get(key) ?? show(dataset.find(lookups))
    if (ofTypes.size < 100) ofTypes.set(key, listedBefore)
    return listedBefore
  }

  /** Undefined when it would find everything. */
  function toStored({ index, keys }: ViewLookup): Lookup | undefined {
    if (index === 'text') {
      const found = keys.map((query) => search?.(query).ids)
      const ids = found.filter((each) => each !== undefined)
      return ids.length < found.length
        ? undefined
        : { index: 'id', keys: ids.flatMap((each) => [...each]) }
    }
    if (index !== 'id') return { index, keys }
    return { index, keys: keys.map(lens.storedId).filter((id) => id !== undefined) }
  }
}

type Seen = (document: LakeDocument | undefined) => LakeDocument | undefined

type Lens = {
  /** The id under which the document that is shown with this id is stored. */
  storedId: (id: string) => string | undefined
  /** A stored document as the view shows it, or undefined when it does not. */
  show: (document: LakeDocument) => LakeDocument | undefined
}

function* shown(stored: Iterable<LakeDocument>, lens: Lens): Iterable<LakeDocument> {
  for (const document of stored) {
    const seen = lens.show(document)
    if (seen !== undefined) yield seen
  }
}

function rawLens(isSeen: Seen): Lens {
  return { storedId: (id) => id, show: isSeen }
}

/**
 * Shows one document for each published id, under that id. A version that is to be unpublished
 * with its release (`_system.delete`) hides the layers below it.
 */
function layeredLens(dataset: Dataset, layers: readonly string[], isSeen: Seen): Lens {
  const isPublishedOnly = layers.length === 1 && layers[0] === 'published'

  function winner(publishedId: string): LakeDocument | undefined {
    for (const layer of layers) {
      const document = isSeen(dataset.get(idInLayer(layer, publishedId)))
      if (document !== undefined) return isDeletion(document) ? undefined : document
    }
    return undefined
  }

  return {
    storedId: (id) => (id === publishedIdOf(id) ? winner(id)?._id : undefined),
    show(document) {
      const publishedId = publishedIdOf(document._id)
      if (winner(publishedId) !== document) return undefined
      return isPublishedOnly ? document : underPublishedId(document, publishedId)
    },
  }
}

function isDeletion({ _system }: LakeDocument): boolean {
  return isRecord(_system) && _system['delete'] === true
}

/** The id of a document of a view as it is stored. */
export function storedIdOf({ _id, _originalId }: LakeDocument): string {
  return typeof _originalId === 'string' ? _originalId : _id
}

/** Cached per document, since source maps identify documents by reference. */
const renamed = new WeakMap<LakeDocument, LakeDocument>()

function underPublishedId(document: LakeDocument, publishedId: string): LakeDocument {
  const known = renamed.get(document)
  if (known !== undefined) return known
  const shown = { ...document, _id: publishedId, _originalId: document._id }
  renamed.set(document, shown)
  return shown
}
