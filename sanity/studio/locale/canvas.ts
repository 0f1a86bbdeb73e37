export default {
  'action.edit-document': 'Открыть в Canvas',
  'action.link-document': 'Связать с Canvas',
  'action.link-document-disabled.initial-value-not-resolved':
    'Подождите: заполняются исходные значения документа',
  'action.link-document-disabled.missing-permissions':
    'У вас нет права связать этот документ с Canvas',
  'action.link-document-disabled.not-in-dashboard':
    'Чтобы связать документ с Canvas, откройте его в Dashboard',
  'action.link-document-disabled.version-document':
    'Версии документов в Canvas пока не поддерживаются',
  'action.unlink-document': 'Отвязать от Canvas',
  'banner.edit-document-in-canvas': 'Открыть в Canvas',
  'banner.linked-to-canvas': 'Документ связан с Canvas',
  'dialog.confirm-document-changes.cancel': 'Отмена',
  'dialog.confirm-document-changes.confirm': 'Принять и продолжить',
  'dialog.confirm-document-changes.description':
    'Чтобы открыть документ в Canvas, его нужно обновить.\n Часть содержания может измениться или пропасть.',
  'dialog.confirm-document-changes.footer-description': 'Отвязать от Canvas можно в любой момент',
  'dialog.confirm-document-changes.title': 'Изменения документа',
  'dialog.link-to-canvas.error': 'Не удалось связать с Canvas',
  'dialog.link-to-canvas.redirecting': 'Переход в Canvas…',
  'dialog.link-to-canvas.title': 'Связь с Canvas',
  'dialog.link-to-canvas.validating': 'Проверка',
  'dialog.unlink-from-canvas.cancel': 'Отмена',
  'dialog.unlink-from-canvas.description':
    'Документ можно будет править здесь, а изменения в Canvas в него больше не попадут.',
  'dialog.unlink-from-canvas.error': 'Не удалось отвязать от Canvas',
  'dialog.unlink-from-canvas.success': 'Документ отвязан от Canvas',
  'dialog.unlink-from-canvas.title': 'Отвязать от Canvas?',
  'dialog.unlink-from-canvas.unlink-action': 'Отвязать',
  'dialog.unlink-from-canvas.unlinking':
    'Документ <strong>«{{documentTitle}}»</strong> будет отвязан от Canvas.',
  'navigate-to-canvas-doc.error.missing-permissions': 'У вас нет права открыть Canvas',
}
