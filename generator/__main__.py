"""python -m generator"""

from .cli.make import main
from .errors import exits_unwritten

with exits_unwritten(2):
    main(prog_name="python -m generator")
