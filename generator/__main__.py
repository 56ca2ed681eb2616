"""python -m generator"""

from .cli.make import main

main(prog_name="python -m generator")
