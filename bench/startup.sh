#!/usr/bin/env bash
# How long a command takes to answer, beside the least a JVM can do.
#
#   bench/startup.sh [ROUNDS] [PLAN]        15 rounds of plans/betcode.md unless told otherwise
#
# Runs `./plimsoll check PLAN` and a hello world on the same JDK in turn, so that whatever else the machine does falls on
# both, and prints the median of each and their ratio. Wall time, in milliseconds; two rounds of warm-up are not counted.
set -euo pipefail
export LC_ALL=C

root=$(CDPATH='' cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
rounds=${1:-15}
plan=${2:-$root/plans/betcode.md}
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
check() { "$root/plimsoll" check "$plan"; }

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

echo "$rounds rounds on JDK $jdk_build"
hellos=() checks=()
for ((round = -1; round <= rounds; round++)); do
  time_of hello
  if ((round > 0)); then hellos+=("$took"); fi
  time_of check
  if ((round > 0)); then checks+=("$took"); fi
done

median_of "${hellos[@]}"
hello_median=$median
median_of "${checks[@]}"
printf 'hello world      %6d.%d ms\n' $((hello_median / 1000)) $((hello_median / 100 % 10))
printf 'plimsoll check   %6d.%d ms\n' $((median / 1000)) $((median / 100 % 10))
ratio=$((median * 100 / hello_median))
printf 'ratio            %6d.%02d\n' $((ratio / 100)) $((ratio % 100))
