"""
wapiti 3.0.4 as it is, but for two things: the one function is mended that Python 3.11 no longer takes, which reads the
addresses to leave out; and of the fields of a form whose names differ in their row (the middle of "roles.cook.holder") or in
their number alone it tries the first. The rows of a table go one way, and so do the people who can be ticked in one.
"""

import fnmatch
import re

from wapitiCore.attack.attack import Mutator
from wapitiCore.net import crawler

crawler.wildcard_translate = lambda pattern: re.compile(fnmatch.translate(pattern))


class EachKindOnce(set):
    """Names that are left out. It is asked once for each field of a form, in order."""

    def __init__(self, names):
        super().__init__(names)
        self.tried = set()

    def __contains__(self, name):
        kind = re.sub(r"\d+", "0", re.sub(r"\.[^.]+\.", "..", name, count=1))
        if super().__contains__(name) or kind in self.tried:
            return True
        self.tried.add(kind)
        return False


def mutate_each_kind_once(self, request, mutate=Mutator.mutate):
    self._skip_list = EachKindOnce(self._skip_list)
    return mutate(self, request)


Mutator.mutate = mutate_each_kind_once

from wapitiCore.main.wapiti import wapiti_main  # noqa: E402

wapiti_main()
