"""A2: which question of the letter is answered, and by which sentence of the draft.

`answers` tells it, by `signs` that are weighed together: words and topics that come back
(`matter`), kinds of things asked for and given (`cues`), what is meant (`likeness`), the draft as a
whole (`draft_signs`), which clause is left to each question (`sharing`), what is asked for crossed
with what is given (`crossing`); and by `plain_cases`, where no weighing is needed. `asking` is a
question beside the others of its letter, `telling` what a draft says, `sending_away` what it does
not say.
"""
