#!/usr/bin/env bash
# What time, breaking points and automatic scaling cost.
#
#   bench/time.sh [ROUNDS]       11 rounds unless told otherwise
#
# Timelines: all figures of a plan that go with time, to percentiles and their standard errors, at 60 months and 4,096 samples, in
# one warm process, on all processors and on one; the plan has been read and its figures are known as of now. Scaling: a day of
# load in steps of a second, beside a loop written by hand for the same two rules. Breaking points: a whole process for each
# driver of each plan, beside a hello world on the same JDK, in turn. Medians; wall time, and beside it the processor time of
# the computing thread, which a busy machine disturbs less.
set -euo pipefail
export LC_ALL=C

# shellcheck source=paired.sh
. "$(CDPATH='' cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)/paired.sh"
rounds=${1:-11}

"$root/plimsoll" version > /dev/null # builds on first use
app=$root/cli/target/app
path="$app/plimsoll-cli.jar:$app/lib/*"
shared=("$root"/bench/uncertainty/{LoadedText,Stopwatch}.java)
"$jdk/bin/javac" -d "$work/classes" -cp "$path" "$root"/bench/time/*.java "${shared[@]}"
java=("$jdk/bin/java" -XX:+UseSerialGC -cp "$path:$work/classes" TimeRounds)

# times A B: prints how many times the second the first is.
times() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%8.2f", (b > 0 ? a / b : 0) }'; }

echo "$rounds rounds on JDK $jdk_build"
echo "timelines, 60 months at 4,096 samples    $(nproc) threads  one thread  processor"
for plan in "$root"/plans/*.md; do
  read -r -a took < <("${java[@]}" "$rounds" timeline "$plan")
  name=$(basename "$plan")
  if [ "${took[0]}" = none ]; then
    printf '  %-20s nothing goes with time\n' "$name"
  else
    printf '  %-20s %4d figures  %s ms %s ms %s ms   asked: under 300 ms\n' "$name" "${took[4]}" "$(ms "${took[0]}")" \
      "$(ms "${took[2]}")" "$(ms "${took[3]}")"
  fi
done

echo 'a day of automatic scaling, second by second   wall    processor   of a loop by hand'
read -r -a took < <("${java[@]}" $((rounds * 20)) scaling)
[ "${took[4]}" = "${took[5]}" ] || { echo "bench: ${took[4]} and ${took[5]} differ" >&2 && exit 1; }
printf '  %-32s %s ms %s ms %s x   asked: under 50 ms\n' 'two rules' "$(ms "${took[0]}")" "$(ms "${took[1]}")" \
  "$(times "${took[1]}" "${took[3]}")"

echo 'what breaks first, a process each                       wall   of a hello world'
breaks() { "$root/plimsoll" breaks "$plan" --driver "$driver" --to "$to"; }
while read -r plan driver to; do
  plan=$root/plans/$plan.md
  leasts=() times=()
  for ((round = 0; round <= rounds; round++)); do
    time_of hello
    ((round == 0)) || leasts+=("$took")
    time_of breaks
    ((round == 0)) || times+=("$took")
  done
  median_of "${leasts[@]}"
  least=$median
  median_of "${times[@]}"
  printf '  %-20s %-12s to %-10s %s ms %s x   asked: under 1 s\n' "$(basename "$plan")" "$driver" "$to" "$(ms "$median")" \
    "$(times "$median" "$least")"
done << 'END'
betcode tunnels 1_000_000
betcode sessions 200
felt free_venues 10_000
felt pro_venues 10_000
flight-school users 100_000
rithmxo services 100_000
wizamart clients 10_000
END
