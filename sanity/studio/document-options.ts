import type {
  DocumentActionComponent,
  DocumentActionsVersionType,
  DocumentPluginOptions,
} from 'sanity'
import { TypographAction } from './editor/typograph-action.ts'
import { onSiteBadge } from './publish/on-site.ts'
import { planWithoutMove, publishWithRedirect } from './publish/publish-action.ts'
import { shareAction } from './share/share-action.tsx'
import { isSingleton, isTheSingleton } from '#sanity/schema/rules/singletons.ts'

/** Document actions of a singleton that make sense; the others would copy or lose it. */
const singletonActions: ReadonlySet<string> = new Set([
  'publish',
  'schedule',
  'discardChanges',
  'discardVersion',
  'restore',
])

/** What may be created and done with documents in the Studio. */
export const documentOptions: DocumentPluginOptions = {
  comments: { enabled: false },
  newDocumentOptions: (templates) => templates.filter(({ templateId }) => !isSingleton(templateId)),
  actions: (actions, { schemaType, documentId, versionType }) =>
    isSingleton(schemaType)
      ? actionsOfSingleton(actions, schemaType, documentId)
      : [...actions.map((action) => withRedirect(action, versionType)), shareAction],
  badges: (badges) => [...badges, onSiteBadge],
}

function actionsOfSingleton(
  actions: DocumentActionComponent[],
  schemaType: string,
  documentId = schemaType,
): DocumentActionComponent[] {
  // Somebody typed an address that begins a second one: nothing can be done with it.
  if (!isTheSingleton(schemaType, documentId)) return []
  const useful = actions.filter(
    (each) => each === TypographAction || (each.action && singletonActions.has(each.action)),
  )
  return [...useful, shareAction]
}

function withRedirect(
  action: DocumentActionComponent,
  versionType: DocumentActionsVersionType | undefined,
): DocumentActionComponent {
  const isPlanned = versionType === 'scheduled-draft'
  if (action.action === 'schedule') return planWithoutMove(action)
  if (action.action !== 'publish') return action
  return isPlanned ? planWithoutMove(action) : publishWithRedirect(action)
}
