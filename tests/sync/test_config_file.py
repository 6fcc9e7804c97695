"""The file: what it says, and everything that is wrong with it at once."""

from __future__ import annotations

import pickle
import socket
import sys
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from types import ModuleType

import pytest

from homeroom import ClassChartsParent, ManageBac
from homeroom.errors import ConfigurationError
from homeroom.sync.config import Config, Personal, Reference
from homeroom.sync.config_file import read_config
from homeroom.sync.problems import ConfigProblems
from homeroom.sync.vendors import CLIENTS, find_vendor, make_client

CANARY = "xq81canarykey"
INTO = '[into]\nduckdb = "schools.duckdb"\n'
SCHOOL = '[[school]]\nname = "oakfield"\nvendor = "managebac"\n'
TOKEN = 'token = { env = "OAKFIELD_TOKEN" }\n'
TABLES = ", ".join(find_vendor("managebac").tables)
CREDENTIALS = {
    "managebac": TOKEN,
    "classcom": 'api_key = { env = "OAKFIELD_TOKEN" }\nbase_url = "https://a.example"\n',
    "classe365": 'api_key = { env = "OAKFIELD_TOKEN" }\nsubdomain = "oakfield"\n',
    "classcharts_student": 'code = { env = "OAKFIELD_TOKEN" }\n'
    'date_of_birth = { env = "OAKFIELD_BORN" }\n',
    "classcharts_parent": 'email = { env = "OAKFIELD_TOKEN" }\n'
    'password = { env = "OAKFIELD_PHRASE" }\n',
}
APPLICATION = (
    'client_id = { env = "OAKFIELD_ID" }\nclient_secret = { env = "OAKFIELD_TOKEN" }\n'
)


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Secrets of one school; no connection to anything."""
    for name in (
        "OAKFIELD_TOKEN",
        "OAKFIELD_ID",
        "OAKFIELD_PSEUDONYMS",
        "WAREHOUSE_URL",
    ):
        monkeypatch.setenv(name, CANARY * 2)
    monkeypatch.setenv("OAKFIELD_BORN", "2011-03-05")
    monkeypatch.setenv("OAKFIELD_PHRASE", "a pass phrase")
    monkeypatch.setattr(socket.socket, "connect", _refuse)


def _refuse(*_: object) -> None:
    raise AssertionError("nothing may be sent")


def read(folder: Path, text: str, *, secrets: bool = True) -> Config:
    """The configuration of a file with this text."""
    path = folder / "schools.toml"
    path.write_text(text, encoding="utf-8", newline="")
    return read_config(path, secrets=secrets)


def problems(folder: Path, text: str) -> list[str]:
    """What is wrong with a file, as `line: text`."""
    with pytest.raises(ConfigProblems) as caught:
        read(folder, text)
    assert CANARY not in repr(caught.value) + str(caught.value)
    lines = str(caught.value).splitlines()
    start = f"{folder / 'schools.toml'}:"
    assert all(line.startswith(start) for line in lines)
    return [line.removeprefix(start) for line in lines]


def test_a_whole_file(tmp_path: Path) -> None:
    """Every key there is, and the kinds of references."""
    text = f"""\
{INTO}
[sync]
schools_at_once = 3
outages_again = [0, 7.5]
full_refresh_days = 1.5
trust_env = true

{SCHOOL}{TOKEN}region = "cn"
timeout = 120
tables = ["class*", "classes"]
personal = "sensitive"
pseudonyms = {{ env = "OAKFIELD_PSEUDONYMS" }}
columns = {{ classes = ["*", "!description"] }}

