/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-output"

#include "config.h"

#include "cairn-chart-palette.h"

#define RGB(hex) { ((hex) >> 16 & 0xff) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex) & 0xff) / 255.0, 1 }
#define RGBA(hex, a) { ((hex) >> 16 & 0xff) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex) & 0xff) / 255.0, (a) }

/* Every series has a contrast of at least 3 to 1 with its background, as WCAG 2.2
 * (1.4.11) asks of graphics; texts have at least 4.5 to 1. Neighbouring series
 * differ in lightness too, and each has its own pattern. */
static const CairnChartPalette palettes[] =
  {
    [CAIRN_CHART_LIGHT] =
      {
        .background = RGB (0xffffff),
        .foreground = RGB (0x241f31),
        .dim = RGB (0x5e5c64),
        .grid = RGB (0xdeddda),
        .highlight = RGBA (0x241f31, 0.07),
        .focus = RGB (0x1c71d8),
        .series = { RGB (0x1c71d8), RGB (0xb5500b), RGB (0x12776e), RGB (0x813d9c), RGB (0x77767b), RGB (0x63452c) },
      },
    [CAIRN_CHART_DARK] =
      {
        .background = RGB (0x1d1d20),
        .foreground = RGB (0xffffff),
        .dim = RGB (0xc0bfbc),
        .grid = RGB (0x46464a),
        .highlight = RGBA (0xffffff, 0.09),
        .focus = RGB (0x78aeed),
        .series = { RGB (0x62a0ea), RGB (0xffa348), RGB (0x57c7b8), RGB (0xc794dd), RGB (0xb0afac), RGB (0xcdab8f) },
      },
    [CAIRN_CHART_HIGH_CONTRAST] =
      {
        .background = RGB (0xffffff),
        .foreground = RGB (0x000000),
        .dim = RGB (0x000000),
        .grid = RGB (0x77767b),
        .highlight = RGBA (0x000000, 0.14),
        .focus = RGB (0x000000),
        .series = { RGB (0x0f4a97), RGB (0x7d3300), RGB (0x004d46), RGB (0x571b72), RGB (0x3d3846), RGB (0x3f2a18) },
        .high_contrast = TRUE,
      },
    [CAIRN_CHART_HIGH_CONTRAST_DARK] =
      {
        .background = RGB (0x000000),
        .foreground = RGB (0xffffff),
        .dim = RGB (0xffffff),
        .grid = RGB (0x9a9996),
        .highlight = RGBA (0xffffff, 0.22),
        .focus = RGB (0xffffff),
        .series = { RGB (0x99c1f1), RGB (0xffbe6f), RGB (0x8ff0e0), RGB (0xe4bdf5), RGB (0xdeddda), RGB (0xe5cfb5) },
        .high_contrast = TRUE,
      },
    [CAIRN_CHART_PAPER] =
      {
        .background = RGB (0xffffff),
        .foreground = RGB (0x000000),
        .dim = RGB (0x3d3846),
        .grid = RGB (0xc0bfbc),
        .highlight = RGBA (0x000000, 0),
        .focus = RGBA (0x000000, 0),
        .series = { RGB (0x1a5fb4), RGB (0xb5500b), RGB (0x12776e), RGB (0x813d9c), RGB (0x5e5c64), RGB (0x63452c) },
      },
  };

/**
 * cairn_chart_palette_init:
 * @palette: (out caller-allocates): the palette to fill
 * @scheme: which colours
 *
 * Fills a palette. Its background is solid, as a file needs it; a widget that
 * has its own sets the background's alpha to 0, and may set the first series
 * and the focus to the person's accent colour.
 *
 * Any thread may call this.
 */
void
cairn_chart_palette_init (CairnChartPalette *palette,
                          CairnChartScheme   scheme)
{
  g_return_if_fail (palette != NULL);
  g_return_if_fail ((gsize) scheme < G_N_ELEMENTS (palettes));

  *palette = palettes[scheme];
}
