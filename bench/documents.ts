import type { LakeDocument } from '#sanity/lake/store/document.ts'

const words =
  `квартира дом хозяин ключ сосед ремонт мастер уборка отъезд приезд гость сезон набережная мост
  канал двор окно кухня паркет картина фонарь вечер утро счёт договор отчёт встреча водитель повар
  аэропорт чемодан погода отопление вода протечка камера дверь замок письмо бумага`.split(/\s+/)

/** Articles of about 1.8 kB with an author each; one in a hundred mentions a greenhouse. */
export function* benchDocuments(count: number): Iterable<LakeDocument> {
  const authors = Math.max(1, Math.floor(count / 50))
  for (let n = 0; n < count; n += 1) {
    yield n < authors ? author(n) : article(n, authors)
  }
}

function author(n: number): LakeDocument {
  return { ...system(`author-${n}`, 'author', n), name: `Автор ${n}` }
}

function article(n: number, authors: number): LakeDocument {
  return {
    ...system(`article-${n}`, 'article', n),
    title: sentence(n, 5),
    slug: { _type: 'slug', current: `article-${n}` },
    publishedAt: new Date(1_700_000_000_000 + ((n * 7919) % 100_000) * 60_000).toISOString(),
    author: { _type: 'reference', _ref: `author-${n % authors}` },
    body: Array.from({ length: 8 }, (_, block) => ({
      _key: `block-${block}`,
      _type: 'block',
      style: 'normal',
      markDefs: [],
      children: [{ _key: 'span', _type: 'span', marks: [], text: paragraph(n, block) }],
    })),
  }
}

function paragraph(n: number, block: number): string {
  return `${sentence(n * 31 + block, 10)}${n % 100 === 0 && block === 3 ? ' оранжереи' : ''}.`
}

function sentence(seed: number, length: number): string {
  return Array.from({ length }, (_, place) => words[(seed * 17 + place * 29) % words.length]).join(
    ' ',
  )
}

function system(_id: string, _type: string, n: number): LakeDocument {
  const time = new Date(1_700_000_000_000 + n * 1000).toISOString()
  return { _id, _type, _rev: `rev-${n}`, _createdAt: time, _updatedAt: time }
}
