"""The steps from an empty file to the tables of today."""
