"""The compiled forms are those of `ui/`: nobody edits them, nobody forgets to compile them."""

from tools import compile_forms


def test_every_form_is_compiled_and_every_compiled_form_has_its_source() -> None:
    expected = {compile_forms.target(source).name for source in compile_forms.sources()}
    assert {path.name for path in compile_forms.FORMS.glob("ui_*.py")} == expected, "run `make forms`"


def test_compiling_the_forms_again_changes_nothing() -> None:
    stale = [
        source.name
        for source in compile_forms.sources()
        if compile_forms.target(source).read_text(encoding="utf-8") != compile_forms.compiled(source)
    ]
    assert stale == [], "run `make forms`"
