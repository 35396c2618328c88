# Finds a JDK for ./clientele and ./mvnw, whatever the PATH begins with.

# Is this folder a JDK, 25 or later, with its compiler?
is_jdk() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || :)
  [ -n "$version" ] ||
    version=$("$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
  [ "${version:-0}" -ge 25 ] 2>/dev/null
}

find_jdk() {
  # The Java of the PATH comes last: asking it where it lies costs a start of it.
  for jdk in "${JAVA_HOME:-}" \
    /usr/lib/jvm/* /usr/java/* /usr/local/java/* /opt/* /opt/java/* /opt/jdk/* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* \
    "$HOME"/.asdf/installs/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home PATH; do
    [ "$jdk" != PATH ] || jdk=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.home = //p')
    if [ -n "$jdk" ] && is_jdk "$jdk"; then
      JAVA_HOME=$jdk
      export JAVA_HOME
      return
    fi
  done
  printf '%s\n' "Clientele needs a JDK 25 or later (with javac), and none was found." \
    "Install one, e.g. Eclipse Temurin 25 from https://adoptium.net (apt install temurin-25-jdk," \
    "brew install openjdk@25, sdk install java 25-tem), or set JAVA_HOME to where it is." \
    "Looked in JAVA_HOME (${JAVA_HOME:-not set}), the PATH, /usr/lib/jvm, /usr/java, /opt, ~/.sdkman, ~/.jdks and macOS's folders." >&2
  exit 1
}

