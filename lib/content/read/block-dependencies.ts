import type { Dependency } from './read.ts'

/** Types of documents that blocks of a page show or link to. */
export const blockDependencies: readonly Dependency[] = [
  'article',
  'author',
  'category',
  'page',
  'service',
  'testimonial',
]
