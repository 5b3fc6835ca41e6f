"""Accounts, posts and comments, in memory."""

import hashlib
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime


class NotThere(Exception):
    """There is no such thing."""


class NotYours(Exception):
    """It is somebody else's."""


class NameTaken(Exception):
    """Somebody else has this name or address."""


class WrongPassword(Exception):
    """Nobody has this address and this password."""


@dataclass
class Account:
    name: str
    email: str
    password: bytes
    token: str = field(default_factory=secrets.token_urlsafe)
    bio: str | None = None
    follows: set[str] = field(default_factory=set)


@dataclass
class Comment:
    number: int
    text: str
    writer: Account
    written_at: datetime


@dataclass
class Post:
    slug: str
    title: str
    summary: str
    text: str
    tags: list[str]
    writer: Account
    written_at: datetime
    changed_at: datetime
    liked_by: set[str] = field(default_factory=set)
    comments: list[Comment] = field(default_factory=list)


class Journal:
    """All there is."""

    def __init__(self) -> None:
        self._accounts: dict[str, Account] = {}
        self._posts: dict[str, Post] = {}
        self._comments = 0

    def open_account(self, name: str, email: str, password: str) -> Account:
        self._require_free(email)
        if name in self._accounts:
            raise NameTaken("somebody else has this name")
        self._accounts[name] = Account(name, email, _digest(name, password))
        return self._accounts[name]

    def log_in(self, email: str, password: str) -> Account:
        for account in self._accounts.values():
            if account.email == email and account.password == _digest(account.name, password):
                return account
        raise WrongPassword("nobody has this address and this password")

    def holder(self, token: str) -> Account | None:
        return next((each for each in self._accounts.values() if each.token == token), None)

    def account(self, name: str) -> Account:
        if name not in self._accounts:
            raise NotThere(f"there is nobody called {name}")
        return self._accounts[name]

    def change_account(self, account: Account, changes: Mapping[str, str | None]) -> Account:
        email, password = changes.get("email"), changes.get("password")
        if email is not None and email != account.email:
            self._require_free(email)
            account.email = email
        if password is not None:
            account.password = _digest(account.name, password)
        account.bio = changes.get("bio", account.bio)
        return account

    def posts(self, tag: str | None, writer: str | None, liked_by: str | None) -> list[Post]:
        return [
            post
            for post in reversed(self._posts.values())
            if (tag is None or tag in post.tags)
            and (writer is None or post.writer.name == writer)
            and (liked_by is None or liked_by in post.liked_by)
        ]

    def feed(self, reader: Account) -> list[Post]:
        return [post for post in self.posts(None, None, None) if post.writer.name in reader.follows]

    def tags(self) -> list[str]:
        return sorted({tag for post in self._posts.values() for tag in post.tags})

    def post(self, slug: str) -> Post:
        if slug not in self._posts:
            raise NotThere(f"there is no post {slug}")
        return self._posts[slug]

    def publish(self, writer: Account, title: str, summary: str, text: str, tags: list[str]) -> Post:
        slug = re.sub(r"\W+", "-", title.lower()).strip("-")
        if slug in {"", *self._posts}:
            slug = f"{slug}-{secrets.token_hex(4)}"
        now = datetime.now(UTC)
        self._posts[slug] = Post(slug, title, summary, text, tags, writer, now, now)
        return self._posts[slug]

    def change_post(self, writer: Account, slug: str, changes: Mapping[str, str]) -> Post:
        post = self._own(writer, slug)
        for name, value in changes.items():
            setattr(post, name, value)
        post.changed_at = datetime.now(UTC)
        return post

    def withdraw_post(self, writer: Account, slug: str) -> None:
        del self._posts[self._own(writer, slug).slug]

    def write_comment(self, writer: Account, slug: str, text: str) -> Comment:
        post = self.post(slug)
        self._comments += 1
        post.comments.append(Comment(self._comments, text, writer, datetime.now(UTC)))
        return post.comments[-1]

    def withdraw_comment(self, writer: Account, slug: str, number: int) -> None:
        comments = self.post(slug).comments
        found = next((each for each in comments if each.number == number), None)
        if found is None:
            raise NotThere(f"there is no comment {number} below {slug}")
        if found.writer is not writer:
            raise NotYours("somebody else wrote this comment")
        comments.remove(found)

    def _own(self, writer: Account, slug: str) -> Post:
        if self.post(slug).writer is not writer:
            raise NotYours("somebody else wrote this post")
        return self.post(slug)

    def _require_free(self, email: str) -> None:
        if any(each.email == email for each in self._accounts.values()):
            raise NameTaken("somebody else has this address")


def _digest(name: str, password: str) -> bytes:
    return hashlib.scrypt(password.encode(), salt=name.encode(), n=2**10, r=8, p=1)
