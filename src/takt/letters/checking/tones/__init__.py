"""How a draft sounds: by the phrases of lists (`marks`), and by models of its sentences and of the
whole (`model`, which weighs the `signs`). The check `tone` puts both together.
"""
