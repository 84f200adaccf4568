# Sourced by the commands: finds a JDK 17 or later and a Maven 3.9, which Tycho needs, through whatever Maven is
# installed. Sets JAVA and MVN. Expects $root, the project's folder.

fail() {
    printf '%s\n' "$@" >&2
    exit 1
}

find_java() {
    if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
        JAVA="$JAVA_HOME/bin/java"
    else
        JAVA=$(command -v java) || fail "No Java was found." "Install a JDK 17 or later, or set JAVA_HOME."
    fi
}

check_jdk() {
    local version
    version=$("$JAVA" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = //p')
    [ "${version%%.*}" -ge 17 ] 2>/dev/null ||
        fail "Java ${version:-of an unknown version} is too old." "Install a JDK 17 or later, or set JAVA_HOME to one."
}

find_maven() {
    local version=3.9.11 installed
    MVN="$root/.tools/apache-maven-$version/bin/mvn"
    [ -x "$MVN" ] && return
    installed=$(command -v mvn) || fail "No Maven was found." "Install any Maven 3; it is used to fetch Maven $version."
    echo "Setting up Maven $version ..." >&2
    # Any Maven can unpack another one from the repository that it is configured with.
    (cd "$(mktemp -d)" && "$installed" -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
        "-Dartifact=org.apache.maven:apache-maven:$version:zip:bin" "-DoutputDirectory=$root/.tools") >&2 ||
        fail "Maven $version could not be fetched." "Check that 'mvn' can reach the repository it is configured with."
    chmod +x "$MVN"
}