[[school]]
name = "Brook, the 2nd"
vendor = "classcharts_parent"
{CREDENTIALS["classcharts_parent"]}"""
    config = read(tmp_path, text)
    assert tmp_path / "schools.duckdb" == config.into.duckdb
    assert config.into.postgres is None
    assert (3, timedelta(days=1.5)) == (config.schools_at_once, config.full_refresh)
    assert (0, 7.5) == config.outages_again
    assert config.trust_env
    one, two = config.schools
    assert ("oakfield", "managebac") == (one.name, one.vendor)
    assert {
        "token": Reference("env", "OAKFIELD_TOKEN"),
        "region": "cn",
        "timeout": 120,
    } == one.client
    assert ("class*", "classes") == one.tables
    assert Personal.SENSITIVE is one.personal
    assert Reference("env", "OAKFIELD_PSEUDONYMS") == one.pseudonyms
    assert {"classes": ("*", "!description")} == one.columns
    assert ("Brook, the 2nd", ("*",), Personal.DIRECT, None, {}) == (
        two.name,
        two.tables,
        two.personal,
        two.pseudonyms,
        two.columns,
    )


def test_what_is_left_out_is_as_usual(tmp_path: Path) -> None:
    """A database, a name, a vendor and credentials are enough."""
    config = read(tmp_path, INTO + SCHOOL + TOKEN)
    assert (8, timedelta(days=7)) == (config.schools_at_once, config.full_refresh)
    assert (30, 120) == config.outages_again
    assert not config.trust_env


@pytest.mark.parametrize("word", CLIENTS)
def test_every_vendor_can_be_read_and_opened(word: str, tmp_path: Path) -> None:
    """With its credentials alone; the client is the vendor's own."""
    text = f'{INTO}[[school]]\nname = "a"\nvendor = "{word}"\n{CREDENTIALS[word]}'
    (school,) = read(tmp_path, text).schools
    client = make_client(school, timeout=3)
    assert CLIENTS[word][1] == type(client).__name__
    assert CANARY not in repr(client)
    assert find_vendor(word).tables


def test_it_travels_and_holds_no_secret(tmp_path: Path) -> None:
    """Machines that share the work get names, and look the secrets up themselves."""
    text = INTO + SCHOOL + TOKEN + 'pseudonyms = { env = "OAKFIELD_PSEUDONYMS" }\n'
    config = read(tmp_path, text)
    packed = pickle.dumps(config)
    assert config == pickle.loads(packed)
    assert CANARY.encode() not in packed
    assert CANARY not in repr(config)


def test_without_secrets_it_is_read_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For who only looks at what was copied; what else is wrong is told."""
    monkeypatch.delenv("OAKFIELD_TOKEN")
    text = INTO + SCHOOL + TOKEN
    assert "oakfield" == read(tmp_path, text, secrets=False).schools[0].name
    with pytest.raises(ConfigProblems, match=r':6: token: the environment has no "OAK'):
        read(tmp_path, text)
    with pytest.raises(ConfigProblems, match=r":3: into.both: |:3: unknown key"):
        read(tmp_path, INTO + "both = 1\n" + SCHOOL + TOKEN, secrets=False)


def test_a_database_by_its_secret(tmp_path: Path) -> None:
    """The address of a server holds a password."""
    into = '[into]\npostgres = { env = "WAREHOUSE_URL" }\n'
    config = read(tmp_path, into + SCHOOL + TOKEN)
    assert Reference("env", "WAREHOUSE_URL") == config.into.postgres
    assert config.into.duckdb is None


def test_all_problems_come_at_once(tmp_path: Path) -> None:
    """In the order of the file, each with its line, a secret among them."""
    text = f"""\
[into]
duckdb = "schools.duckdb"
postgres = "postgresql://u:{CANARY}@db.example.org"

[sync]
schools_at_once = 0
ful_refresh_days = 3

[[school]]
name = "oakfield"
vendor = "managebac"
token = "{CANARY}"
region = "mars"
version = "x"
tables = ["clases"]
personal = "drect"
columns.classes = ["!id", "nam"]
columns.foo = ["id"]
timeout = "30"

[[school]]
name = "oakfield"
vendor = "classcharts_student"
date_of_birth = 2010-01-01
code = {{ env = "NO_SUCH_CODE" }}
pseudonyms = {{ keyring = "x" }}
login = "sms"

