import { SparklesIcon } from '@sanity/icons/Sparkles'
import { useDocumentOperation } from 'sanity'
import type { DocumentActionComponent } from 'sanity'
import { useMayWrite } from '#sanity/studio/use-may-write.ts'
import { typographChanges } from './typograph-document.ts'

/** Document action «Типограф»: sets quotation marks, dashes and spaces in all texts of a draft. */
export const TypographAction: DocumentActionComponent = ({
  id,
  type,
  draft,
  published,
  version,
  scopeId,
}) => {
  const { patch } = useDocumentOperation(id, type, scopeId)
  const mayWrite = useMayWrite()
  const document = version ?? draft ?? published
  if (document === null || !mayWrite) return null
  const changes = typographChanges(document)
  const isClean = Object.keys(changes).length === 0
  return {
    label: 'Типограф',
    icon: SparklesIcon,
    title: isClean
      ? 'Кавычки, тире и пробелы уже на месте'
      : 'Поставить «ёлочки», тире и неразрывные пробелы во всех текстах',
    disabled: isClean || patch.disabled !== false,
    onHandle: () => patch.execute([{ set: changes }]),
  }
}
