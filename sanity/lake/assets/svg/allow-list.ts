/**
 * Allowed elements: shapes, text, paint, masks, filters. Anything else is dropped with its content:
 * script, foreignObject, animations (they can set any attribute), links, editor metadata, and
 * elements unknown today.
 */
export const elementNames: ReadonlySet<string> = new Set(
  `svg g defs symbol use switch title desc style
  path rect circle ellipse line polyline polygon image marker view
  text tspan textPath linearGradient radialGradient stop pattern clipPath mask
  filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
  feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
  feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight
  feSpecularLighting feSpotLight feTile feTurbulence`.split(/\s+/),
)

/** Attributes of those elements; `href`, `style` and `class` have rules of their own. */
export const attributeNames: ReadonlySet<string> = new Set(
  `id class style href lang version viewBox preserveAspectRatio zoomAndPan
  x y x1 y1 x2 y2 z cx cy r rx ry fx fy fr dx dy width height d points pathLength rotate
  transform gradientTransform patternTransform gradientUnits patternUnits patternContentUnits
  clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight orient refX refY
  offset spreadMethod startOffset method spacing side textLength lengthAdjust
  filterUnits primitiveUnits in in2 result mode type values tableValues slope intercept amplitude
  exponent operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY edgeMode
  preserveAlpha kernelUnitLength surfaceScale diffuseConstant specularConstant specularExponent
  scale xChannelSelector yChannelSelector azimuth elevation pointsAtX pointsAtY pointsAtZ
  limitingConeAngle stdDeviation radius baseFrequency numOctaves seed stitchTiles
  alignment-baseline baseline-shift clip-path clip-rule color color-interpolation
  color-interpolation-filters direction display dominant-baseline fill fill-opacity fill-rule
  filter flood-color flood-opacity font-family font-size font-size-adjust font-stretch font-style
  font-variant font-weight image-rendering letter-spacing lighting-color marker-end marker-mid
  marker-start mask mask-type mix-blend-mode opacity overflow paint-order pointer-events
  shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset
  stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor
  text-decoration text-rendering transform-origin unicode-bidi vector-effect visibility
  word-spacing writing-mode isolation`.split(/\s+/),
)
