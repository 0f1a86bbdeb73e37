import type { DocumentPluginOptions } from 'sanity'
import { isSingleton } from './singletons.ts'

/** Document actions of a singleton that make sense; the others would copy or lose it. */
const singletonActions: ReadonlySet<string> = new Set(['publish', 'discardChanges', 'restore'])

/** What may be created and done with documents in the Studio. */
export const documentOptions: DocumentPluginOptions = {
  comments: { enabled: false },
  newDocumentOptions: (templates) => templates.filter(({ templateId }) => !isSingleton(templateId)),
  actions: (actions, { schemaType, documentId }) => {
    if (!isSingleton(schemaType)) return actions
    // Somebody typed an address that begins a second one: nothing can be done with it.
    if (documentId !== undefined && !isSingletonId(schemaType, documentId)) return []
    return actions.filter(({ action }) => action !== undefined && singletonActions.has(action))
  },
}

function isSingletonId(schemaType: string, documentId: string): boolean {
  return documentId.replace(/^(?:drafts|versions\.[^.]+)\./, '') === schemaType
}
