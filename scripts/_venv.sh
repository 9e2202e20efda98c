# Sourced by demo, test and bench: a virtual environment in .venv with the project and the extras asked for.
# Quick the second time: it installs again only when pyproject.toml or the extras have changed.

say() { printf '\033[1m%s\033[0m\n' "== $*" >&2; }

ensure_venv() { # ensure_venv EXTRAS, such as "test,models"; empty for none
    local extras="$1" python="${PYTHON:-python3}" stamp want
    if [ ! -x .venv/bin/python ]; then
        say "making .venv"
        "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
            echo "Python 3.11 or later is needed; name one with PYTHON=python3.12 $0" >&2
            exit 2
        }
        "$python" -m venv .venv
    fi
    stamp=".venv/.installed-${extras//,/-}"
    want=$(sha256sum pyproject.toml | cut -d' ' -f1)
    if [ "$(cat "$stamp" 2>/dev/null)" != "$want" ]; then
        say "installing the project${extras:+ with $extras} (a few minutes the first time)"
        .venv/bin/python -m pip install --quiet --disable-pip-version-check --editable ".${extras:+[$extras]}"
        # byte code, which pip makes for all but an editable project: half the time of the first start
        .venv/bin/python -m compileall -q toolkit
        echo "$want" >"$stamp"
    fi
}
