export default {
  'invalid-video-warning.description':
    'Значение этого поля — не видео. Сбросьте его и выберите видео заново.',
  'invalid-video-warning.reset-button.text': 'Сбросить значение',
  'invalid-video-warning.title': 'Недопустимое значение видео',
  'video-error.description': 'Не удалось загрузить видео',
  'video-error.retry-button.text': 'Повторить',
}
