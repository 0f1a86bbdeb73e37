import { furtherQuery } from './further-queries.ts'
import { read } from './read.ts'
import { toFurther } from './to-further.ts'
import type { Further } from './to-further.ts'

/** What to read after the article of that slug; throws when the lake cannot be read. */
export async function getFurther(slug: string): Promise<Further> {
  return toFurther(await read(furtherQuery, { slug }, ['article', 'category']))
}
