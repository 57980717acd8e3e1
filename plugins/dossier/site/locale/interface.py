"""The language of the interface: its catalogue, and the forms in which it writes dates and numbers.

English is the language of the templates and needs no catalogue. Any other has one file, theme/languages/<tag>.po, in
the form of GNU gettext. It is read when the site is built; no compiled copy of it has to be kept in step.
"""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from babel import Locale, UnknownLocaleError
from markupsafe import Markup

from dossier.errors import SettingError
from dossier.messages import Phrase, counted

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from babel.messages.catalog import Catalog

CONF = "pelican.conf.py"
FOLDER = "languages"
"""Where in the theme the catalogues are."""
SOURCE = "en"
"""The language that the messages are written in."""
WORLD = "en-001"
"""English as it is written where no country is named: "29 June 2019". "en-US" says "June 29, 2019"."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language to show the dossier in."""

    tag: str
    """Its tag as HTML has it ("en", "pt-BR")."""
    locale: Locale
    """What Babel knows of it: names of months, orders of dates, signs in numbers."""
    translations: NullTranslations
    """Its messages; none for English."""

    @classmethod
    def of(cls, tag: str, theme: Path) -> Language:
        """The language of a tag; SettingError where nobody knows it or the theme has no catalogue for it."""
        try:
            locale = Locale.parse(WORLD if tag == SOURCE else tag, sep="-")
        except (ValueError, UnknownLocaleError) as error:
            raise SettingError(CONF, f"DEFAULT_LANG {tag!r} is no language; write its tag, like en or pt-BR") from error
        folder = theme / FOLDER
        for name in dict.fromkeys((tag, locale.language)):
            if (folder / f"{name}.po").is_file():
                return cls(tag, locale, translations_of(folder / f"{name}.po"))
        if locale.language == SOURCE:
            return cls(tag, locale, NullTranslations())
        made = f"make languages INTERFACE={locale.language}"
        raise SettingError(CONF, f"DEFAULT_LANG is {tag}, and there is no {folder / f'{tag}.po'}; begin one: {made}")


ENGLISH = Language.of(SOURCE, Path())
_current: ContextVar[Language] = ContextVar("language")


def current() -> Language:
    """The language that is being written; English until somebody chooses another."""
    return _current.get(ENGLISH)


def choose(language: Language) -> None:
    """Writes in this language from now on."""
    _current.set(language)


def catalogue_of(path: Path) -> Catalog:
    """A catalogue as it is written; SettingError where it is no PO file."""
    from babel.messages.pofile import PoFileError, read_po  # noqa: PLC0415  English reads none

    try:
        with path.open("rb") as file:
            return read_po(file, abort_invalid=True)
    except (PoFileError, UnicodeDecodeError, ValueError) as error:
        raise SettingError(path, f"is no catalogue of messages ({error}); mend it") from error


def translations_of(path: Path) -> NullTranslations:
    """The messages of a catalogue; those without a translation, and the doubtful ("fuzzy"), stay English."""
    from babel.messages.mofile import write_mo  # noqa: PLC0415

    compiled = BytesIO()
    write_mo(compiled, catalogue_of(path))
    compiled.seek(0)
    return GNUTranslations(compiled)


def gettext(message: str, **values: object) -> str:
    """A message in the current language, with its values; "" stays ""."""
    said = current().translations.gettext(message) if message else ""
    return said % values if values else said


def ngettext(one: str, several: str, number: int, **values: object) -> str:
    """A message in the form for a number of things; the number itself is its value `num`."""
    said = current().translations.ngettext(one, several, number)
    return said % {"num": figure(number), **values}


def figure(number: int) -> str:
    """A whole number with the current language's sign between the thousands."""
    return f"{number:,}".replace(",", current().locale.number_symbols["latn"]["group"])


def percent(share: float) -> str:
    """A share from 0 to 1 in whole per cent."""
    from babel.numbers import format_percent  # noqa: PLC0415  one page needs it

    return format_percent(share, locale=current().locale)


def many(number: int, noun: str) -> str:
    """A number with its noun, one of `dossier.messages.NOUNS`."""
    return worded(counted(number, noun))


def worded(text: str) -> str:
    """What the core says in the current language; a text that is no phrase stays as it is."""
    if not isinstance(text, Phrase):
        return text
    values: dict[str, str] = {name: worded(value) for name, value in text.values.items()}
    if text.several:
        return ngettext(text.message, text.several, text.number)
    return gettext(text.message, **values)


def install(generator: Any) -> None:
    """Gives the templates of one of Pelican's generators the messages."""
    environment, said = generator.env, current().translations
    environment.policies["ext.i18n.trimmed"] = True
    environment.install_gettext_callables(
        gettext=said.gettext,
        ngettext=lambda one, several, number: _quoted(said.ngettext(one, several, number)),
        pgettext=lambda context, message: _quoted(said.pgettext(context, message)),
        newstyle=True,
    )
    # Jinja's own gettext looks a message up and marks it as HTML each time; a page of a long list has hundreds.
    environment.globals["gettext"] = environment.globals["_"] = _speaking(said)


def _speaking(said: NullTranslations) -> Callable[..., Markup]:
    """Jinja's newer gettext (the message is HTML, its values are escaped) that looks each message up once; it lives as
    long as its build."""

    @cache
    def looked_up(message: str) -> Markup:
        return Markup(_quoted(said.gettext(message)))  # noqa: S704  a catalogue is the theme's, as its templates are

    def speak(message: str, **values: object) -> Markup:
        found = looked_up(message)
        return found % values if values or "%" in found else found

    return speak


def _quoted(message: str) -> str:
    """A message so that it can stand in an attribute, too; one with elements in it stands in none."""
    return message if "<" in message else message.replace('"', "&quot;")


def prepare(pelican: Any) -> None:
    """Chooses the language that DEFAULT_LANG names, and lets the templates speak it."""
    settings = pelican.settings
    choose(Language.of(str(settings["DEFAULT_LANG"]), Path(settings["THEME"])))
    environment: Mapping[str, Any] = settings["JINJA_ENVIRONMENT"]
    extensions = [*environment.get("extensions", ()), "jinja2.ext.i18n"]
    settings["JINJA_ENVIRONMENT"] = {**environment, "extensions": extensions}
    settings["JINJA_FILTERS"] = {
        **settings["JINJA_FILTERS"],
        "figure": figure,
        "many": many,
        "percent": percent,
        "translated": gettext,
        "worded": worded,
    }
