"""Identity: who is who, which texts are copies, which claims tell of one occurrence, and which value is shown.

`people`, `origins`, `engagements` and `fields` are pure functions of what they are given and of people's decisions:
the order in which documents arrive has no influence. See docs/decisions/0005-merging.md.
"""
