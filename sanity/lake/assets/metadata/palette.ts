import type { JsonObject } from '#lake/json.ts'

/** Hue, saturation and lightness, each from 0 to 1. */
type Hsl = { hue: number; saturation: number; lightness: number }
type Rgb = { red: number; green: number; blue: number }
type Colour = Hsl & { rgb: Rgb; population: number }

type Range = readonly [min: number, target: number, max: number]

const dark: Range = [0, 0.26, 0.45]
const normal: Range = [0.3, 0.5, 0.7]
const light: Range = [0.55, 0.74, 1]
const vibrant: Range = [0.35, 1, 1]
const muted: Range = [0, 0.3, 0.4]

/** Sanity's swatches, which are those of Android's Palette. */
const kinds = {
  vibrant: { lightness: normal, saturation: vibrant },
  lightVibrant: { lightness: light, saturation: vibrant },
  darkVibrant: { lightness: dark, saturation: vibrant },
  muted: { lightness: normal, saturation: muted },
  lightMuted: { lightness: light, saturation: muted },
  darkMuted: { lightness: dark, saturation: muted },
} as const

/**
 * Sanity's `metadata.palette` of RGBA pixels: the most frequent colour, and for each kind the
 * best unused colour of the image, or one of the dominant hue with a population of 0.
 */
export function toPalette(rgba: Uint8Array): JsonObject {
  const colours = countColours(rgba)
  const dominant = colours.toSorted((a, b) => b.population - a.population)[0] ?? white
  const total = Math.max(
    1,
    colours.reduce((sum, { population }) => sum + population, 0),
  )
  const used = new Set<Colour>()
  const swatches = Object.entries(kinds).map(([name, kind]) => {
    const fitting = colours
      .filter((colour) => !used.has(colour))
      .filter((colour) => isIn(colour.lightness, kind.lightness))
      .filter((colour) => isIn(colour.saturation, kind.saturation))
    const score = (colour: Colour) =>
      3 * (1 - Math.abs(colour.saturation - kind.saturation[1])) +
      6.5 * (1 - Math.abs(colour.lightness - kind.lightness[1])) +
      0.5 * (colour.population / dominant.population)
    const best = fitting.toSorted((a, b) => score(b) - score(a))[0]
    const chosen = best ?? fromHsl(dominant.hue, kind.saturation[1], kind.lightness[1])
    used.add(chosen)
    return [name, toSwatch(chosen, total)]
  })
  return {
    _type: 'sanity.imagePalette',
    dominant: toSwatch(dominant, total),
    ...Object.fromEntries(swatches),
  }
}

function isIn(value: number, [min, , max]: Range): boolean {
  return value >= min && value <= max
}

/** Merges similar colours, 32 steps per channel, into their mean. */
function countColours(rgba: Uint8Array): Colour[] {
  const bins = new Map<number, Rgb & { population: number }>()
  for (let at = 0; at + 3 < rgba.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = rgba.subarray(at, at + 4)
    if (alpha < 125) continue
    const key = ((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3)
    const bin = bins.get(key) ?? { red: 0, green: 0, blue: 0, population: 0 }
    bin.red += red
    bin.green += green
    bin.blue += blue
    bin.population += 1
    bins.set(key, bin)
  }
  return [...bins.values()].map(({ red, green, blue, population }) => {
    const mean = (sum: number) => Math.round(sum / population)
    return toColour({ red: mean(red), green: mean(green), blue: mean(blue) }, population)
  })
}

function toColour(rgb: Rgb, population: number): Colour {
  const [red, green, blue] = [rgb.red / 255, rgb.green / 255, rgb.blue / 255]
  const max = Math.max(red, green, blue)
  const min = Math.min(red, green, blue)
  const lightness = (max + min) / 2
  const chroma = max - min
  const saturation = chroma === 0 ? 0 : chroma / (1 - Math.abs(2 * lightness - 1))
  const sector =
    chroma === 0
      ? 0
      : max === red
        ? (green - blue) / chroma
        : max === green
          ? (blue - red) / chroma + 2
          : (red - green) / chroma + 4
  return { rgb, population, lightness, saturation, hue: (sector / 6 + 1) % 1 }
}

const white = toColour({ red: 255, green: 255, blue: 255 }, 1)

/** The formula of CSS Color 4, section "Converting HSL to sRGB". */
function fromHsl(hue: number, saturation: number, lightness: number): Colour {
  const reach = saturation * Math.min(lightness, 1 - lightness)
  const channel = (offset: number) => {
    const part = (offset + hue * 12) % 12
    return Math.round(255 * (lightness - reach * Math.max(-1, Math.min(part - 3, 9 - part, 1))))
  }
  return toColour({ red: channel(0), green: channel(8), blue: channel(4) }, 0)
}

function toSwatch({ rgb: { red, green, blue }, population }: Colour, total: number): JsonObject {
  // Relative brightness as in ITU-R BT.601.
  const text = red * 0.299 + green * 0.587 + blue * 0.114 < 150 ? '#fff' : '#000'
  const hex = [red, green, blue].map((channel) => channel.toString(16).padStart(2, '0')).join('')
  return {
    _type: 'sanity.imagePaletteSwatch',
    background: `#${hex}`,
    foreground: text,
    title: text,
    population: Math.round((population / total) * 10_000) / 100,
  }
}
