import { readFileSync } from 'node:fs'

/** A document as its author writes it; strings are plain text. */
export type Paper = {
  title: string
  subtitle: string
  sections: readonly Section[]
  /** The last line of every document says that it is a sample. */
  note: string
}

type Section = {
  heading: string
  paragraphs?: readonly string[]
  items?: readonly string[]
  /** The first row names the columns; columns of numbers are right-aligned. */
  table?: readonly (readonly string[])[]
  /** Drawings beside each other, as HTML images. */
  drawings?: readonly string[]
}

const fonts = [
  ['Text', 'onest.woff2', '400 600'],
  ['Text Rare', 'onest-rare.woff2', '400 600'],
  ['Columns', 'onest-columns.woff2', '400 600'],
  ['Head', 'playfair.ttf', '400 900'],
] as const

/** The document as a page to print. */
export function toHtml({ title, subtitle, sections, note }: Paper): string {
  return `<!doctype html><html lang="ru"><title>${escape(title)}</title><style>${styles()}</style>
<header><p class="name">ButlerSPB</p><p>Санкт-Петербург</p></header>
<h1>${escape(title)}</h1><p class="subtitle">${escape(subtitle)}</p>
${sections.map(toSection).join('')}
<footer>${escape(note)}</footer></html>`
}

function toSection({ heading, paragraphs = [], items = [], table, drawings = [] }: Section) {
  return `<section><h2>${escape(heading)}</h2>
${paragraphs.map((text) => `<p>${escape(text)}</p>`).join('')}
${items.length > 0 ? `<ul>${items.map((text) => `<li>${escape(text)}</li>`).join('')}</ul>` : ''}
${drawings.length > 0 ? `<div class="drawings">${drawings.join('')}</div>` : ''}
${table ? toTable(table) : ''}</section>`
}

function toTable([head = [], ...rows]: readonly (readonly string[])[]): string {
  const isNumeric = head.map((_, column) => rows.every((row) => /^[\d ]*$/.test(row[column] ?? '')))
  const toRow = (row: readonly string[], tag: string) =>
    `<tr${/^(Итого|Всего)/.test(row.find(Boolean) ?? '') ? ' class="total"' : ''}>${row
      .map((cell, column) => {
        const className = isNumeric[column] ? ' class="number"' : ''
        return `<${tag}${className}>${escape(cell)}</${tag}>`
      })
      .join('')}</tr>`
  const body = rows.map((row) => toRow(row, 'td')).join('')
  return `<table><thead>${toRow(head, 'th')}</thead><tbody>${body}</tbody></table>`
}

function styles(): string {
  const faces = fonts.map(([family, file, weight]) => {
    const bytes = readFileSync(new URL(`../../app/fonts/${file}`, import.meta.url))
    return `@font-face{font-family:'${family}';font-weight:${weight};src:url(data:font;base64,${bytes.toString('base64')})}`
  })
  return `${faces.join('')}
@page{size:A4;margin:18mm 20mm}
body{margin:0;font:10pt/1.5 'Text','Text Rare',sans-serif;color:#1d1b18}
header{display:flex;justify-content:space-between;border-bottom:.5pt solid #b08d4c;padding-bottom:4mm;color:#655f55}
header p{margin:0}.name{font:500 13pt 'Head',serif;color:#1d1b18}
h1{font:500 22pt/1.15 'Head',serif;margin:9mm 0 2mm}
.subtitle{color:#655f55;margin:0 0 6mm}
h2{font:500 13pt/1.3 'Head',serif;margin:5mm 0 2mm;break-after:avoid}
section{break-inside:avoid}section:last-of-type,footer{break-before:avoid}
p{margin:0 0 2.5mm}ul{margin:0;padding-left:5mm}li{margin-bottom:1.5mm}
table{width:100%;border-collapse:collapse;margin-top:2mm}
th{text-align:left;font-weight:500;color:#655f55;border-bottom:.75pt solid #1d1b18}
th,td{padding:1.8mm 4mm 1.8mm 0;vertical-align:top}td{border-bottom:.5pt solid #e0d9cc}
th.number,td.number{text-align:right;white-space:nowrap;padding-right:0;padding-left:4mm;font-family:'Columns','Text','Text Rare',sans-serif}
.total td{font-weight:600}thead{break-after:avoid}.total{break-before:avoid}
tr{break-inside:avoid}
.drawings{display:flex;gap:4mm;margin-top:3mm}.drawings img{width:calc(50% - 2mm);height:auto}
footer{margin-top:8mm;border-top:.5pt solid #e0d9cc;padding-top:3mm;font-size:8.5pt;color:#655f55}`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
