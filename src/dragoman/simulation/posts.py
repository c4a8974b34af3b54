"""Posts of a government, how many people hold each at a time, and how titles word them."""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from dragoman.simulation.data_files import load


class Post(Struct, frozen=True, forbid_unknown_fields=True):
    """A sort of office. `rank` 1 is the head of state; `seats` people hold it at a time."""

    code: str
    words: str
    seats: int
    rank: int
    variants: tuple[str, ...]
    topics: tuple[str, ...]


class Named(Struct, frozen=True, forbid_unknown_fields=True):
    """What one state calls a post, and the other wordings of it."""

    state: str
    post: str
    words: str
    variants: tuple[str, ...]


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    posts: tuple[Post, ...]
    acting: tuple[str, ...]
    caretaker: str
    deputy_head: str
    no_president: frozenset[str]
    no_prime_minister: frozenset[str]
    named: tuple[Named, ...]


@cache
def _file() -> _File:
    return load("posts.json", _File)


@cache
def posts() -> dict[str, Post]:
    """Return every post by its code."""
    return {post.code: post for post in _file().posts}


def posts_of(state: str) -> tuple[Post, ...]:
    """Return the posts that a state (alpha-3) has; some have no president, some no prime minister."""
    file = _file()
    lacking = {"president": file.no_president, "prime_minister": file.no_prime_minister}
    return tuple(post for post in file.posts if state not in lacking.get(post.code, ()))


def words_of(state: str, post: Post) -> tuple[str, tuple[str, ...]]:
    """Return how a state words a post, and the other wordings that reports use."""
    for one in _file().named:
        if (one.state, one.post) == (state, post.code):
            return one.words, one.variants
    return post.words, post.variants


def named() -> tuple[Named, ...]:
    """Return the rows for states that word a post in their own way."""
    return _file().named


def acting_words() -> tuple[str, ...]:
    """Return the words for one who holds an office for a time."""
    return _file().acting


def caretaker_word() -> str:
    """Return the word for the head of a government that has resigned."""
    return _file().caretaker


def deputy_head() -> str:
    """Return the office that some foreign ministers hold as well."""
    return _file().deputy_head
