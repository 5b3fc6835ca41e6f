"""Names: readable, stable, and never in the way of Python."""

import keyword

import pytest

from codegen.naming.distinct import distinct, unique
from codegen.naming.enum_members import member_names
from codegen.naming.python_names import (
    LONGEST,
    argument_name,
    class_name,
    constant_name,
    field_name,
    field_names,
    header_name,
    method_name,
    module_name,
    snake_case,
)
from codegen.naming.schema_names import good_title, joined
from codegen.naming.words import words

ODD_TEXTS = [
    *("", " ", "\t", "$", "<=", "*", "*/*", "::", "_", "__init__", "-", "--flag", "1.5", "-1", "+1", "24h"),
    *("None", "True", "class", "from", "self", "I", "l", "O", "mro", "filter[name]", "a" * 500, "a_" * 200),
    *(
        "größe",
        "ŉame",
        "ẞ",
        "İstanbul",
        "имя",
        "ὄνομα",
        "名前",
        "이름",
        "नाम",
        "ชื่อ",
        "اسم",
        "שם",
        "٣",
        "²",
        "½",
        "ﬁeld",
    ),
    *(
        "\N{ROCKET}",
        "\N{ROCKET} Launch",
        "\u200b",
        "\u202etxt",
        "a\u0301",
        "\u0301a",
        "x\0y",
        "\N{EURO SIGN}",
    ),
]


@pytest.mark.parametrize(
    ("wire_name", "expected"),
    [
        ("createdAt", "created at"),
        ("URLPath", "url path"),
        ("OAuth2Token", "oauth2 token"),
        ("oAuth2Authorize", "oauth2 authorize"),
        ("iOS", "ios"),
        ("userIDs", "user ids"),
        ("IPv4Address", "ipv4 address"),
        ("2FA", "2fa"),
        ("3DModel", "3d model"),
        ("P2P", "p2p"),
        ("v1beta1", "v1 beta1"),
        ("put_files_id#add_shared_link", "put files id add shared link"),
        ("EndTime<", "end time before"),
        ("DateCreated>", "date created after"),
        ("StartDate>=", "start date since"),
        ("Price<=", "price at most"),
        ("Price>", "price above"),
        ("Driver's", "drivers"),
        ("Q&A", "q and a"),
        ("C#", "c sharp"),
        ("A+", "a plus"),
        ("\N{ROCKET} Launch", "launch"),
        ("\N{ROCKET}", "rocket"),
        ("名前Length", "u21517 u21069 length"),
        ("привет", "privet"),
        ("안녕", "annyeong"),
        ("ひらがな", "hiragana"),
    ],
)
def test_a_wire_name_is_read_as_words(wire_name: str, expected: str) -> None:
    assert " ".join(words(wire_name)) == expected


@pytest.mark.parametrize(
    ("wire_name", "expected"),
    [
        ("project_id", "project_id"),
        ("X-Request-ID", "x_request_id"),
        ("EndTime<", "end_time_before"),
        ("24h", "field_24h"),
        ("+1", "plus_1"),
        ("-1", "minus_1"),
        ("class", "class_"),
        ("None", "none"),
        ("größe", "grosse"),
        ("_links", "links"),
        ("$", "dollar"),
        ("", "field"),
    ],
)
def test_wire_names_become_snake_case(wire_name: str, expected: str) -> None:
    assert snake_case(wire_name) == expected


@pytest.mark.parametrize(
    ("wire_name", "expected"),
    [
        ("Project", "Project"),
        ("project-page", "ProjectPage"),
        ("USER_ROLE", "UserRole"),
        ("URL", "URL"),
        ("File--Mini", "FileMini"),
        ("3d", "Model3d"),
        ("Warning", "WarningModel"),
        ("None", "NoneModel"),
        ("Field", "FieldModel"),
        ("Größe", "Grosse"),
    ],
)
def test_classes_hide_nothing(wire_name: str, expected: str) -> None:
    assert class_name(wire_name) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("-created_at", "MINUS_CREATED_AT"),
        ("24h", "VALUE_24H"),
        ("1.5", "VALUE_1_5"),
        ("-1", "MINUS_1"),
        ("", "EMPTY"),
        (" ", "SPACE"),
        ("*", "ANY"),
        ("<=", "LESS_OR_EQUAL"),
        ("!=", "NOT_EQUAL"),
        ("-", "MINUS"),
        ("O", "O_"),
        ("en-GB", "EN_GB"),
        ("application/json", "APPLICATION_JSON"),
    ],
)
def test_values_become_members(value: str, expected: str) -> None:
    assert constant_name(value) == expected


@pytest.mark.parametrize(
    ("wire_name", "expected"),
    [
        ("date", "date_"),
        ("json", "json_"),
        ("copy", "copy_"),
        ("schema", "schema_"),
        ("model_config", "model_config_"),
        ("model_id", "model_id"),
        ("id", "id"),
        ("from", "from_"),
    ],
)
def test_properties_hide_no_type_and_no_method_of_the_model(wire_name: str, expected: str) -> None:
    assert field_name(wire_name) == expected


