import { expect, it } from 'vitest'
import { activeMarkup } from './faults.tsx'

it.each([
  ['<script>1</script>', '<script>'],
  ['<p onclick="1">', 'onclick'],
  ['<a href="java&#10;script:1">x</a>', 'href=java\nscript:1'],
  ['<a href="\u0001javascript:1">x</a>', 'href=\u0001javascript:1'],
  ['<a href="//evil.example">x</a>', 'href=//evil.example'],
  ['<img src="data:text/html,x">', 'src=data:text/html,x'],
  ['<form action="vbscript:1">', 'action=vbscript:1'],
  ['<iframe srcdoc="x">', '<iframe>'],
  ['<h2 id="a"></h2><h2 id="a">', 'id="a" is not one place'],
  ['<h2 id="">', 'id="" is not one place'],
])('%s would be noticed', (html, fault) => {
  expect(activeMarkup(html)).toContain(fault)
})
