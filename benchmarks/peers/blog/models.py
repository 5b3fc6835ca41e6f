"""What goes over the wire."""

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, ConfigDict, EmailStr, Field

Name = Annotated[str, Field(pattern="^[a-z0-9_]{3,20}$")]
Password = Annotated[str, Field(min_length=8)]
Title = Annotated[str, Field(min_length=1, max_length=80)]
Summary = Annotated[str, Field(max_length=300)]
Text = Annotated[str, Field(min_length=1)]


class NewAccount(BaseModel):
    name: Name
    email: EmailStr
    password: Password


class Login(BaseModel):
    email: str
    password: str


class AccountChange(BaseModel):
    email: EmailStr = ""
    password: Password = ""
    bio: Annotated[str, Field(max_length=500)] | None = None


class Account(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    name: str
    email: str
    bio: str | None
    token: str


class Writer(BaseModel):
    name: str
    bio: str | None
    is_followed: bool


class NewPost(BaseModel):
    title: Title
    summary: Summary
    text: Text
    tags: Annotated[list[Annotated[str, Field(min_length=1, max_length=30)]], Field(max_length=10)] = []


class PostChange(BaseModel):
    title: Title = ""
    summary: Summary = ""
    text: Text = ""


class Post(BaseModel):
    slug: str
    title: str
    summary: str
    text: str
    tags: list[str]
    written_at: datetime
    changed_at: datetime
    is_liked: bool
    likes: int
    writer: Writer


class Posts(BaseModel):
    posts: list[Post]
    total: int


class NewComment(BaseModel):
    text: Annotated[str, Field(min_length=1, max_length=2000)]


class Comment(BaseModel):
    number: int
    text: str
    written_at: datetime
    writer: Writer


class Reasons(BaseModel):
    body: list[str]


class Errors(BaseModel):
    errors: Reasons