@pytest.mark.parametrize(
    ("wire_name", "expected"),
    [
        *(
            ("caller", "caller_"),
            ("filter", "filter_"),
            ("$filter", "filter_"),
            ("filter[name]", "filter_name"),
        ),
        *(("page", "page"), ("timeout", "timeout_"), ("From", "from_"), ("X-Request-ID", "x_request_id")),
    ],
)
def test_arguments_hide_no_builtin(wire_name: str, expected: str) -> None:
    assert argument_name(wire_name) == expected


@pytest.mark.parametrize(
    ("header", "expected"), [("Status", "status_"), ("ETag", "e_tag"), ("Location", "location")]
)
def test_headers_of_replies_hide_none_of_their_own_fields(header: str, expected: str) -> None:
    assert header_name(header) == expected


@pytest.mark.parametrize(
    ("tag", "context", "expected"),
    [
        ("Pets & Owners", "pets", "pets_and_owners"),
        ("2FA", "two", "tag_2fa"),
        ("models", "models", "models_tag"),
        ("register", "accounts", "register_tag"),
        ("\N{DOG FACE} Dogs!", "dogs", "dogs"),
        ("Größen", "sizes", "grossen"),
        ("宠物", "pets", "tag_pets"),
        ("Питомцы", "pets", "pitomtsy"),
        ("help", "help", "help_tag"),
        ("", "pets", "tag"),
    ],
)
def test_tags_become_modules(tag: str, context: str, expected: str) -> None:
    assert module_name(tag, context) == expected


@pytest.mark.parametrize("text", ODD_TEXTS)
def test_every_text_gives_names_that_python_takes(text: str) -> None:
    found = [
        field_name(text),
        argument_name(text),
        class_name(text),
        constant_name(text),
        method_name(text),
        module_name(text),
    ]
    assert [name for name in found if not name.isidentifier() or keyword.iskeyword(name)] == []
    assert "".join(found).isascii()
    assert max(map(len, found)) <= LONGEST + len("parameter_")


def test_of_wire_names_that_meet_the_one_written_like_the_name_keeps_it() -> None:
    assert field_names(["fooBar", "foo_bar", "FooBar", "FOO_BAR", "foo-bar"]) == [
        "foo_bar_camel",
        "foo_bar",
        "foo_bar_capitalized",
        "foo_bar_upper",
        "foo_bar_dashed",
    ]


def test_symbols_tell_names_apart_where_words_do_not() -> None:
    assert field_names(["@id", "$id", "id", "_id"]) == ["at_id", "dollar_id", "id", "underscore_id"]


def test_members_that_differ_by_case_say_so() -> None:
    assert member_names(["asc", "ASC", "desc"]) == ["ASC_LOWER", "ASC", "DESC"]


def test_members_take_the_names_that_the_document_gives_them() -> None:
    assert member_names(["0", "1"], ["GUILD_TEXT", "dm"]) == ["GUILD_TEXT", "DM"]
    assert member_names(["0", "1"], ["", "dm"]) == ["VALUE_0", "VALUE_1"]


def test_names_do_not_depend_on_the_order_of_those_they_meet() -> None:
    forward = dict(zip(["fooBar", "foo_bar"], field_names(["fooBar", "foo_bar"]), strict=True))
    backward = dict(zip(["foo_bar", "fooBar"], field_names(["foo_bar", "fooBar"]), strict=True))
    assert forward == backward


def test_a_number_is_the_last_resort() -> None:
    assert distinct(["a", "a_of_b"], {"a"}) == "a_of_b"
    assert distinct(["a", "a_of_b"], {"a", "a_of_b"}) == "a_of_b2"
    assert unique("c1", {"c1"}) == "c1_2"


def test_words_that_would_stand_twice_stand_once() -> None:
    assert joined("Pet", "PetType") == "PetType"
    assert joined("Order", "Lines") == "OrderLines"
    assert joined("Pet", "Pet") == "PetPet"
    assert joined("Carpet", "Pet") == "CarpetPet"


def test_long_names_lose_words_in_their_middle() -> None:
    name = class_name("".join(f"{word}Number" for word in ("First", "Second", "Third") * 4) + "Last")
    assert len(name) <= LONGEST
    assert name.startswith("FirstNumberSecondNumber")
    assert name.endswith("NumberLast")


@pytest.mark.parametrize(
    ("title", "place", "expected"),
    [
        ("Order line", "CreateOrderBodyLinesItem", "OrderLine"),
        ("An order line", "CreateOrderBodyLinesItem", "OrderLine"),
        ("Created By", "OrderCreatedBy", ""),
        ("Name", "PetKind", ""),
        ("What an order is made of.", "OrderLines", ""),
        ("Response Read Items Items Get", "ReadItemsOK", ""),
        (7, "Pet", ""),
    ],
)
def test_a_title_names_a_class_where_it_says_more_than_the_place(
    title: object, place: str, expected: str
) -> None:
    assert good_title(title, place) == expected
