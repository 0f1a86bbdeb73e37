import type { Perspective } from '#lake/query/perspective.ts'
import { toView, type Audience, type View } from '#lake/query/view.ts'
import type { LakeDocument } from '#lake/store/document.ts'

export type Views = (options: { perspective: Perspective; audience: Audience }) => View

/** Keeps each view until a document changes. */
export function createViews(
  store: { documents(): ReadonlyMap<string, LakeDocument>; revision(): number },
  present: (document: LakeDocument) => LakeDocument,
): Views {
  let revision = -1
  let presented: LakeDocument[] = []
  const views = new Map<string, View>()

  return (options) => {
    const current = store.revision()
    if (current !== revision) {
      revision = current
      presented = Array.from(store.documents().values(), present)
      views.clear()
    }
    const key = `${options.perspective} ${options.audience}`
    const view = views.get(key) ?? toView(presented, options)
    views.set(key, view)
    return view
  }
}
