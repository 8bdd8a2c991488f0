"""Damaged text in, replacements with spans out.

`suspect_offsets` scans a whole dump for places where anything could need a fix; `find_fixes` then
looks closely at the few lines concerned. Rules work within a line, in rounds until nothing changes:

1. `entities`: left-over HTML entities
2. `encoding`: text that was decoded with the wrong encoding (ftfy decides)
3. `controls`: control characters, escape sequences, soft hyphens
4. `accents`, `letterspacing`: letters set apart inside a word
5. `punctuation`: doubled sentence ends, stray quotation marks, collisions

Each rule sees the text as the rules before it left it; `composition` carries every change back to the
original text. Facts and typography (quotes, normal form, widths, ligatures) stay as they are.
"""

from newsclean.repair.fixes import Fix, apply_fixes
from newsclean.repair.rounds import find_fixes
from newsclean.repair.suspects import suspect_offsets

__all__ = ["Fix", "apply_fixes", "find_fixes", "suspect_offsets"]
