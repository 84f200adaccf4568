# Sourced by the commands: finds a Python with PyTorch and numpy, which only the training of the demo model needs. Sets
# PYTHON. Expects fail() of maven.sh.

find_python_with_torch() {
    local candidate
    for candidate in "${PYTHON:-}" python3 /usr/bin/python3; do
        if [ -n "$candidate" ] && "$candidate" -c 'import numpy, torch' 2>/dev/null; then
            PYTHON=$candidate
            return
        fi
    done
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        echo "Installing PyTorch from Debian ..." >&2
        { apt-get -qq update && apt-get -qq install -y --no-install-recommends python3-torch python3-numpy; } \
            >/dev/null || fail "python3-torch could not be installed." "Install PyTorch and numpy, then try again."
        PYTHON=/usr/bin/python3
        return
    fi
    fail "No Python with PyTorch and numpy was found." \
        "Install them (PYTHON=/path/to/python3 chooses one), or name Maven modules to leave these tests out."
}