[[school]]
vendor = "classe"
api_key = 3
"""
    found = problems(tmp_path, text)
    starts = [
        "1: into: takes one database",
        "3: into.postgres: a secret may not stand in the file: write postgres = {",
        "6: sync.schools_at_once: takes 1 to 1000",
        '7: unknown key "ful_refresh_days"; did you mean full_refresh_days?',
        "12: token: a secret may not stand in the file: "
        'write token = { env = "OAKFIELD_TOKEN" }',
        "13: region: takes one of ca, cn, us1, us2, test",
        "14: version: takes one such as v2 or v2p3",
        f'15: tables: nothing matches "clases"; there are {TABLES}; '
        "did you mean classes",
        '16: personal: unknown "drect"; there are none, indirect, direct, sensitive',
        '17: columns.classes: nothing matches "nam"; there are id, name, ',
        "17: columns.classes: id tells rows apart, and is always kept",
        f"18: columns.foo: matches no table of {TABLES}",
        "19: timeout: takes a number, not text: write timeout = 60",
        '22: name: "oakfield" is a school in line 10 already',
        "24: date_of_birth: a secret may not stand in the file",
        '25: code: the environment has no "NO_SUCH_CODE", or it is empty',
        "26: pseudonyms: keyring takes a service and a user",
        "27: login: takes 'form' or 'json'",
        '29: name: is missing: write name = "oakfield"',
        '30: vendor: unknown "classe"; did you mean classe365?',
        "31: api_key: a secret may not stand in the file",
    ]
    assert len(starts) == len(found), found
    for start, line in zip(starts, found, strict=True):
        assert line.startswith(start)


def test_a_school_is_not_called_like_a_table_of_another(tmp_path: Path) -> None:
    """Nobody could tell which of them `--accept oakfield.classes` means."""
    one = SCHOOL + TOKEN
    text = INTO + one.replace("oakfield", "oakfield.classes") + one
    (found,) = problems(tmp_path, text)
    assert (
        '4: name: "oakfield.classes" is how the table classes of "oakfield" is called: '
        "give the school another name"
    ) == found
    text = INTO + one.replace("oakfield", "oakfield.lower") + one
    assert 2 == len(read(tmp_path, text).schools)


SECRETS = [
    (word, name)
    for word in CLIENTS
    for name, one in find_vendor(word).arguments.items()
    if one.secret
]


def test_the_secrets_are_those_of_the_clients() -> None:
    """A credential that a vendor adds is one here at once."""
    assert {
        "token",
        "client_id",
        "client_secret",
        "api_key",
        "code",
        "date_of_birth",
        "email",
        "password",
        "session",
    } == {name for _, name in SECRETS}


@pytest.mark.parametrize("value", [f'"{CANARY}"', f'["{CANARY}"]', "5", "2010-01-01"])
@pytest.mark.parametrize(("word", "name"), SECRETS)
def test_no_secret_stands_in_the_file(
    word: str, name: str, value: str, tmp_path: Path
) -> None:
    """It is told what to write; the secret itself is not repeated."""
    whole = APPLICATION if name.startswith("client_") else CREDENTIALS[word]
    rest = "".join(
        line
        for line in whole.splitlines(keepends=True)
        if not line.startswith(f"{name} ")
    )
    school = f'{INTO}[[school]]\nname = "Oak Field"\nvendor = "{word}"\n'
    (found,) = problems(tmp_path, f"{school}{name} = {value}\n{rest}")
    variable = f"OAK_FIELD_{name.upper()}"
    end = f'a secret may not stand in the file: write {name} = {{ env = "{variable}" }}'
    assert f"6: {name}: {end}" == found


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("token = {}", "token: takes env or keyring: write token = { env ="),
        ('token = { env = "A", keyring = "b/c" }', "token: takes env or keyring"),
        ('token = { file = "x" }', "token: takes env or keyring"),
        ("token = { env = 5 }", "token: env takes the name of a variable: write token"),
        ('token = { env = "" }', "token: env takes the name of a variable"),
        ('token = { env = "a b" }', "token: env takes the name of a variable"),
        ('token = { env = "$A" }', "token: env takes the name of a variable"),
        ('token = { keyring = "user" }', "token: keyring takes a service and a user"),
        ('token = { keyring = "a/" }', "token: keyring takes a service and a user"),
        (
            'token = { env = "EMPTY" }',
            'token: the environment has no "EMPTY", or it is',
        ),
        ('token = { env = "NOT_SET" }', 'token: the environment has no "NOT_SET", or'),
        ('token = { env = "SPACED" }', "token: may hold printable ASCII only"),
        ('region = { env = "NOT_SET" }', 'region: the environment has no "NOT_SET"'),
        ('region = "mars"', "region: takes one of ca, cn"),
        ("region = 5", 'region: takes text, not a whole number: write region = "..."'),
        ("region = true", "region: takes text, not true or false"),
        ('host = "https://x"', "host: takes a bare host name"),
        ('base_url = "http://a.example.org"', "base_url: must be https"),
        ('base_url = "https://u:p@a.example"', "base_url: takes scheme, host and at"),
        ('host = "a.example"\nregion = "cn"', "give one of region, host and base_url"),
        ('tokn = "x"', 'unknown key "tokn"; did you mean token?'),
        ("limits = 5", 'unknown key "limits"; here stand name, vendor, tables,'),
        ("headers = { a = 'b' }", 'unknown key "headers"; here stand'),
        ("timeout = -1", "timeout: takes seconds above 0, or None for no limit"),
        ("timeout = nan", "timeout: takes seconds above 0"),
        ("trust_env = true", 'unknown key "trust_env"; here stand'),
        ('tables = "classes"', "tables: takes a list, not text: write tables = ["),
        ("tables = [1]", "tables: takes texts, not a whole number: write tables = ["),
        ("tables = []", "tables: chooses no table: write tables = ["),
        ('tables = ["!*"]', "tables: chooses no table"),
        ('tables = [""]', f'tables: nothing matches ""; there are {TABLES}'),
        ('tables = ["!"]', f'tables: nothing matches "!"; there are {TABLES}'),
        (
            'tables = ["CLASSES"]',
            f'tables: nothing matches "CLASSES"; there are {TABLES}',
        ),
        ("personal = 5", "personal: takes text, not a whole number"),
        ('columns = ["name"]', "columns: takes a table, not a list: write columns = {"),
        ('columns.classes = "name"', "columns.classes: takes a list, not text"),
        ("columns.classes = []", "columns.classes: names no column"),
        (
            'columns."!classes" = ["id"]',
            f"columns.!classes: matches no table of {TABLES}",
        ),
        ('pseudonyms = "salt"', "pseudonyms: a secret may not stand in the file"),
        (
            'pseudonyms = { env = "EMPTY" }',
            'pseudonyms: the environment has no "EMPTY"',
        ),
        (
            'pseudonyms = { env = "SHORT" }',
            "pseudonyms: the key takes 16 bytes or more",
        ),
    ],
)
def test_a_school_that_cannot_be(
    line: str, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line of it is wrong, and one problem is told, with that line."""
    monkeypatch.setenv("EMPTY", "")
    monkeypatch.setenv("SPACED", f"{CANARY}\n{CANARY}")
    monkeypatch.setenv("SHORT", "salt")
    token = "" if line.startswith("token") else TOKEN
    found = problems(tmp_path, f"{INTO}{SCHOOL}{line}\n{token}")
    assert 1 == len(found), found
    number = 3 if words.startswith("give one") else 6
    assert found[0].startswith(f"{number}: {words}")


