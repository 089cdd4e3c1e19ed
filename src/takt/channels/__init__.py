"""One folder per outside system. Adding one touches its folder and one line of the registry."""
