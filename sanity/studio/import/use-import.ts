import { useRef, useState } from 'react'
import { useClient } from 'sanity'
import { apiVersion } from '#lib/api-version.ts'
import { importArticles, type ImportResult } from '#sanity/import/import-articles.ts'
import {
  createDroppedImages,
  type Dropped,
  nothingDropped,
  readArticles,
  withFiles,
} from './dropped-files.ts'

export type ImportState =
  | { step: 'empty' }
  | { step: 'reading' | 'planned' | 'importing' | 'done'; results: readonly ImportResult[] }
  | { step: 'failed'; reason: string }

/** The import of dropped files; its preview is computed at once and again after every change. */
export function useImport() {
  const client = useClient({ apiVersion }).withConfig({ perspective: 'raw' })
  const [dropped, setDropped] = useState(nothingDropped)
  const [force, setForce] = useState(false)
  const [state, setState] = useState<ImportState>({ step: 'empty' })
  const newest = useRef(0)

  async function run(files: Dropped, overwrite: boolean, dryRun: boolean): Promise<void> {
    newest.current += 1
    const own = newest.current
    // Files or options have changed meanwhile: this answer is out of date.
    const show = (next: ImportState) => {
      if (own === newest.current) setState(next)
    }
    setState((shown) => ({
      step: dryRun ? 'reading' : 'importing',
      results: 'results' in shown ? shown.results : [],
    }))
    try {
      const results = await importArticles(await readArticles(files), {
        client,
        siteUrl: location.origin,
        loadImage: createDroppedImages(files, fetch),
        force: overwrite,
        dryRun,
      })
      show({ step: dryRun ? 'planned' : 'done', results })
    } catch (error) {
      show({ step: 'failed', reason: error instanceof Error ? error.message : String(error) })
    }
  }

  return {
    state,
    ignored: dropped.ignored,
    force,
    addFiles: (files: readonly File[]) => {
      const next = withFiles(dropped, files)
      setDropped(next)
      if (next.articles.size > 0) void run(next, force, true)
    },
    setForce: (overwrite: boolean) => {
      setForce(overwrite)
      void run(dropped, overwrite, true)
    },
    importNow: () => void run(dropped, force, false),
    startAgain: () => {
      newest.current += 1
      setDropped(nothingDropped)
      setForce(false)
      setState({ step: 'empty' })
    },
  }
}
