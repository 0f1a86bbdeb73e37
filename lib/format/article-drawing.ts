import { findSubject } from './drawing-subjects.ts'
import { drawingPath, inOwnColours, printCount } from './drawings.ts'
import type { Drawing, DrawingName } from './drawings.ts'
import { fromOwnStart } from './own-start.ts'

/** Suit any article. An unknown topic has two of them for its own. */
const general = ['window', 'clock', 'teapot', 'lantern'] as const

const city = ['bridge', 'admiralty', 'cathedral', 'fortress', 'arch'] as const

/** What an article's drawing depends on; never on its title. */
type Facts = { id: string; topic: string | undefined }

/** The drawing of an article: a motif of its first topic, always the same for the same id. */
export function articleDrawing(facts: Facts): Drawing {
  return inOwnColours(names(facts)[0] ?? 'window')
}

type Listed = { id: string; topics: readonly { slug: string }[]; drawing: Drawing; hero?: unknown }

/**
 * Articles of one view with a drawing each that no other of them has, nor is `taken` there: motifs
 * of the topic first, then what suits any article, then the same in other colours. Only a view of
 * some forty articles of one topic has to repeat itself. An article with a photograph takes none.
 */
export function drawnApart<Article extends Listed>(
  articles: readonly Article[],
  taken: readonly Drawing[] = [],
): Article[] {
  const used = new Set(taken.map(drawingPath))
  return articles.map((article) => {
    if (article.hero) return article
    const drawing = choices(article).find((each) => !used.has(drawingPath(each))) ?? article.drawing
    used.add(drawingPath(drawing))
    return { ...article, drawing }
  })
}

function choices({ id, topics }: Listed): Drawing[] {
  const ordered = names({ id, topic: topics[0]?.slug })
  return Array.from({ length: printCount }, (_, print) =>
    ordered.map((name) => ({ name, print })),
  ).flat()
}

/** What an article may show, the best first. */
function names({ id, topic }: Facts): DrawingName[] {
  const motifs = (topic !== undefined && findSubject(topic)?.motifs) || motifsOf(topic ?? '')
  const others = [...general, ...city].filter((name) => !motifs.some((motif) => motif === name))
  return [...fromOwnStart(motifs, id), ...fromOwnStart(others, id)]
}

function motifsOf(topic: string): DrawingName[] {
  return fromOwnStart(general, topic).slice(0, 2)
}
