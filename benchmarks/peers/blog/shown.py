"""Shows what the journal keeps as it goes over the wire."""

import models
from journal import Account, Comment, Post


def account_of(account: Account) -> models.Account:
    return models.Account(name=account.name, email=account.email, bio=account.bio, token=account.token)


def writer_of(writer: Account, reader: Account | None) -> models.Writer:
    is_followed = reader is not None and writer.name in reader.follows
    return models.Writer(name=writer.name, bio=writer.bio, is_followed=is_followed)


def post_of(post: Post, reader: Account | None) -> models.Post:
    return models.Post(
        slug=post.slug,
        title=post.title,
        summary=post.summary,
        text=post.text,
        tags=post.tags,
        written_at=post.written_at,
        changed_at=post.changed_at,
        is_liked=reader is not None and reader.name in post.liked_by,
        likes=len(post.liked_by),
        writer=writer_of(post.writer, reader),
    )


def page_of(posts: list[Post], reader: Account | None, limit: int, offset: int) -> models.Posts:
    shown = [post_of(post, reader) for post in posts[offset : offset + limit]]
    return models.Posts(posts=shown, total=len(posts))


def comment_of(comment: Comment, reader: Account | None) -> models.Comment:
    return models.Comment(
        number=comment.number,
        text=comment.text,
        written_at=comment.written_at,
        writer=writer_of(comment.writer, reader),
    )
