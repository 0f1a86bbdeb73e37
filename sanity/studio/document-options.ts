import type {
  DocumentActionComponent,
  DocumentActionsVersionType,
  DocumentPluginOptions,
} from 'sanity'
import { TypographAction } from './editor/typograph-action.ts'
import { onSiteBadge } from './publish/on-site-badge.ts'
import { confirmRemoval } from './publish/confirm-removal.ts'
import { scheduleWithoutMove, publishWithRedirect } from './publish/publish-action.ts'
import { shareAction } from './share/share-action.tsx'
import { isSingleton, isTheSingleton } from '#sanity/schema/rules/singletons.ts'

/** Actions on a singleton; the others would duplicate or delete it. */
const singletonActions: ReadonlySet<string> = new Set([
  'publish',
  'schedule',
  'discardChanges',
  'discardVersion',
  'restore',
])

/** Which documents can be created in the Studio, their actions and badges. */
export const documentOptions: DocumentPluginOptions = {
  comments: { enabled: false },
  newDocumentOptions: (templates) => templates.filter(({ templateId }) => !isSingleton(templateId)),
  actions: (actions, { schemaType, documentId, versionType }) =>
    isSingleton(schemaType)
      ? actionsOfSingleton(actions, schemaType, documentId)
      : [...actions.map((action) => ofOurs(action, versionType)), shareAction],
  badges: (badges) => [...badges, onSiteBadge],
}

function actionsOfSingleton(
  actions: DocumentActionComponent[],
  schemaType: string,
  documentId = schemaType,
): DocumentActionComponent[] {
  // A second document, opened by a hand-typed address: nothing can be done with it.
  if (!isTheSingleton(schemaType, documentId)) return []
  const useful = actions.filter(
    (each) => each === TypographAction || (each.action && singletonActions.has(each.action)),
  )
  return [...useful, shareAction]
}

/** Sanity's action, or ours in its place. */
function ofOurs(
  action: DocumentActionComponent,
  versionType: DocumentActionsVersionType | undefined,
): DocumentActionComponent {
  const isPlanned = versionType === 'scheduled-draft'
  if (action.action === 'schedule') return scheduleWithoutMove(action)
  if (action.action === 'unpublish' || action.action === 'delete') return confirmRemoval(action)
  if (action.action !== 'publish') return action
  return isPlanned ? scheduleWithoutMove(action) : publishWithRedirect(action)
}
