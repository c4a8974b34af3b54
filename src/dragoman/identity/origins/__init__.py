"""Which documents derive from which: copies, shortened, rewritten and spun texts under the first report of them."""

from dragoman.identity.origins.derive import Copy, Text, copies, origin_groups
from dragoman.identity.origins.resemblance import Sketch, bands, resemblance, sketch_of

__all__ = ["Copy", "Sketch", "Text", "bands", "copies", "origin_groups", "resemblance", "sketch_of"]
