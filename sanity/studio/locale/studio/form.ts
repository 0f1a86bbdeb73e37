export default {
  'form.error.duplicate-keys-alert.details.description':
    'Так бывает, когда элементы созданы через API и их <code>_key</code> совпали.',
  'form.error.duplicate-keys-alert.details.title': 'Для разработчика',
  'form.error.duplicate-keys-alert.generate-button.text': 'Создать разные ключи',
  'form.error.duplicate-keys-alert.summary':
    'У нескольких элементов списка одинаковый ключ. Ключ каждого элемента должен отличаться от остальных.',
  'form.error.duplicate-keys-alert.title': 'Ключи повторяются',
  'form.error.field-not-found':
    'Поле «{{fieldName}}» не найдено: проверьте, что оно есть в схеме и не скрыто условием.',
  'form.error.missing-keys-alert.add-button.text': 'Добавить недостающие ключи',
  'form.error.missing-keys-alert.details.description':
    'Так бывает, когда элементы созданы через API без <code>_key</code>.',
  'form.error.missing-keys-alert.details.title': 'Для разработчика',
  'form.error.missing-keys-alert.summary':
    'У некоторых элементов списка нет ключей. Чтобы править список, их нужно добавить.',
  'form.error.missing-keys-alert.title': 'Нет ключей',
  'form.error.mixed-array-alert.details.description':
    'Так бывает, когда элементы созданы через API или их добавил собственный компонент формы.',
  'form.error.mixed-array-alert.details.title': 'Для разработчика',
  'form.error.mixed-array-alert.remove-button.text': 'Удалить лишние значения',
  'form.error.mixed-array-alert.summary':
    'Некоторые элементы списка — не объекты. Чтобы править список, это нужно исправить.',
  'form.error.mixed-array-alert.title': 'Недопустимые значения списка',
  'form.error.no-array-item-at-index':
    'В <code>{{path}}</code> нет элемента с номером <code>{{index}}</code>',
  'form.error.no-array-item-at-key':
    'В <code>{{path}}</code> нет элемента с `_key` <code>«{{key}}»</code>',
  'form.error.unhandled-runtime-error.title': 'Непредвиденная ошибка',
  'form.field.actions-menu.title': 'Действия с полем',
  'form.field.deprecated-label': 'устарело',
  'form.validation.has-error-aria-label': 'Есть ошибки',
  'form.validation.has-info-aria-label': 'Есть примечания',
  'form.validation.has-warning-aria-label': 'Есть предупреждения',
  'form.validation.summary.errors-count_few': '{{count}} ошибки',
  'form.validation.summary.errors-count_many': '{{count}} ошибок',
  'form.validation.summary.errors-count_one': '{{count}} ошибка',
  'form.validation.summary.errors-count_other': '{{count}} ошибки',
  'form.validation.summary.warnings-count_few': '{{count}} предупреждения',
  'form.validation.summary.warnings-count_many': '{{count}} предупреждений',
  'form.validation.summary.warnings-count_one': '{{count}} предупреждение',
  'form.validation.summary.warnings-count_other': '{{count}} предупреждения',
  'input.reference.document-cannot-be-opened.failed-to-resolve-url':
    'Этот документ открыть нельзя: неизвестен адрес Студии',
  'inputs.array.action.add-after': 'Добавить после',
  'inputs.array.action.add-before': 'Добавить перед',
  'inputs.array.action.add-item': 'Добавить',
  'inputs.array.action.add-item-select-type': 'Добавить…',
  'inputs.array.action.drag.tooltip': 'Перетащите, чтобы изменить порядок',
  'inputs.array.action.duplicate': 'Создать копию',
  'inputs.array.action.edit': 'Изменить: {{itemTypeTitle}}',
  'inputs.array.action.max-reached': 'Больше добавить нельзя',
  'inputs.array.action.view': 'Посмотреть: {{itemTypeTitle}}',
  'inputs.array.error.can-delete-but-no-edit-description':
    'Этот элемент можно переместить или удалить, но не изменить: его типа нет в схеме.',
  'inputs.array.error.cannot-resolve-initial-value-title':
    'Не удалось получить исходное значение для типа {{schemaTypeTitle}}: {{errorMessage}}.',
  'inputs.array.error.cannot-upload-unable-to-convert_few':
    'Эти элементы нельзя загрузить в список:',
  'inputs.array.error.cannot-upload-unable-to-convert_many':
    'Эти элементы нельзя загрузить в список:',
  'inputs.array.error.cannot-upload-unable-to-convert_one':
    'Этот элемент нельзя загрузить в список:',
  'inputs.array.error.cannot-upload-unable-to-convert_other':
    'Эти элементы нельзя загрузить в список:',
  'inputs.array.error.current-schema-not-declare-description':
    'По нынешней схеме элементов типа <code>{{typeName}}</code> в этом списке быть не должно. Возможно, тип убрали из схемы или кто-то добавил его в свою схему и ещё не выложил её.',
  'inputs.array.error.json-representation-description': 'Элемент в виде JSON:',
  'inputs.array.error.type-is-incompatible-prompt':
    'Элемента типа <code>{{typeName}}</code> в этом списке быть не должно',
  'inputs.array.error.type-is-incompatible-title': 'Почему так?',
  'inputs.array.error.unexpected-error': 'Непредвиденная ошибка: {{error}}',
  'inputs.array.insert-menu.search.no-results': 'Ничего не найдено',
  'inputs.array.insert-menu.toggle-grid-view.tooltip': 'Показать плиткой',
  'inputs.array.insert-menu.toggle-list-view.tooltip': 'Показать списком',
  'inputs.array.no-items-label': 'Пусто',
  'inputs.array.read-only-label': 'Это поле нельзя изменить',
  'inputs.array.resolving-initial-value': 'Получение исходного значения…',
  'inputs.invalid-value.convert-button.text': 'Преобразовать в {{targetType}}',
  'inputs.invalid-value.description': 'Тип сохранённого значения не тот, который нужен.',
  'inputs.invalid-value.details.description':
    'По схеме тип этого значения — <code>{{validType}}</code>.',
  'inputs.invalid-value.details.multi-type-description':
    'По схеме здесь допустимы только эти типы:',
  'inputs.invalid-value.details.possible-reason': 'Обычно так бывает после изменения схемы.',
  'inputs.invalid-value.details.title': 'Для разработчика',
  'inputs.invalid-value.title': 'Недопустимое значение',
  'inputs.object.field-group-tabs.validation-error': 'ошибка',
  'inputs.object.field-group-tabs.validation-info': 'примечание',
  'inputs.object.field-group-tabs.validation-warning': 'предупреждение',
  'inputs.object.unknown-fields.read-only.description':
    'Это поле по схеме <strong>только для чтения</strong>, удалить его нельзя. Чтобы удалять его в Студии, уберите из схемы <code>readOnly</code> у содержащего его типа.',
  'inputs.object.unknown-fields.reference.preview.unavailable':
    'Не удалось показать документ «{{documentId}}».',
  'inputs.object.unknown-fields.warning.description_few':
    'Найдено {{count}} поля, которых нет в схеме.',
  'inputs.object.unknown-fields.warning.description_many':
    'Найдено {{count}} полей, которых нет в схеме.',
  'inputs.object.unknown-fields.warning.description_one':
    'Найдено {{count}} поле, которого нет в схеме.',
  'inputs.object.unknown-fields.warning.description_other':
    'Найдено {{count}} поля, которых нет в схеме.',
  'inputs.object.unknown-fields.warning.details.description_few':
    'Этих полей нет в схеме. Возможно, их убрали из схемы или кто-то добавил их в свою схему и ещё не выложил её.',
  'inputs.object.unknown-fields.warning.details.description_many':
    'Этих полей нет в схеме. Возможно, их убрали из схемы или кто-то добавил их в свою схему и ещё не выложил её.',
  'inputs.object.unknown-fields.warning.details.description_one':
    'Этого поля нет в схеме. Возможно, его убрали из схемы или кто-то добавил его в свою схему и ещё не выложил её.',
  'inputs.object.unknown-fields.warning.details.description_other':
    'Этих полей нет в схеме. Возможно, их убрали из схемы или кто-то добавил их в свою схему и ещё не выложил её.',
  'inputs.object.unknown-fields.warning.details.title': 'Для разработчика',
  'inputs.object.unknown-fields.warning.title_few': 'Неизвестные поля',
  'inputs.object.unknown-fields.warning.title_many': 'Неизвестные поля',
  'inputs.object.unknown-fields.warning.title_one': 'Неизвестное поле',
  'inputs.object.unknown-fields.warning.title_other': 'Неизвестные поля',
  'inputs.reference.action.create-new-document': 'Создать',
  'inputs.reference.action.create-new-document-select': 'Создать…',
  'inputs.reference.action.duplicate': 'Создать копию',
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
  'inputs.reference.error.failed-to-load-document-title':
    'Не удалось загрузить документ, на который ведёт ссылка',
  'inputs.reference.error.invalid-search-result-type-title':
    'Найден документ, который не подходит для этой ссылки по типу: «{{returnedType}}»',
  'inputs.reference.error.invalid-type-description':
    'Тип документа (<code>{{documentId}}</code>), на который ведёт ссылка, — <code>{{actualType}}</code>. По схеме здесь допустимы только <AllowedTypes/>.',
  'inputs.reference.error.invalid-type-title': 'Документ не подходит по типу',
  'inputs.reference.error.missing-read-permissions-description':
    'Чтобы увидеть документ, на который ведёт ссылка, не хватает прав',
  'inputs.reference.error.nonexistent-document-description':
    'Документа, на который ведёт ссылка, нет (ID: <code>{{documentId}}</code>). Уберите ссылку или выберите другой документ.',
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
  'inputs.reference.metadata-error.title': 'Не удалось загрузить сведения о документе',
  'inputs.reference.no-results-for-query':
    'По запросу <strong>«{{searchTerm}}»</strong> ничего не найдено',
  'inputs.reference.preview.edited-at-time': 'Изменено <RelativeTime/>',
  'inputs.reference.preview.has-no-unpublished-changes-aria-label':
    'Неопубликованных изменений нет',
  'inputs.reference.preview.has-unpublished-changes-aria-label': 'Изменено',
  'inputs.reference.preview.no-unpublished-edits': 'Неопубликованных изменений нет',
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
  'inputs.select.action.clear': 'Очистить',
  'inputs.slug.action.generate': 'Составить',
  'inputs.slug.action.generating': 'Составляется…',
  'inputs.slug.error.missing-source':
    'Не указано, из чего создавать значение. Проверьте source у типа {{schemaType}} в схеме',
  'inputs.tags.placeholder': 'Введите слово и нажмите Enter…',
  'inputs.tags.placeholder_touch': 'Введите слово…',
  'inputs.untyped-value.convert-button.text': 'Преобразовать в {{targetType}}',
  'inputs.untyped-value.description': 'Найден объект без <code>_type</code>.',
  'inputs.untyped-value.details.description':
    'Уберите <code>name</code> из описания объекта или укажите <code>_type</code> у элементов.',
  'inputs.untyped-value.details.json-dump-prefix': 'Значение (<code>object</code>):',
  'inputs.untyped-value.details.multi-type-description': 'По схеме здесь допустимы эти типы:',
  'inputs.untyped-value.details.title': 'Для разработчика',
  'inputs.untyped-value.title': 'У значения нет <code>_type</code>',
  'inputs.untyped-value.unset-item-button.text': 'Очистить',
  'inputs.video.select-dialog.title': 'Выбор видео: «{{targetTitle}}»',
  'insufficient-permissions-message.not-authorized-explanation': 'У вас нет права на это действие.',
  'insufficient-permissions-message.not-authorized-explanation_create-any-document':
    'У вас нет права создавать документы.',
  'insufficient-permissions-message.not-authorized-explanation_create-document':
    'У вас нет права создать этот документ.',
  'insufficient-permissions-message.not-authorized-explanation_create-document-type':
    'У вас нет права создавать документы этого типа.',
  'insufficient-permissions-message.not-authorized-explanation_create-new-reference':
    'У вас нет права создать ссылку.',
  'insufficient-permissions-message.not-authorized-explanation_delete-document':
    'У вас нет права удалить этот документ.',
  'insufficient-permissions-message.not-authorized-explanation_delete-schedules':
    'У вас нет права отменять публикации по расписанию.',
  'insufficient-permissions-message.not-authorized-explanation_discard-changes':
    'У вас нет права отменить изменения этого документа.',
  'insufficient-permissions-message.not-authorized-explanation_duplicate-document':
    'У вас нет права создать копию этого документа.',
  'insufficient-permissions-message.not-authorized-explanation_edit-schedules':
    'У вас нет права менять расписание публикаций.',
  'insufficient-permissions-message.not-authorized-explanation_execute-schedules':
    'У вас нет права публиковать по расписанию.',
  'insufficient-permissions-message.not-authorized-explanation_publish-document':
    'У вас нет права опубликовать этот документ.',
  'insufficient-permissions-message.not-authorized-explanation_unpublish-document':
    'У вас нет права снять этот документ с публикации.',
  'member-field-error.unexpected-error': 'Непредвиденная ошибка: {{error}}',
  'tree-editing-dialog.breadcrumbs.menu': 'Путь',
  'tree-editing-dialog.search.menu-label': 'Поиск',
  'tree-editing-dialog.search.no-results-title': 'Ничего не найдено',
}
