import type { Site } from '#lib/content/view/site.ts'

/**
 * Links that open the office in map services: at its point where the settings have one, otherwise
 * by a search for its address. None without either.
 *
 * Sources: https://yandex.ru/dev/yandex-apps-launch-maps/doc/ru/concepts/yandexmaps-web,
 * https://developers.google.com/maps/documentation/urls/get-started,
 * https://developer.apple.com/documentation/mapkit/unified-map-urls.
 */
export function mapLinks({
  address,
  location,
}: Site['contacts']): { name: string; href: string }[] {
  const text = [address?.locality, address?.street].filter(Boolean).join(', ')
  if (location === undefined && text === '') return []
  const { latitude, longitude } = location ?? {}
  const words = encodeURIComponent(text.toWellFormed())
  const point = location && `${latitude},${longitude}`
  const reversed = location && `${longitude},${latitude}`
  return [
    {
      name: 'Яндекс Карты',
      href: reversed
        ? `https://yandex.ru/maps/?pt=${reversed}&z=17`
        : `https://yandex.ru/maps/?text=${words}`,
    },
    {
      name: '2ГИС',
      href: reversed ? `https://2gis.ru/geo/${reversed}` : `https://2gis.ru/search/${words}`,
    },
    {
      name: 'Google Карты',
      href: `https://www.google.com/maps/search/?api=1&query=${point ?? words}`,
    },
    {
      name: 'Apple Карты',
      href: point
        ? `https://maps.apple.com/?ll=${point}&q=${words || point}`
        : `https://maps.apple.com/?q=${words}`,
    },
  ]
}
