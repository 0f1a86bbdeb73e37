import type { LocaleResourceBundle } from 'sanity'

/**
 * The Russian of every string of the Studio, by the Studio's namespaces. `russian.test.ts` names
 * the strings that a new version of the Studio adds.
 */
export const russianStrings: Record<string, LocaleResourceBundle['resources'][]> = {
  canvas: [() => import('./canvas.ts')],
  comments: [() => import('./comments.ts')],
  'copy-paste': [() => import('./copy-paste.ts')],
  feedback: [() => import('./feedback.ts')],
  'media-library': [() => import('./media-library.ts')],
  presentation: [() => import('./presentation.ts')],
  releases: [
    () => import('./releases/actions.ts'),
    () => import('./releases/dialogs.ts'),
    () => import('./releases/overview.ts'),
  ],
  singleDocRelease: [() => import('./single-doc-release.ts')],
  structure: [
    () => import('./structure/actions.ts'),
    () => import('./structure/document.ts'),
    () => import('./structure/panes.ts'),
  ],
  studio: [
    () => import('./studio/assets.ts'),
    () => import('./studio/documents.ts'),
    () => import('./studio/form.ts'),
    () => import('./studio/history.ts'),
    () => import('./studio/portable-text.ts'),
    () => import('./studio/references.ts'),
    () => import('./studio/releases.ts'),
    () => import('./studio/search.ts'),
    () => import('./studio/search-operators.ts'),
    () => import('./studio/workspace.ts'),
  ],
  tasks: [() => import('./tasks.ts')],
  validation: [() => import('./validation.ts')],
  variants: [() => import('./variants.ts')],
  vision: [() => import('./vision.ts')],
}
