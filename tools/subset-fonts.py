"""Makes the font files of app/fonts from the font packages and prints the ranges of characters
for app/fonts/fonts.ts. Run `npm run fonts:subset` after changing a package or a character set; it
needs Python with fontTools and brotli (Debian: python3-fonttools, python3-brotli).
"""

from io import BytesIO
from pathlib import Path
from shutil import copyfile

from fontTools import subset, varLib
from fontTools.designspaceLib import AxisDescriptor, DesignSpaceDocument, SourceDescriptor
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

root = Path(__file__).parent.parent
packages = root / "node_modules/@expo-google-fonts"
fonts = root / "app/fonts"
playfair_medium = "playfair-display/500Medium/PlayfairDisplay_500Medium.ttf"


def characters(first, last):
    return "".join(map(chr, range(first, last + 1)))


def without(text, taken):
    return "".join(character for character in text if character not in taken)


cyrillic = f"ЁёА{characters(0x410, 0x44F)}№"
latin = f"{characters(0x20, 0x7E)}\u00a0§©«·»×–—‘’“”„•…€→−"
digits = "0123456789"
small = characters(0x61, 0x7A)

# What a Russian page shows besides Cyrillic letters: figures and punctuation, addresses and names
# of messengers in the text, the name of this site in its header. The rest are files of their own.
punctuation = " \u00a0.,:;!?()«»–—-…"
sans_text = f"{cyrillic}{punctuation}{digits}„“·%+/@₽{small}ABDFIMPSTWX"

# Capitals that seldom begin a sentence.
serif_capitals = "ЁЖЙФХЦШЩЪЫЬЮ№"
serif_cyrillic = without(cyrillic, serif_capitals)
# The Cyrillic letters bring those that look like them.
serif_text = f"{serif_cyrillic}{punctuation}{digits}%ABCEHMOPTXaceopxySlrtu"
# Addresses and names of messengers as headings.
serif_addresses = without(f"{small}ADFIMTWX+@", serif_text)
italic_text = serif_cyrillic + punctuation
italic_figures = f"{digits}%+/@_&'\"·→„“"

# What a browser uses by itself in Russian.
features = ["calt", "ccmp", "clig", "kern", "liga", "mark", "mkmk", "rlig", "rvrn"]

# Curves need no finer grid: in the largest heading a point moves by 0.07 px at most.
units = 500


def onest(text, figures=None):
    """All weights that the site uses in one font, made of the two at the ends."""
    document = DesignSpaceDocument()
    document.addAxis(AxisDescriptor(tag="wght", name="wght", minimum=400, default=400, maximum=600))
    for weight, face in (400, "400Regular/Onest_400Regular"), (600, "600SemiBold/Onest_600SemiBold"):
        font = cut(packages / f"onest/{face}.ttf", text, figures)
        document.addSource(SourceDescriptor(font=reopened(font), location={"wght": weight}))
    font, *_ = varLib.build(document, exclude=["MVAR", "STAT", "avar"])
    return named(font, "Onest")


def onest_columns(text):
    """Figures of equal width."""
    return onest(text, "tnum")


def onest_medium(text):
    return named(cut(packages / "onest/500Medium/Onest_500Medium.ttf", text), "Onest")


def playfair(text):
    """With figures as high as capitals."""
    return named(cut(packages / playfair_medium, text, "lnum"), "Playfair")


def playfair_italic(text):
    path = packages / "playfair-display/400Regular_Italic/PlayfairDisplay_400Regular_Italic.ttf"
    return named(cut(path, text), "Playfair")


def cut(path, text, figures=None):
    """The part of a font that `text` needs, with the figures of one feature instead of its own."""
    font = TTFont(path, recalcTimestamp=False)
    if figures:
        use_figures(font, figures)
    keep(font, text, hinting=False, layout_features=features)
    scale_upem(font, units)
    return font


def use_figures(font, feature):
    substitutions = font["GSUB"].table
    first, *_ = (
        record.Feature.LookupListIndex[0]
        for record in substitutions.FeatureList.FeatureRecord
        if record.FeatureTag == feature
    )
    (lookup,) = substitutions.LookupList.Lookup[first].SubTable
    glyphs = getattr(lookup, "ExtSubTable", lookup).mapping
    # Tables for several platforms may share one dictionary.
    for cmap in {id(table.cmap): table.cmap for table in font["cmap"].tables}.values():
        for digit in map(ord, digits):
            cmap[digit] = glyphs[cmap[digit]]


def keep(font, text, **options):
    subsetter = subset.Subsetter(subset.Options(glyph_names=False, legacy_kern=False, **options))
    subsetter.options.drop_tables += ["STAT", "gasp", "meta"]
    subsetter.populate(text=text)
    subsetter.subset(font)


def reopened(font):
    """varLib wants the tables as they are read from a file."""
    file = BytesIO()
    font.save(file)
    file.seek(0)
    return TTFont(file, recalcTimestamp=False)


def named(font, family):
    """With the copyright, and a name that is not reserved for the unchanged font."""
    table = font["name"]
    table.names = [record for record in table.names if record.nameID == 0]
    table.setName(family, 1, 3, 1, 0x409)
    return font


def unicode_range(text):
    """For `fonts.ts`."""
    ranges = []
    for point in sorted(set(map(ord, text))):
        if ranges and point == ranges[-1][1] + 1:
            ranges[-1][1] = point
        else:
            ranges.append([point, point])
    return ", ".join(f"U+{a:04X}" + (f"-{b:04X}" if b > a else "") for a, b in ranges)


files = {
    "onest": (onest, sans_text),
    "onest-rare": (onest, without(latin, sans_text)),
    "onest-columns": (onest_columns, digits),
    "onest-rouble": (onest_medium, "₽"),
    "playfair": (playfair, serif_text),
    "playfair-capitals": (playfair, serif_capitals),
    "playfair-addresses": (playfair, serif_addresses),
    "playfair-rare": (playfair, without(latin, serif_text + serif_addresses)),
    "playfair-italic": (playfair_italic, italic_text),
    "playfair-italic-capitals": (playfair_italic, serif_capitals),
    "playfair-italic-figures": (playfair_italic, italic_figures),
    "playfair-italic-rare": (playfair_italic, without(latin, italic_text + italic_figures)),
}

for name, (make, text) in files.items():
    font = make(text)
    font.flavor = "woff2"
    path = fonts / f"{name}.woff2"
    font.save(path)
    print(f"{name}: {path.stat().st_size} bytes, {unicode_range(text)}")

# The drawer of share images reads no woff2.
cover = TTFont(packages / playfair_medium, recalcTimestamp=False)
keep(cover, cyrillic + latin, layout_features=[*features, "lnum", "tnum"])
cover.save(fonts / "playfair.ttf")

for family in "onest", "playfair-display":
    copyfile(packages / family / "LICENSE_FONT", fonts / f"{family}.LICENSE.txt")
