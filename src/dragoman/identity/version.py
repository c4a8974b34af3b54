"""The version of merging: claims that another one merged are merged anew."""

VERSION = "points/4"
"""Raise it with any change after which the same claims could give other engagements or be shelved in another form."""
