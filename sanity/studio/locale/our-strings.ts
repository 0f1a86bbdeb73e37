import type { LocaleResourceBundle } from 'sanity'

/**
 * Our strings by the Studio's namespace: those that Sanity's own language pack (made for Studio 5)
 * lacks or says badly. `russian.test.ts` names a string that a new Studio needs.
 */
export const ourStrings: Record<string, LocaleResourceBundle['resources'][]> = {
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
    () => import('./studio/portable-text.ts'),
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
