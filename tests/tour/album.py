# SPDX-License-Identifier: GPL-3.0-or-later
"""The pictures of a tour, and the page that lists them."""

import html
import os
import re

LOOKS = ("light", "dark", "narrow")
PICTURE = re.compile(r"^(\d\d)-(.+)-(light|dark|narrow)\.png$")

PAGE = """<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<title>A tour of Cairn</title>
<style>
  body {{ font-family: sans-serif; margin: 2em; background: #eee; color: #222; }}
  section {{ display: flex; gap: 1em; align-items: flex-start; margin-bottom: 2em; }}
  img {{ max-height: 400px; max-width: 45%; border: 1px solid #ccc; }}
</style>
<h1>A tour of Cairn</h1>
<p>Every child, family and death in these pictures is invented.</p>
{views}
<h2>Papers</h2>
{papers}
</html>
"""


def name_picture(number, slug, look):
    """The file name of a view, which sorts in the order of the walk."""
    return f"{number:02}-{slug}-{look}.png"


def group_pictures(folder):
    """The views in the order of the walk: number, slug, and the file of each look."""
    views = {}
    for name in sorted(os.listdir(folder)):
        match = PICTURE.match(name)
        if match:
            views.setdefault((match[1], match[2]), {})[match[3]] = name
    return [(number, slug, files) for (number, slug), files in sorted(views.items())]


def show_picture(name):
    quoted = html.escape(name)
    return f'<a href="{quoted}"><img src="{quoted}" alt="{quoted}" loading="lazy"></a>'


def write_index(folder, papers):
    """Writes index.html: every view in each of its looks, and the papers."""
    views = []
    for number, slug, files in group_pictures(folder):
        shown = "\n".join(show_picture(files[look]) for look in LOOKS if look in files)
        views.append(f"<h3>{number} {html.escape(slug.replace('-', ' '))}</h3>\n<section>{shown}</section>")
    listed = []
    for paper, pages in papers:
        shown = "\n".join(show_picture(page) for page in pages)
        listed.append(f'<h3><a href="{html.escape(paper)}">{html.escape(paper)}</a></h3>\n<section>{shown}</section>')
    path = os.path.join(folder, "index.html")
    with open(path, "w", encoding="utf-8") as out:
        out.write(PAGE.format(views="\n".join(views), papers="\n".join(listed)))
    return path
