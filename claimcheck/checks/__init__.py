"""One module per kind of disagreement."""
