# What the benchmarks share. Sourced: sets root, jdk, jdk_build and work, a folder that goes at the end.
# shellcheck shell=bash

root=$(CDPATH='' cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=../bin/jdk.sh
. "$root/bin/jdk.sh"
find_jdk

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/Hello.java" <<'JAVA'
final class Hello {
  public static void main(String[] args) {
    System.out.println("hello, world");
  }
}
JAVA
"$jdk/bin/javac" -d "$work" "$work/Hello.java"

hello() { "$jdk/bin/java" -cp "$work" Hello; }

# time_of COMMAND: sets `took` to its wall time in microseconds. A plan with failing claims exits with 1, and is timed.
time_of() {
  local start=${EPOCHREALTIME/./} status=0
  "$1" > "$work/output" 2> "$work/errors" || status=$?
  took=$((${EPOCHREALTIME/./} - start))
  if ((status > 1)); then
    cat "$work/errors" >&2
    echo "bench: $1 ended with status $status" >&2
    exit 1
  fi
}

# median_of TIME...: sets `median`, in microseconds.
median_of() {
  local sorted count=$#
  mapfile -t sorted < <(printf '%s\n' "$@" | sort -n)
  median=$(((sorted[(count - 1) / 2] + sorted[count / 2]) / 2))
}

# ms MICROSECONDS: prints milliseconds with one digit.
ms() { printf '%6d.%d' $(($1 / 1000)) $(($1 / 100 % 10)); }

# compare LEAST COMMAND ROUNDS: runs both in turn, prints their medians and the ratio, sets check_median.
compare() {
  local round ratio least_median
  local leasts=() checks=()
  for ((round = -1; round <= $3; round++)); do
    time_of "$1"
    if ((round > 0)); then leasts+=("$took"); fi
    time_of "$2"
    if ((round > 0)); then checks+=("$took"); fi
  done
  median_of "${leasts[@]}"
  least_median=$median
  median_of "${checks[@]}"
  check_median=$median
  printf 'hello world      %s ms\n' "$(ms "$least_median")"
  printf 'plimsoll check   %s ms\n' "$(ms "$check_median")"
  ratio=$((check_median * 100 / least_median))
  printf 'ratio            %6d.%02d\n' $((ratio / 100)) $((ratio % 100))
}
