export default {
  'action.schedule-publish': 'Запланировать публикацию',
  'action.schedule-publish-error': 'Не удалось запланировать публикацию',
  'action.schedule-publish-success': 'Публикация запланирована',
  'action.schedule-publish-success-description': 'Документ будет опубликован {{publishAt}}',
  'action.schedule-publish.disabled.cardinality-one':
    'Публикация этого документа уже запланирована.',
  'action.schedule-publish.disabled.validation-issues':
    'В черновике есть ошибки: исправьте их, чтобы запланировать публикацию.',
  'action.schedule-publish.disabled.variant': 'Планировать публикацию вариантов пока нельзя.',
  'empty-state.action.documentation': 'О публикации по расписанию',
  'empty-state.description':
    'Назначьте черновикам время публикации: до него они закрыты для правки.',
  'empty-state.title': 'Запланированные публикации',
}
