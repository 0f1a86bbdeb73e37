import { useRef, useState } from 'react'
import { useClient } from 'sanity'
import { apiVersion } from '#lib/api-version.ts'
import { type Collection, emptyCollection } from '#sanity/import/collection/collected-file.ts'
import { createNeighbours } from '#sanity/import/collection/neighbours.ts'
import { readSources, unusedPaths } from '#sanity/import/collection/read-sources.ts'
import { sortFiles } from '#sanity/import/collection/sort-files.ts'
import { importArticles, type ImportResult } from '#sanity/import/import-articles.ts'
import { createDroppedImages, withDropped } from './dropped-files.ts'

export type ImportState =
  | { step: 'empty' }
  | {
      step: 'reading' | 'planned' | 'importing' | 'done'
      results: readonly ImportResult[]
      /** Paths of dropped files that no article names. */
      ignored: readonly string[]
    }
  | { step: 'failed'; reason: string }

/** The import of dropped files; its preview is computed at once and again after every change. */
export function useImport() {
  const client = useClient({ apiVersion }).withConfig({ perspective: 'raw' })
  const [dropped, setDropped] = useState(emptyCollection)
  const [force, setForce] = useState(false)
  const [state, setState] = useState<ImportState>({ step: 'empty' })
  const newest = useRef(0)

  async function run(files: Collection, overwrite: boolean, dryRun: boolean): Promise<void> {
    newest.current += 1
    const own = newest.current
    // Files or options have changed meanwhile: this answer is out of date.
    const show = (next: ImportState) => {
      if (own === newest.current) setState(next)
    }
    setState((shown) => ({
      step: dryRun ? 'reading' : 'importing',
      results: 'results' in shown ? shown.results : [],
      ignored: 'ignored' in shown ? shown.ignored : [],
    }))
    try {
      const { articles, others } = sortFiles(files)
      const neighbours = createNeighbours(others)
      const batch = await readSources(articles, others)
      const results = await importArticles(batch, {
        client,
        siteUrl: location.origin,
        loadImage: createDroppedImages(neighbours, fetch),
        neighbours,
        force: overwrite,
        dryRun,
      })
      const ignored = unusedPaths(others, neighbours.used, batch)
      show({ step: dryRun ? 'planned' : 'done', results, ignored })
    } catch (error) {
      show({ step: 'failed', reason: error instanceof Error ? error.message : String(error) })
    }
  }

  return {
    state,
    problems: dropped.problems,
    skipped: sortFiles(dropped).skipped,
    force,
    addFiles: async (collecting: Promise<Collection>) => {
      const next = withDropped(dropped, await collecting)
      setDropped(next)
      await run(next, force, true)
    },
    setForce: (overwrite: boolean) => {
      setForce(overwrite)
      void run(dropped, overwrite, true)
    },
    importNow: () => void run(dropped, force, false),
    startAgain: () => {
      newest.current += 1
      setDropped(emptyCollection)
      setForce(false)
      setState({ step: 'empty' })
    },
  }
}
