import { describe, expect, it } from 'vitest'
import { articleDrawing, drawnApart } from './article-drawing.ts'
import { subjects } from './drawing-subjects.ts'
import { drawingPath } from './drawings.ts'

const ofTopic = (slug: string, count: number, id = 'article') =>
  Array.from({ length: count }, (_, index) => {
    const facts = { id: `${id}-${index}`, topic: slug }
    return { id: facts.id, topics: [{ slug }], drawing: articleDrawing(facts) }
  })

const topics = ['doverie', 'remont', 'arenda', 'investitsii', 'porucheniya', 'kultura', 'yahty', '']

describe('the drawing of an article', () => {
  it.each([
    ['doverie', subjects.trust.motifs],
    ['remont', subjects.repair.motifs],
    ['arenda-kvartir', subjects.guests.motifs],
    ['investitsii', subjects.investment.motifs],
    ['porucheniya', subjects.errands.motifs],
  ])('of the topic %s is one of its motifs', (topic, motifs) => {
    for (const { drawing } of ofTopic(topic, 30)) expect(motifs).toContain(drawing.name)
  })

  it.each(topics)('of the topic «%s» is stable, and varies with the article', (topic) => {
    const facts = { id: 'article-a', topic }
    expect(articleDrawing(facts)).toEqual(articleDrawing({ ...facts }))
    const names = new Set(ofTopic(topic, 60).map(({ drawing }) => drawing.name))
    expect(names.size).toBeGreaterThan(topic === 'porucheniya' ? 0 : 1)
    expect(names.size).toBeLessThan(4)
  })

  it('without a topic is one all the same', () => {
    expect(articleDrawing({ id: 'a', topic: undefined }).print).toBe(0)
  })
})

describe('the articles of one view', () => {
  it.each(topics)('twelve of the topic «%s» differ in more than colour or little', (topic) => {
    for (let round = 0; round < 20; round += 1) {
      const listed = drawnApart(ofTopic(topic, 12, `round-${round}`))
      expect(new Set(listed.map(({ drawing }) => drawingPath(drawing))).size).toBe(12)
      const names = new Set(listed.map(({ drawing }) => drawing.name))
      expect(names.size).toBeGreaterThanOrEqual(9)
    }
  })

  it('forty of one topic still differ, and a hundred are shown', () => {
    const paths = drawnApart(ofTopic('doverie', 100)).map(({ drawing }) => drawingPath(drawing))
    expect(new Set(paths.slice(0, 40)).size).toBe(40)
    expect(paths).toHaveLength(100)
  })

  it('take nothing that the page shows already', () => {
    const [shown] = ofTopic('doverie', 1)
    const taken = shown ? [shown.drawing] : []
    for (const { drawing } of drawnApart(ofTopic('doverie', 12), taken)) {
      expect(taken).not.toContainEqual(drawing)
    }
  })

  it('with a photograph take no drawing from the others', () => {
    const [first, second] = ofTopic('porucheniya', 2)
    const listed = first && second ? [{ ...first, hero: {} }, second] : []
    expect(drawnApart(listed).map(({ drawing }) => drawing.name)).toEqual(['parcel', 'parcel'])
  })
})
