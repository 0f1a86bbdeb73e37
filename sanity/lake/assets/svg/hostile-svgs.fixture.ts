/** An SVG around hostile content; `xlink` is declared. */
const svg = (inside: string, root = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="20" ${root}><rect width="40" height="20" fill="red"/>${inside}</svg>`

const html = 'xmlns="http://www.w3.org/1999/xhtml"'

/**
 * Each would call `parent.ran()` or `ran()`, or fetch from `foreign.example`, if it were shown as
 * it is. The address of the foreign server is a placeholder that a test may replace.
 */
export const hostileSvgs: Record<string, string> = {
  script: svg('<script>ran()</script>'),
  'script in CDATA': svg('<script type="text/javascript"><![CDATA[ran()]]></script>'),
  'script from elsewhere': svg('<script href="http://foreign.example/1.js"/>'),
  'script by xlink': svg('<script xlink:href="http://foreign.example/2.js"/>'),
  'script as data': svg('<script href="data:text/javascript,ran()"/>'),
  'script with a prefix': `<s:svg xmlns:s="http://www.w3.org/2000/svg" width="4" height="2"><s:script>ran()</s:script></s:svg>`,
  'script of XHTML': svg(`<x:script xmlns:x="http://www.w3.org/1999/xhtml">ran()</x:script>`),
  'script in defs in a symbol': svg('<defs><symbol id="s"><script>ran()</script></symbol></defs>'),
  onload: svg('', 'onload="ran()"'),
  'onload of a shape': svg('<g onload="ran()" onclick="ran()" onfocusin="ran()" tabindex="0"/>'),
  'onbegin of an animation': svg('<animate onbegin="ran()" attributeName="x" dur="1s"/>'),
  'an error of an image': svg('<image href="x" onerror="ran()" width="9" height="9"/>'),
  'a link': svg('<a href="javascript:ran()"><rect width="9" height="9"/></a>'),
  'a link by xlink': svg('<a xlink:href="java&#x0A;script:ran()"><text y="9">x</text></a>'),
  'a link set later': svg('<a id="l"><set attributeName="href" to="javascript:ran()"/></a>'),
  'a handler set later': svg('<set attributeName="onload" to="ran()"/>'),
  'foreign object': svg(
    `<foreignObject width="9" height="9"><body ${html} onload="ran()"/></foreignObject>`,
  ),
  'a frame': svg(`<foreignObject><iframe ${html} src="javascript:parent.ran()"/></foreignObject>`),
  'a frame outside': svg(`<iframe ${html} src="http://foreign.example/3"/>`),
  embed: svg(`<embed ${html} src="http://foreign.example/4"/>`),
  'a redirection': svg(
    `<meta ${html} http-equiv="refresh" content="0;url=http://foreign.example/5"/>`,
  ),
  'an image from elsewhere': svg(
    '<image href="http://foreign.example/6.png" width="9" height="9"/>',
  ),
  'an image of a drawing': svg(
    `<image href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' onload='ran()'/%3E"/>`,
  ),
  'an image of a file': svg('<image href="file:///etc/passwd" width="9" height="9"/>'),
  'use from elsewhere': svg('<use href="http://foreign.example/7.svg#a"/>'),
  'use of data': svg('<use href="data:image/svg+xml;base64,PHN2Zy8+#a"/>'),
  'a filter image': svg('<filter id="f"><feImage href="http://foreign.example/8.png"/></filter>'),
  'style import': svg('<style>@import "http://foreign.example/9.css";</style>'),
  'style import by escapes': svg('<style>@\\69mport url(http://foreign.example/10.css)</style>'),
  'style with url': svg('<style>rect{fill:url(http://foreign.example/11.svg#a)}</style>'),
  'style with a font': svg(
    '<style>@font-face{font-family:x;src:url(//foreign.example/12)}</style>',
  ),
  'style with image-set': svg(
    '<style>*{background:image-set("http://foreign.example/13" 1x)}</style>',
  ),
  'style cut in two': svg('<style>rect{fill:u<g/>rl(http://foreign.example/14)}</style>'),
  'style behind a string that looks like a comment': svg(
    '<style>a{x:"/*"} rect{fill:url(http://foreign.example/22#a)} a{x:"*/"}</style>',
  ),
  'style in CDATA': svg('<style><![CDATA[</style><script>ran()</script>]]></style>'),
  'style attribute': svg(
    '<rect style="fill:url(http://foreign.example/15#a)" width="9" height="9"/>',
  ),
  'paint from elsewhere': svg(
    '<rect fill="url(http://foreign.example/16#a)" width="9" height="9"/>',
  ),
  'mask from elsewhere': svg(
    `<rect mask="url('http://foreign.example/17#a')" width="9" height="9"/>`,
  ),
  'a cursor': svg('<rect cursor="url(http://foreign.example/18.cur),auto" width="9" height="9"/>'),
  'a style sheet of the document': `<?xml-stylesheet href="http://foreign.example/19.css"?>${svg('')}`,
  'a transformation of the document': `<?xml-stylesheet type="text/xsl" href="http://foreign.example/20.xsl"?>${svg('')}`,
  'a document type from elsewhere': `<!DOCTYPE svg SYSTEM "http://foreign.example/21.dtd">${svg('')}`,
  'base address': svg('<image href="22.png"/>', 'xml:base="http://foreign.example/"'),
  MathML: svg(
    '<math xmlns="http://www.w3.org/1998/Math/MathML"><mi href="javascript:ran()">x</mi></math>',
  ),
  'a handler element': svg(
    '<handler xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load">ran()</handler>',
  ),
}

/** Documents that are not one plain SVG. */
export const unreadableSvgs: Record<string, string | Buffer> = {
  'an entity of a file': `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('<text>&x;</text>')}`,
  'an entity with a script': `<!DOCTYPE svg [<!ENTITY x "<script>ran()</script>">]>${svg('&x;')}`,
  'a billion laughs': `<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${svg('<text>&b;</text>')}`,
  'tags that do not close': '<svg xmlns="http://www.w3.org/2000/svg"><g></svg>',
  'HTML after it': `${svg('')}<script>ran()</script>`,
  'no namespace': '<svg width="9" height="9"><script>ran()</script></svg>',
  'another root': '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>',
  'another encoding': Buffer.from(`<?xml version="1.0" encoding="UTF-7"?>${svg('')}`),
  'broken UTF-8': Buffer.from([...Buffer.from('<svg xmlns="'), 0xc3, 0x28]),
  'UTF-16': Buffer.from(`\uFEFF${svg('')}`, 'utf16le'),
  'too deep': svg('<g>'.repeat(300) + '</g>'.repeat(300)),
  'too many elements': svg('<g/>'.repeat(50_001)),
  'too large': svg(`<desc>${'x'.repeat(2 * 1024 * 1024)}</desc>`),
  'too many pixels': '<svg xmlns="http://www.w3.org/2000/svg" width="100000" height="100000"/>',
}
