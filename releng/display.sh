# Sourced by the commands: finds a display of its own for the tests that open a workbench, so that they take nobody's
# keyboard away. Sets ON_DISPLAY, the words to put before a command. Expects fail() of maven.sh.

find_display() {
    ON_DISPLAY=()
    [ "$(uname -s)" = Linux ] || return 0
    if ! has_display_parts; then
        if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
            echo "Installing Xvfb and GTK from Debian ..." >&2
            { apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends \
                xvfb xauth libgtk-3-0 fonts-dejavu-core; } >/dev/null ||
                fail "Xvfb and GTK could not be installed." "Install xvfb, xauth and libgtk-3-0, then try again."
        fi
        has_display_parts || fail "The tests of the view need Xvfb and GTK 3." \
            "Install xvfb, xauth and libgtk-3-0, or name Maven modules to leave these tests out."
    fi
    ON_DISPLAY=(xvfb-run -a --server-args="-screen 0 1600x1000x24")
}

has_display_parts() {
    command -v Xvfb >/dev/null && command -v xvfb-run >/dev/null && command -v xauth >/dev/null &&
        PATH="$PATH:/sbin:/usr/sbin" ldconfig -p | grep -q 'libgtk-3\.so\.0'
}
