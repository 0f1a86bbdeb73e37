export default {
  'copy-paste.field-action-copy-button.document.title': 'Скопировать документ',
  'copy-paste.field-action-copy-button.field.title': 'Скопировать поле',
  'copy-paste.field-action-paste-button.document.title': 'Вставить документ',
  'copy-paste.field-action-paste-button.field.title': 'Вставить в поле',
  'copy-paste.on-copy.validation.clipboard-not-supported.description':
    'Студии нужен доступ к буферу обмена. Разрешите его в настройках браузера и скопируйте снова.',
  'copy-paste.on-copy.validation.clipboard-not-supported.title': 'Нет доступа к буферу обмена',
  'copy-paste.on-copy.validation.no-value.title': 'Поле пустое, копировать нечего',
  'copy-paste.on-copy.validation.schema-type-incompatible.title': 'Неизвестен тип поля {{path}}',
  'copy-paste.on-paste.validation.array-type-incompatible.description':
    'Значение типа «{{type}}» нельзя вставить в этот список',
  'copy-paste.on-paste.validation.array-value-incompatible.description':
    'Значение типа «{{type}}» нельзя вставить в этот список',
  'copy-paste.on-paste.validation.clipboard-empty.title': 'В буфере обмена пусто',
  'copy-paste.on-paste.validation.clipboard-invalid.title': 'Скопированное не подходит',
  'copy-paste.on-paste.validation.image-file-incompatible.description':
    '«{{sourceSchemaType}}» нельзя вставить в «{{targetSchemaType}}»',
  'copy-paste.on-paste.validation.mime-type-incompatible.description':
    'Файлы типа «{{mimeType}}» в это поле не подходят',
  'copy-paste.on-paste.validation.mime-type-validation-failed.description':
    'Не удалось проверить тип файла',
  'copy-paste.on-paste.validation.partial-warning.title': 'Вставлено не всё',
  'copy-paste.on-paste.validation.primitive-type-incompatible.description':
    'Значение типа «{{type}}» нельзя вставить в это поле',
  'copy-paste.on-paste.validation.read-only-fields-skipped-truncated.description':
    'Пропущены поля только для чтения: {{fieldNames}} и ещё {{count}}',
  'copy-paste.on-paste.validation.read-only-fields-skipped.description':
    'Пропущены поля только для чтения: {{fieldNames}}',
  'copy-paste.on-paste.validation.read-only-target.description':
    'Вставить сюда нельзя: поле только для чтения',
  'copy-paste.on-paste.validation.reference-filter-incompatible.description':
    'Этот документ не подходит под условия поля',
  'copy-paste.on-paste.validation.reference-type-incompatible.description':
    'В это поле можно выбрать только «{{targetReferenceTypes}}», а скопировано «{{sourceReferenceType}}»',
  'copy-paste.on-paste.validation.reference-validation-failed.description':
    'Документа «{{ref}}» нет',
  'copy-paste.on-paste.validation.schema-type-incompatible.description': 'Поля разного типа',
  'copy-paste.on-paste.validation.schema-type-incompatible.title': 'Неизвестен тип поля {{path}}',
  'copy-paste.on-paste.validation.string-value-incompatible.description':
    'Значения «{{value}}» нет среди допустимых: «{{allowedStrings}}»',
}
