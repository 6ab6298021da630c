"""An SVG picture as PNG, by a browser that is installed: whowhom draws no pixels itself."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from ..graph.errors import DossierError

__all__ = ["png"]

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
ARGUMENTS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync", "--hide-scrollbars",
    "--disable-background-networking", "--disable-component-update", "--force-device-scale-factor=2",
)  # fmt: skip
PATIENCE = 60
"""Seconds that a browser has."""

TALLEST = 7000
"""Pixels beyond which browsers cut a picture off (16,384 at two for one)."""

_BOX = re.compile(r'viewBox="\S+ \S+ (\d+) (\d+)"')


def png(picture: str, out: Path) -> None:
    """Write an SVG picture, as `timeline.svg` and `map_svg.svg` give it, as the PNG file `out`, two pixels for one.

    Raises:
        DossierError: no browser is installed, the picture is too tall, or the file cannot be written.

    """
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        raise DossierError("PNG needs Chromium or Chrome, and none is installed", str(out), "write .svg instead")
    box = _BOX.search(picture)
    width, height = (int(box[1]), int(box[2])) if box else (1000, 1000)
    if height > TALLEST:
        raise DossierError(
            f"a picture of {height} pixels is too tall for PNG", str(out), "narrow --from and --until, or write .svg"
        )
    with TemporaryDirectory() as folder:
        source, made = Path(folder) / "picture.svg", Path(folder) / "picture.png"
        sized = picture.replace("<svg ", f'<svg width="{width}" height="{height}" ', 1)
        source.write_text(sized, encoding="utf-8")
        words = [browser, *ARGUMENTS, f"--user-data-dir={folder}/profile", f"--window-size={width},{height}"]
        try:
            subprocess.run(  # noqa: S603 - a program found by name, with arguments of ours
                [*words, f"--screenshot={made}", source.as_uri()], capture_output=True, timeout=PATIENCE, check=True
            )
            shutil.copyfile(made, out)
        except subprocess.SubprocessError:
            raise DossierError("the browser could not draw it", str(out), "write .svg instead") from None
        except OSError as e:
            raise DossierError(f"cannot be written ({e.strerror})", str(out), "choose another file with -o") from None
