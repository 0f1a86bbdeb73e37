export default {
  'input.reference.document-cannot-be-opened.failed-to-resolve-url':
    'Этот документ открыть нельзя: неизвестен адрес Студии',
  'inputs.reference.action.clear': 'Очистить',
  'inputs.reference.action.copy': 'Скопировать',
  'inputs.reference.action.create-new-document': 'Создать',
  'inputs.reference.action.create-new-document-select': 'Создать…',
  'inputs.reference.action.duplicate': 'Создать копию',
  'inputs.reference.action.open-in-new-tab': 'Открыть в новой вкладке',
  'inputs.reference.action.remove': 'Удалить',
  'inputs.reference.action.replace': 'Заменить',
  'inputs.reference.action.replace-cancel': 'Не заменять',
  'inputs.reference.cross-dataset.feature-disabled-actions':
    'Ссылку в этом поле можно убрать, но выбрать другой документ, пока возможность отключена, нельзя.',
  'inputs.reference.cross-dataset.feature-disabled-description':
    'Эта возможность отключена. Как её включить, рассказано в <DocumentationLink>документации</DocumentationLink>.',
  'inputs.reference.cross-dataset.feature-unavailable-title':
    'Ссылки на другие наборы данных недоступны',
  'inputs.reference.cross-dataset.invalid-type':
    'Документ, на который ведёт ссылка, не подходит по типу ({{typeName}}) <JsonValue/>',
  'inputs.reference.document-opens-in-new-tab': 'Документ откроется в новой вкладке',
  'inputs.reference.error.document-unavailable-title': 'Документ недоступен',
  'inputs.reference.error.failed-to-load-document-title':
    'Не удалось загрузить документ, на который ведёт ссылка',
  'inputs.reference.error.invalid-search-result-type-title':
    'Найден документ, который не подходит для этой ссылки по типу: «{{returnedType}}»',
  'inputs.reference.error.invalid-type-description':
    'Тип документа (<code>{{documentId}}</code>), на который ведёт ссылка, — <code>{{actualType}}</code>. По схеме здесь допустимы только <AllowedTypes/>.',
  'inputs.reference.error.invalid-type-title': 'Документ не подходит по типу',
  'inputs.reference.error.missing-read-permissions-description':
    'Чтобы увидеть документ, на который ведёт ссылка, не хватает прав',
  'inputs.reference.error.missing-read-permissions-title': 'Не хватает прав',
  'inputs.reference.error.nonexistent-document-description':
    'Документа, на который ведёт ссылка, нет (ID: <code>{{documentId}}</code>). Уберите ссылку или выберите другой документ.',
  'inputs.reference.error.nonexistent-document-title': 'Документ не найден',
  'inputs.reference.error.nonexistent-document.clear-button-label': 'Очистить',
  'inputs.reference.error.search-failed-title': 'Поиск документов не удался',
  'inputs.reference.global.invalid-type':
    'Документ, на который ведёт ссылка, не подходит по типу ({{typeName}})',
  'inputs.reference.image-preview-alt-text': 'Изображение документа, на который ведёт ссылка',
  'inputs.reference.incomplete-reference.finalize-action-description':
    'Документ <strong>{{referencedDocument}}</strong> опубликован, ссылку на него пора завершить.',
  'inputs.reference.incomplete-reference.finalize-action-title': 'Завершить ссылку',
  'inputs.reference.incomplete-reference.strengthen-action-description':
    'Документ <strong>{{referencedDocument}}</strong> опубликован, ссылку на него пора сделать сильной.',
  'inputs.reference.incomplete-reference.strengthen-action-title': 'Сделать ссылку сильной',
  'inputs.reference.incomplete-reference.strengthen-button-label': 'Сделать ссылку сильной',
  'inputs.reference.metadata-error.retry-button-label': 'Повторить',
  'inputs.reference.metadata-error.title': 'Не удалось загрузить сведения о документе',
  'inputs.reference.no-results-for-query':
    'По запросу <strong>«{{searchTerm}}»</strong> ничего не найдено',
  'inputs.reference.preview.edited-at-time': 'Изменено <RelativeTime/>',
  'inputs.reference.preview.has-no-unpublished-changes-aria-label':
    'Неопубликованных изменений нет',
  'inputs.reference.preview.has-unpublished-changes-aria-label': 'Изменено',
  'inputs.reference.preview.is-not-published-aria-label': 'Не опубликовано',
  'inputs.reference.preview.is-published-aria-label': 'Опубликовано',
  'inputs.reference.preview.no-unpublished-edits': 'Неопубликованных изменений нет',
  'inputs.reference.preview.not-published': 'Не опубликовано',
  'inputs.reference.preview.published-at-time': 'Опубликовано <RelativeTime/>',
  'inputs.reference.referenced-document-does-not-exist':
    'Документа, на который ведёт ссылка, больше нет. Возможно, его удалили (ID документа: <code>{{documentId}}</code>).',
  'inputs.reference.referenced-document-insufficient-permissions':
    'Чтобы увидеть документ, на который ведёт ссылка, не хватает прав',
  'inputs.reference.resolving-initial-value': 'Получение исходного значения…',
  'inputs.reference.search-placeholder': 'Начните вводить название',
  'inputs.reference.strength-mismatch.is-strong-consquences':
    'Чтобы удалить документ, сначала придётся убрать эту ссылку или сделать её слабой.',
  'inputs.reference.strength-mismatch.is-strong-description':
    'Эта ссылка <em>сильная</em>, а по схеме она должна быть <em>слабой</em>.',
  'inputs.reference.strength-mismatch.is-weak-consquences':
    'Документ можно удалить, не убирая ссылку, и тогда это поле укажет на документ, которого нет.',
  'inputs.reference.strength-mismatch.is-weak-description':
    'Эта ссылка <em>слабая</em>, а по схеме она должна быть <em>сильной</em>.',
  'inputs.reference.strength-mismatch.strengthen-button-label': 'Сделать ссылку сильной',
  'inputs.reference.strength-mismatch.title': 'Сила ссылки не та, что в схеме',
  'inputs.reference.strength-mismatch.weaken-button-label': 'Сделать ссылку слабой',
}
