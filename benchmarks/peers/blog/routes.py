"""The operations."""

from typing import Annotated

import models
from access import Blog, Reader, Writer
from fastapi import APIRouter, Path, Query
from shown import account_of, comment_of, page_of, post_of, writer_of

REFUSED = {401: {"model": models.Errors}, 422: {"model": models.Errors}}
MISSING = {**REFUSED, 404: {"model": models.Errors}}
FOREIGN = {**MISSING, 403: {"model": models.Errors}}
TAKEN = {409: {"model": models.Errors}, 422: {"model": models.Errors}}

Name = Annotated[str, Path(pattern="^[a-z0-9_]{3,20}$")]
Slug = Annotated[str, Path(max_length=100)]
Limit = Annotated[int, Query(ge=1, le=100)]
Offset = Annotated[int, Query(ge=0)]

accounts = APIRouter(tags=["accounts"])
writers = APIRouter(tags=["writers"])
posts = APIRouter(tags=["posts"])
comments = APIRouter(tags=["comments"])


@accounts.post("/accounts", status_code=201, responses=TAKEN)
async def open_account(journal: Blog, body: models.NewAccount) -> models.Account:
    return account_of(journal.open_account(body.name, body.email, body.password))


@accounts.post("/sessions", responses=REFUSED)
async def log_in(journal: Blog, body: models.Login) -> models.Account:
    return account_of(journal.log_in(body.email, body.password))


@accounts.get("/account", responses=REFUSED)
async def read_account(account: Writer) -> models.Account:
    return account_of(account)


@accounts.patch("/account", responses=REFUSED)
async def change_account(journal: Blog, account: Writer, body: models.AccountChange) -> models.Account:
    return account_of(journal.change_account(account, body.model_dump(exclude_unset=True)))


@writers.get("/writers/{name}", responses=MISSING)
async def read_writer(journal: Blog, reader: Reader, name: Name) -> models.Writer:
    return writer_of(journal.account(name), reader)


@writers.put("/writers/{name}/follow", responses=MISSING)
async def follow_writer(journal: Blog, account: Writer, name: Name) -> models.Writer:
    writer = journal.account(name)
    account.follows.add(name)
    return writer_of(writer, account)


@writers.delete("/writers/{name}/follow", responses=MISSING)
async def unfollow_writer(journal: Blog, account: Writer, name: Name) -> models.Writer:
    writer = journal.account(name)
    account.follows.discard(name)
    return writer_of(writer, account)


@posts.get("/posts", responses=REFUSED)
async def list_posts(
    journal: Blog,
    reader: Reader,
    *,
    tag: str | None = None,
    writer: str | None = None,
    liked_by: str | None = None,
    limit: Limit = 20,
    offset: Offset = 0,
) -> models.Posts:
    return page_of(journal.posts(tag, writer, liked_by), reader, limit, offset)


@posts.post("/posts", status_code=201, responses=REFUSED)
async def publish_post(journal: Blog, account: Writer, body: models.NewPost) -> models.Post:
    return post_of(journal.publish(account, body.title, body.summary, body.text, body.tags), account)


@posts.get("/feed", responses=REFUSED)
async def read_feed(journal: Blog, account: Writer, limit: Limit = 20, offset: Offset = 0) -> models.Posts:
    return page_of(journal.feed(account), account, limit, offset)


@posts.get("/tags")
async def list_tags(journal: Blog) -> list[str]:
    return journal.tags()


@posts.get("/posts/{slug}", responses=MISSING)
async def read_post(journal: Blog, reader: Reader, slug: Slug) -> models.Post:
    return post_of(journal.post(slug), reader)


@posts.patch("/posts/{slug}", responses=FOREIGN)
async def change_post(journal: Blog, account: Writer, slug: Slug, body: models.PostChange) -> models.Post:
    return post_of(journal.change_post(account, slug, body.model_dump(exclude_unset=True)), account)


@posts.delete("/posts/{slug}", status_code=204, responses=FOREIGN)
async def withdraw_post(journal: Blog, account: Writer, slug: Slug) -> None:
    journal.withdraw_post(account, slug)


@posts.put("/posts/{slug}/like", responses=MISSING)
async def like_post(journal: Blog, account: Writer, slug: Slug) -> models.Post:
    post = journal.post(slug)
    post.liked_by.add(account.name)
    return post_of(post, account)


@posts.delete("/posts/{slug}/like", responses=MISSING)
async def unlike_post(journal: Blog, account: Writer, slug: Slug) -> models.Post:
    post = journal.post(slug)
    post.liked_by.discard(account.name)
    return post_of(post, account)


@comments.get("/posts/{slug}/comments", responses=MISSING)
async def list_comments(journal: Blog, reader: Reader, slug: Slug) -> list[models.Comment]:
    return [comment_of(comment, reader) for comment in journal.post(slug).comments]


@comments.post("/posts/{slug}/comments", status_code=201, responses=MISSING)
async def write_comment(
    journal: Blog, account: Writer, slug: Slug, body: models.NewComment
) -> models.Comment:
    return comment_of(journal.write_comment(account, slug, body.text), account)


@comments.delete("/posts/{slug}/comments/{number}", status_code=204, responses=FOREIGN)
async def withdraw_comment(
    journal: Blog, account: Writer, slug: Slug, number: Annotated[int, Path(ge=1)]
) -> None:
    journal.withdraw_comment(account, slug, number)
