#!/usr/bin/env bash
# How long all plans take to check in one process, beside the least a JVM can do, and where that time goes.
#
#   bench/check.sh [ROUNDS] [PLAN...]       11 rounds of plans/*.md unless told otherwise
#
# Runs `./plimsoll check PLAN...` and a hello world on the same JDK in turn, so that whatever else the machine does falls on
# both, and prints the median of each and their ratio. Then the phases of the same check, timed from within a process that is as
# cold: their shares, and what is left is the JVM's start and end. Wall time; a round of warm-up is not counted.
set -euo pipefail
export LC_ALL=C

# shellcheck source=paired.sh
. "$(CDPATH='' cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)/paired.sh"
rounds=${1:-11}
shift || true
plans=("$@")
((${#plans[@]})) || plans=("$root"/plans/*.md)

check() { "$root/plimsoll" check "${plans[@]}"; }

check > /dev/null || (($? == 1)) # builds on first use
app=$root/cli/target/app
"$jdk/bin/javac" -d "$work" -cp "$app/plimsoll-cli.jar:$app/lib/*" "$root/bench/Phases.java"
phases() {
  "$jdk/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "-XX:AOTCache=$app/aot/$jdk_build" -Xlog:aot=off -Xlog:cds=off \
    -cp "$app/plimsoll-cli.jar:$work" Phases "${plans[@]}"
}

echo "$rounds rounds of ${#plans[@]} plans on JDK $jdk_build"
compare hello check "$rounds"

parsing=() checking=() judging=() writing=()
for ((round = 0; round <= rounds; round++)); do
  read -r p c j w < <(phases)
  if ((round > 0)); then parsing+=("$p") checking+=("$c") judging+=("$j") writing+=("$w"); fi
done
share() {
  local name=$1
  shift
  median_of "$@"
  printf '  %-38s %s ms, %2d %%\n' "$name" "$(ms $median)" $((median * 100 / check_median))
}
echo 'of which'
share 'reading and parsing' "${parsing[@]}"
share 'checking names and dimensions' "${checking[@]}"
share 'evaluating and judging' "${judging[@]}"
share 'writing the report' "${writing[@]}"
