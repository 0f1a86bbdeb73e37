export default {
  'action.copy-document-id.label': 'Скопировать ID документа',
  'action.copy-document-url.label': 'Скопировать',
  'action.copy-link-to-document.label': 'Скопировать адрес документа',
  'action.delete.disabled.not-ready': 'Действие пока недоступно',
  'action.delete.disabled.nothing-to-delete': 'Этого документа ещё нет, или он уже удалён',
  'action.delete.disabled.scheduled-release':
    'Документ нельзя удалить: он входит в запланированные выпуски',
  'action.delete.disabled.target-not-found': 'В выбранном выпуске или варианте этого документа нет',
  'action.delete.label': 'Удалить',
  'action.delete.running.label': 'Удаление…',
  'action.disabled-by-canvas.tooltip': 'Часть действий недоступна: документ связан с Canvas',
  'action.discard-changes.confirm-dialog.confirm-discard-changes':
    'Отменить все изменения, сделанные после последней публикации?',
  'action.discard-changes.confirm-dialog.confirm-discard-changes-draft':
    'Отменить все изменения и удалить этот черновик?',
  'action.discard-changes.confirm-dialog.header.text': 'Отменить изменения?',
  'action.discard-changes.disabled.no-change': 'Неопубликованных изменений нет',
  'action.discard-changes.disabled.not-published': 'Документ не опубликован',
  'action.discard-changes.disabled.not-ready': 'Действие пока недоступно',
  'action.discard-changes.disabled.target-not-found':
    'В выбранном выпуске или варианте этого документа нет',
  'action.discard-changes.label': 'Отменить изменения',
  'action.duplicate.disabled.not-ready': 'Действие пока недоступно',
  'action.duplicate.disabled.nothing-to-duplicate': 'Этого документа ещё нет: копировать нечего',
  'action.duplicate.disabled.target-not-found':
    'В выбранном выпуске или варианте этого документа нет',
  'action.duplicate.label': 'Создать копию',
  'action.duplicate.running.label': 'Копирование…',
  'action.publish.already-published.no-time-ago.tooltip': 'Уже опубликовано',
  'action.publish.already-published.tooltip': 'Опубликовано {{timeSincePublished}}',
  'action.publish.disabled.not-publishable': 'Эта версия будет опубликована вместе с выпуском',
  'action.publish.disabled.not-ready': 'Действие пока недоступно',
  'action.publish.disabled.target-not-found':
    'В выбранном выпуске или варианте этого документа нет',
  'action.publish.draft.label': 'Опубликовать',
  'action.publish.label': 'Опубликовать',
  'action.publish.live-edit.label': 'Опубликовать',
  'action.publish.live-edit.publish-disabled':
    'Документы этого типа публикуются сразу, отдельная публикация не нужна',
  'action.publish.live-edit.tooltip':
    'Документы этого типа публикуются сразу: каждое изменение тут же появляется на сайте',
  'action.publish.no-changes.tooltip': 'Неопубликованных изменений нет',
  'action.publish.published.label': 'Опубликовано',
  'action.publish.running.label': 'Публикуется…',
  'action.publish.validation-in-progress.label': 'Проверка документа…',
  'action.publish.validation-issues-toast.description':
    'Исправьте ошибки, чтобы опубликовать документ',
  'action.publish.validation-issues-toast.title': 'В документе есть ошибки',
  'action.publish.validation-issues.tooltip':
    'В документе есть ошибки: исправьте их, чтобы опубликовать',
  'action.publish.waiting': 'Публикация начнётся, когда закончатся начатые действия',
  'action.restore.confirm.message': 'Вернуть документ к этой редакции?',
  'action.restore.disabled.cannot-restore-initial': 'К первой, пустой редакции вернуться нельзя',
  'action.restore.label': 'Вернуть эту редакцию',
  'action.restore.tooltip': 'Вернуть документ к этой редакции',
  'action.unpublish.disabled.already-unpublished': 'Документ уже будет снят с публикации',
  'action.unpublish.disabled.not-published': 'Документ не опубликован',
  'action.unpublish.disabled.not-ready': 'Действие пока недоступно',
  'action.unpublish.disabled.target-not-found':
    'В выбранном выпуске или варианте этого документа нет',
  'action.unpublish.label': 'Снять с публикации',
  'action.unpublish.live-edit.disabled':
    'Документ публикуется сразу, и снять его с публикации нельзя',
  'confirm-delete-dialog.cancel-button.text': 'Отмена',
  'confirm-delete-dialog.cdr-summary.document-count_few': '{{count}} документа',
  'confirm-delete-dialog.cdr-summary.document-count_many': '{{count}} документов',
  'confirm-delete-dialog.cdr-summary.document-count_one': '{{count}} документ',
  'confirm-delete-dialog.cdr-summary.document-count_other': '{{count}} документа',
  'confirm-delete-dialog.cdr-summary.subtitle_few': 'Наборы данных: {{datasets}}',
  'confirm-delete-dialog.cdr-summary.subtitle_many': 'Наборы данных: {{datasets}}',
  'confirm-delete-dialog.cdr-summary.subtitle_one': 'Набор данных: {{datasets}}',
  'confirm-delete-dialog.cdr-summary.subtitle_other': 'Наборы данных: {{datasets}}',
  'confirm-delete-dialog.cdr-summary.subtitle_unavailable_few': 'Недоступные наборы данных',
  'confirm-delete-dialog.cdr-summary.subtitle_unavailable_many': 'Недоступные наборы данных',
  'confirm-delete-dialog.cdr-summary.subtitle_unavailable_one': 'Недоступный набор данных',
  'confirm-delete-dialog.cdr-summary.subtitle_unavailable_other': 'Недоступные наборы данных',
  'confirm-delete-dialog.cdr-summary.title_few':
    '{{documentCount}} в {{count}} других наборах данных',
  'confirm-delete-dialog.cdr-summary.title_many':
    '{{documentCount}} в {{count}} других наборах данных',
  'confirm-delete-dialog.cdr-summary.title_one':
    '{{documentCount}} в {{count}} другом наборе данных',
  'confirm-delete-dialog.cdr-summary.title_other':
    '{{documentCount}} в {{count}} других наборах данных',
  'confirm-delete-dialog.cdr-table.copy-id-button.tooltip': 'Скопировать ID',
  'confirm-delete-dialog.cdr-table.dataset.label': 'Набор данных',
  'confirm-delete-dialog.cdr-table.document-id.label': 'ID документа',
  'confirm-delete-dialog.cdr-table.id-copied-toast.title-failed':
    'Не удалось скопировать ID документа',
  'confirm-delete-dialog.cdr-table.project-id.label': 'ID проекта',
  'confirm-delete-dialog.confirm-anyway-button.text_delete': 'Всё равно удалить все версии',
  'confirm-delete-dialog.confirm-anyway-button.text_delete_few': 'Всё равно удалить все версии',
  'confirm-delete-dialog.confirm-anyway-button.text_delete_many': 'Всё равно удалить все версии',
  'confirm-delete-dialog.confirm-anyway-button.text_delete_one': 'Всё равно удалить',
  'confirm-delete-dialog.confirm-anyway-button.text_delete_other': 'Всё равно удалить все версии',
  'confirm-delete-dialog.confirm-anyway-button.text_unpublish': 'Всё равно снять с публикации',
  'confirm-delete-dialog.confirm-button.text_delete': 'Удалить все версии',
  'confirm-delete-dialog.confirm-button.text_delete_few': 'Удалить все версии',
  'confirm-delete-dialog.confirm-button.text_delete_many': 'Удалить все версии',
  'confirm-delete-dialog.confirm-button.text_delete_one': 'Удалить документ',
  'confirm-delete-dialog.confirm-button.text_delete_other': 'Удалить все версии',
  'confirm-delete-dialog.confirm-button.text_unpublish': 'Снять с публикации',
  'confirm-delete-dialog.confirmation.text_delete': 'Удалить все версии этого документа?',
  'confirm-delete-dialog.confirmation.text_delete_few': 'Удалить все версии этого документа?',
  'confirm-delete-dialog.confirmation.text_delete_many': 'Удалить все версии этого документа?',
  'confirm-delete-dialog.confirmation.text_delete_one': 'Удалить этот документ?',
  'confirm-delete-dialog.confirmation.text_delete_other': 'Удалить все версии этого документа?',
  'confirm-delete-dialog.confirmation.text_unpublish': 'Снять с публикации «<DocumentTitle/>»?',
  'confirm-delete-dialog.error.message.text':
    'Не удалось загрузить документы, которые ссылаются на этот.',
  'confirm-delete-dialog.error.retry-button.text': 'Повторить',
  'confirm-delete-dialog.error.title.text': 'Ошибка',
  'confirm-delete-dialog.header.text_delete': 'Удалить документ?',
  'confirm-delete-dialog.header.text_unpublish': 'Снять документ с публикации?',
  'confirm-delete-dialog.loading.text': 'Поиск документов, которые ссылаются на этот…',
  'confirm-delete-dialog.other-reference-count.title_few': 'Не показаны ещё {{count}} ссылки',
  'confirm-delete-dialog.other-reference-count.title_many': 'Не показано ещё {{count}} ссылок',
  'confirm-delete-dialog.other-reference-count.title_one': 'Не показана ещё {{count}} ссылка',
  'confirm-delete-dialog.other-reference-count.title_other': 'Не показаны ещё {{count}} ссылки',
  'confirm-delete-dialog.other-reference-count.tooltip':
    'Сведения об этих ссылках недоступны: нет токена доступа к другим наборам данных.',
  'confirm-delete-dialog.preview-item.preview-unavailable.subtitle': 'ID: {{documentId}}',
  'confirm-delete-dialog.preview-item.preview-unavailable.title': 'Предпросмотр недоступен',
  'confirm-delete-dialog.referential-integrity-disclaimer.text_delete':
    'Если удалить этот документ, он исчезнет из документов, которые на него ссылаются.',
  'confirm-delete-dialog.referential-integrity-disclaimer.text_unpublish':
    'Если снять этот документ с публикации, он исчезнет из документов, которые на него ссылаются.',
  'confirm-delete-dialog.referring-document-count.text_few':
    'На «<DocumentTitle/>» ссылаются {{count}} документа',
  'confirm-delete-dialog.referring-document-count.text_many':
    'На «<DocumentTitle/>» ссылаются {{count}} документов',
  'confirm-delete-dialog.referring-document-count.text_one':
    'На «<DocumentTitle/>» ссылается {{count}} документ',
  'confirm-delete-dialog.referring-document-count.text_other':
    'На «<DocumentTitle/>» ссылаются {{count}} документа',
  'confirm-delete-dialog.referring-documents-descriptor.text_delete':
    'Возможно, удалить «<DocumentTitle/>» не получится: на него ссылаются эти документы:',
  'confirm-delete-dialog.referring-documents-descriptor.text_unpublish':
    'Возможно, снять «<DocumentTitle/>» с публикации не получится: на него ссылаются эти документы:',
  // «Отмена» beside «Отменить изменения» would say both.
  'confirm-dialog.cancel-button.fallback-text': 'Оставить как есть',
  'confirm-dialog.confirm-button.fallback-text': 'Подтвердить',
  'request-permission-dialog.confirm-button.text': 'Отправить запрос',
  'request-permission-dialog.description.text':
    'Запрос получат администраторы проекта. При желании добавьте пояснение',
  'request-permission-dialog.header.text': 'Запросить доступ к правке',
  'request-permission-dialog.note-input.description.text': 'При желании добавьте пояснение',
  'request-permission-dialog.note-input.placeholder.text': 'Пояснение…',
  'request-permission-dialog.warning.denied.text': 'В доступе к этому проекту отказано.',
  'request-permission-dialog.warning.limit-reached.text':
    'Слишком много запросов на доступ. Подождите или обратитесь к администратору.',
  'toggle-inline-changes.menu-item.title': 'Изменения в тексте',
}
