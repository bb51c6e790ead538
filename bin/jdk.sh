# Finds the JDK that Plimsoll runs on. Sourced, not run, by ../plimsoll and the scripts around it: POSIX sh, and no
# process is started unless `java` on the PATH is a symbolic link, because every command pays for this.

plimsoll_java=25

# read_release HOME: sets jdk_major and jdk_build from the `release` file that every JDK carries; false if there is none.
read_release() {
  jdk_major= jdk_build=
  [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
  while IFS='=' read -r jdk_key jdk_value; do
    jdk_value=${jdk_value#\"} jdk_value=${jdk_value%\"}
    case $jdk_key in
      JAVA_VERSION) jdk_major=${jdk_value%%[!0-9]*} ;;
      JAVA_RUNTIME_VERSION) jdk_build=$jdk_value ;;
    esac
    [ -z "$jdk_major" ] || [ -z "$jdk_build" ] || break
  done < "$1/release"
  [ -n "$jdk_major" ]
}

# is_jdk HOME: sets jdk where HOME is new enough.
is_jdk() {
  read_release "$1" && [ "$jdk_major" -ge "$plimsoll_java" ] && jdk=$1
}

# path_jdk: the JDK that `java` on the PATH belongs to, through links such as /usr/bin/java.
path_jdk() {
  jdk_java=$(command -v java) || return 1
  [ ! -L "$jdk_java" ] || jdk_java=$(readlink -f "$jdk_java") || return 1
  is_jdk "${jdk_java%/bin/java}"
}

# find_jdk: sets jdk and jdk_build, or says in one sentence what to install and returns 69 (EX_UNAVAILABLE).
find_jdk() {
  if [ -n "${PLIMSOLL_JAVA_HOME:-}" ]; then
    is_jdk "$PLIMSOLL_JAVA_HOME" && return
    echo "plimsoll: PLIMSOLL_JAVA_HOME is $PLIMSOLL_JAVA_HOME, which is not a JDK $plimsoll_java or newer." >&2
    return 69
  fi
  if [ -n "${JAVA_HOME:-}" ] && is_jdk "$JAVA_HOME"; then return; fi
  if path_jdk; then return; fi
  for jdk_home in /usr/lib/jvm/* /opt/java/* /opt/* \
    "${SDKMAN_DIR:-${HOME:-}/.sdkman}"/candidates/java/* "${HOME:-}"/.jdks/* \
    "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home /Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if is_jdk "$jdk_home"; then return; fi
  done
  echo "plimsoll: no JDK $plimsoll_java or newer was found: install one (for example Eclipse Temurin $plimsoll_java)" \
    "below /usr/lib/jvm, or set PLIMSOLL_JAVA_HOME to one." >&2
  return 69
}
