import type { Graph } from 'schema-dts'

/** The one place that writes structured data into a page. */
export function JsonLd({ graph }: { graph: Graph }) {
  // An editor's `</script>` or `<!--` must not end its element.
  const json = JSON.stringify(graph).replace(/[<>&\u2028\u2029]/g, escapeCharacter)
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
