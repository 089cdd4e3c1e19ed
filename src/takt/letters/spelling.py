"""One word written in several ways: with its marks or without, with one apostrophe or another.

Tables for `str.translate`, for small letters. Who looks words up adds what only that list needs:
phrases drop the apostrophe altogether; the lexicons of mood keep it, for "we'll" is not "well".
"""

APOSTROPHES = "'’ʼ`´"

ONE_APOSTROPHE = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))
WITHOUT_MARKS = str.maketrans("ёąćęłńóśźż", "еacelnoszz")
"""What writers in a hurry leave out."""
