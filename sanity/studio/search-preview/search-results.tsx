import type { CSSProperties, JSX } from 'react'
import { displayUrl, type Head } from './head.ts'

// Search engines cut titles by pixels, so CSS cuts them here. Sizes
// and colours as on google.com and yandex.ru, on a desktop.
const family = 'Arial, sans-serif'
const paper: CSSProperties = { maxWidth: 600, background: '#fff', padding: 12, fontFamily: family }

function lines(count: number): CSSProperties {
  return {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: count,
    overflow: 'hidden',
  }
}

type Props = { head: Head }

/** A page as Google lists it: site and address, title of one line, description of two. */
export function GoogleResult({ head, siteTitle }: Props & { siteTitle: string }): JSX.Element {
  return (
    <div style={paper}>
      <div style={{ fontSize: 14, color: '#202124' }}>{siteTitle}</div>
      <div style={{ ...lines(1), fontSize: 12, lineHeight: '18px', color: '#4d5156' }}>
        {displayUrl(head.url)}
      </div>
      <div style={{ ...lines(1), fontSize: 20, lineHeight: '30px', color: '#1a0dab' }}>
        {head.title}
      </div>
      <div style={{ ...lines(2), fontSize: 14, lineHeight: '22px', color: '#4d5156' }}>
        {head.description || 'Описания нет: Google возьмёт фразу из текста.'}
      </div>
    </div>
  )
}

/** A page as Yandex lists it: title first, then the address, a description of up to four lines. */
export function YandexResult({ head }: Props): JSX.Element {
  return (
    <div style={paper}>
      <div style={{ ...lines(2), fontSize: 20, lineHeight: '24px', color: '#0044bb' }}>
        {head.title}
      </div>
      <div style={{ ...lines(1), fontSize: 14, lineHeight: '22px', color: '#006000' }}>
        {displayUrl(head.url)}
      </div>
      <div style={{ ...lines(4), fontSize: 14, lineHeight: '20px', color: '#333' }}>
        {head.description || 'Описания нет: Яндекс возьмёт фразу из текста.'}
      </div>
    </div>
  )
}
