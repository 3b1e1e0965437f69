"""wapiti 3.0.4 as it is, with the one function mended that Python 3.11 no longer takes: what reads the addresses to leave out."""

import fnmatch
import re

from wapitiCore.net import crawler

crawler.wildcard_translate = lambda pattern: re.compile(fnmatch.translate(pattern))

from wapitiCore.main.wapiti import wapiti_main  # noqa: E402

wapiti_main()