@pytest.mark.parametrize(
    ("name", "fits"),
    [
        ('""', False),
        ('" "', False),
        ('" oakfield"', False),
        ('"oak\\nfield"', False),
        ('"oak\\u001b[2Jfield"', False),
        ('"oak\\u202efield"', False),
        ("5", False),
        ('"oak.field"', True),
        ('"Schule am Bach [2]"', True),
        ('"学校"', True),
    ],
)
def test_names_that_can_be(name: str, fits: bool, tmp_path: Path) -> None:
    """A name is shown, and typed by hand: it is printable text."""
    text = f'{INTO}[[school]]\nname = {name}\nvendor = "managebac"\n{TOKEN}'
    if fits:
        assert read(tmp_path, text).schools[0].name
    else:
        (found,) = problems(tmp_path, text)
        assert found.startswith("4: name: takes ")
        assert found.isprintable()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "1: into: is missing: write [into] and below it duckdb ="),
        (SCHOOL + TOKEN, "1: into: is missing"),
        ('into = "x"\n' + SCHOOL + TOKEN, "1: into: takes a table, not text"),
        ("[into]\n" + SCHOOL + TOKEN, "1: into: takes one database"),
        (
            '[into]\nduckdb = "a"\npostgres = { env = "WAREHOUSE_URL" }\n',
            "1: into: takes",
        ),
        ('[into]\nduckdb = ""\n', "2: into.duckdb: takes the path of a file"),
        ("[into]\nduckdb = 5\n", "2: into.duckdb: takes text, not a whole number"),
        ('[into]\nduckdb = ":memory:"\n', "2: into.duckdb: takes the path of a file"),
        ('[into]\nduckdb = "."\n', "2: into.duckdb: takes the path of a file"),
        ('[into]\nduckdb = "no/such"\n', "2: into.duckdb: there is no folder "),
        (
            '[into]\npostgres = { env = "NOT_SET" }\n',
            "2: into.postgres: the environment",
        ),
        (
            '[into]\nmysql = "x"\n',
            '2: unknown key "mysql"; here stand duckdb, postgres',
        ),
        (INTO + "[sync]\nschools_at_once = true\n", "4: sync.schools_at_once: takes a"),
        (INTO + "[sync]\nschools_at_once = 1.5\n", "4: sync.schools_at_once: takes a"),
        (
            INTO + "[sync]\nfull_refresh_days = nan\n",
            "4: sync.full_refresh_days: takes",
        ),
        (INTO + "[sync]\nfull_refresh_days = -1\n", "4: sync.full_refresh_days: takes"),
        (INTO + "[sync]\nfull_refresh_days = 1e99\n", "4: sync.full_refresh_days: "),
        (INTO + "[sync]\noutages_again = 9\n", "4: sync.outages_again: takes a list"),
        (INTO + "[sync]\noutages_again = [-1]\n", "4: sync.outages_again: takes sec"),
        (INTO + "[sync]\noutages_again = [3601]\n", "4: sync.outages_again: takes s"),
        (INTO + "[sync]\noutages_again = [nan]\n", "4: sync.outages_again: takes se"),
        (
            INTO + "[sync]\noutages_again = [5, true]\n",
            "4: outages_again: takes numbers, not true or false: write outages_again =",
        ),
        (INTO + "[sync]\ntrust_env = 1\n", "4: sync.trust_env: takes true or false"),
        (INTO + "[[schools]]\n", '3: unknown key "schools"; did you mean school?'),
        (
            INTO + "[school]\nname = 'a'\n",
            "3: school: takes a list, not a table: write",
        ),
        (INTO + "[[school]]\n", '3: name: is missing: write name = "oakfield"'),
        (f"school = [5]\n{INTO}", "1: school: takes tables, not a whole number"),
        (INTO, "1: no school: write [[school]]"),
        (f"school = []\n{INTO}", "1: no school: write [[school]]"),
        ("[into]\nduckdb = \n", "2: is not TOML: Invalid value"),
        ("[into]\n[into]\n", "2: is not TOML: Cannot declare"),
        ("a = '", "1: is not TOML: "),
        ("\ntoken: x\n", "2: is not TOML: Expected '=' after a key"),
    ],
)
def test_a_file_that_cannot_be(text: str, words: str, tmp_path: Path) -> None:
    """What is wrong with it as a whole is told with a line as well."""
    assert any(line.startswith(words) for line in problems(tmp_path, text))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\n\na = '\xff'\n", ":3: is not UTF-8: save it as that"),
        ("[into]\n".encode("utf-16"), ":1: is not UTF-8"),
        (b"a = " + b"[" * 100_000, ": is nested too deeply"),
        (b"a = " + b"9" * 5_000, ": is not TOML: Exceeds the limit"),
    ],
)
def test_a_file_that_is_none(content: bytes, words: str, tmp_path: Path) -> None:
    """One problem is told, and nothing crashes."""
    path = tmp_path / "schools.toml"
    path.write_bytes(content)
    with pytest.raises(ConfigProblems) as caught:
        read_config(path)
    assert str(caught.value).startswith(f"{path}{words}")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """Its name is told, without a line."""
    path = tmp_path / "schools.toml"
    with pytest.raises(ConfigProblems) as caught:
        read_config(path)
    assert f"{path}: cannot be read: No such file or directory" == str(caught.value)
    with pytest.raises(ConfigProblems, match="cannot be read: Is a directory"):
        read_config(tmp_path)


