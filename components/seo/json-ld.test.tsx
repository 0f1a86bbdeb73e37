import { renderToStaticMarkup } from 'react-dom/server'
import type { Graph } from 'schema-dts'
import { expect, it } from 'vitest'
import { JsonLd } from './json-ld.tsx'

it('never lets a text end the script, and keeps every text whole', () => {
  const name = '</script><!-- <script> & \u2028'
  const graph: Graph = { '@context': 'https://schema.org', '@graph': [{ '@type': 'Thing', name }] }
  const html = renderToStaticMarkup(<JsonLd graph={graph} />)
  const json = html.slice(html.indexOf('>') + 1, html.lastIndexOf('</script>'))
  expect(json).not.toMatch(/[<>&\u2028]/)
  expect(JSON.parse(json)).toEqual(graph)
})