@pytest.mark.parametrize("form", ["bom", "crlf"])
def test_files_as_editors_write_them(form: str, tmp_path: Path) -> None:
    """A mark of UTF-8 at the start, and lines that end in two characters."""
    text = INTO + SCHOOL + TOKEN
    text = "\ufeff" + text if form == "bom" else text.replace("\n", "\r\n")
    assert read(tmp_path, text).schools
    (found,) = problems(tmp_path, text.replace("token", "tken"))[:1]
    assert found.startswith("3: token: is missing: write token = { env = ")


def test_a_secret_that_is_missing_says_where_it_is_had(tmp_path: Path) -> None:
    """As the client says it, behind what to write."""
    (found,) = problems(tmp_path, INTO + SCHOOL)
    assert 'write token = { env = "OAKFIELD_TOKEN" }; make one in ManageBac' in found


class Rings(ModuleType):
    """A keyring with one entry."""

    def get_password(self, service: str, user: str) -> str | None:
        if service == "broken":
            raise RuntimeError(f"no backend for {CANARY}")
        known = {("school/oakfield", "nightly"): CANARY}
        return known.get((service, user))


def test_secrets_of_a_keyring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By service and user; what is not there, or cannot be read, is told."""
    monkeypatch.setitem(sys.modules, "keyring", Rings("keyring"))
    entry = 'token = { keyring = "school/oakfield/nightly" }\n'
    (school,) = read(tmp_path, INTO + SCHOOL + entry).schools
    assert isinstance(make_client(school), ManageBac)
    for change, words in {
        "nightly": 'the keyring has no "school/oakfield/daily", or it is empty',
        "school/oakfield": "the keyring cannot be read (RuntimeError)",
    }.items():
        other = entry.replace(change, "daily" if change == "nightly" else "broken")
        assert [f"6: token: {words}"] == problems(tmp_path, INTO + SCHOOL + other)
    monkeypatch.setitem(sys.modules, "keyring", None)
    (found,) = problems(tmp_path, INTO + SCHOOL + entry)
    assert "6: token: the package keyring is missing: install it, or use env" == found


def test_a_client_is_not_made_without_its_secret(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was there when the file was read, and is gone when it is needed."""
    (school,) = read(tmp_path, INTO + SCHOOL + TOKEN).schools
    monkeypatch.delenv("OAKFIELD_TOKEN")
    with pytest.raises(ConfigurationError, match='environment has no "OAKFIELD_TOKEN"'):
        make_client(school)


def test_problems_travel() -> None:
    """As the other errors of the library do."""
    error = ConfigProblems("a.toml", [])
    assert ("a.toml", ()) == (error.file, pickle.loads(pickle.dumps(error)).problems)


def test_the_words_for_clients_are_the_sandboxs_own() -> None:
    """A school of the file is called as the sandbox calls it."""
    from homeroom.sandbox import Sandbox

    known: Mapping[str, object] = Sandbox(pupils=10).clients()
    assert set(known) == set(CLIENTS)
    assert ClassChartsParent is find_vendor("classcharts_parent").client
