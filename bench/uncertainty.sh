#!/usr/bin/env bash
# How fast and how exact uncertain values are, beside a hand-written loop, squiggle and numpy.
#
#   bench/uncertainty.sh [ROUNDS]        15 rounds unless told otherwise
#   bench/uncertainty.sh --quick         one round of everything that needs no download, to see that it runs
#
# Each competitor is a process of its own that stays warm and answers one round after the other, in turn with all others, so
# that whatever else the machine does falls on all. Medians; wall time, and beside it the processor time of the computing
# thread, which a busy machine disturbs less. The model is that of uncertainty/reference.md, from the text of the
# program to mean, p5, p50 and p95.
#
# squiggle (`@quri/squiggle-lang` of npm) and JMH are downloaded on first use, the former into
# ${XDG_CACHE_HOME:-~/.cache}/plimsoll. numpy is Debian's: apt-get install python3-numpy. What is missing is said and left out.
set -euo pipefail
export LC_ALL=C

# shellcheck source=paired.sh
. "$(CDPATH='' cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)/paired.sh"
here=$root/bench/uncertainty
quick=
if [ "${1:-}" = --quick ]; then quick=yes && shift; fi
rounds=${1:-15} warm=25 samples=1000000 seeds=100 changes=9
if [ "$quick" ]; then rounds=1 warm=1 samples=100000 seeds=8 changes=1; fi
plans=("$root"/plans/*.md)

# Competitors: start NAME COMMAND... once, ask NAME WORD... as often as needed; the words of the reply are in `answer`.
declare -A into from
pids=()
stop() {
  ((${#pids[@]} == 0)) || kill "${pids[@]}" 2> /dev/null || true
  rm -rf "$work"
}
trap stop EXIT

start() {
  local name=$1 fd
  shift
  mkfifo "$work/$name.in" "$work/$name.out"
  "$@" < "$work/$name.in" > "$work/$name.out" 2> "$work/$name.errors" &
  pids+=($!)
  exec {fd}> "$work/$name.in"
  into[$name]=$fd
  exec {fd}< "$work/$name.out"
  from[$name]=$fd
  read -r -t 120 answer <&"${from[$name]}" && [ "$answer" = ready ] || broken "$name"
}

ask() {
  local name=$1
  shift
  echo "$*" >&"${into[$name]}"
  read -r -a answer <&"${from[$name]}" || broken "$name"
  [ "${answer[0]}" != failed ] || broken "$name ${answer[*]}"
}

broken() {
  echo "bench: $1" >&2
  cat "$work"/*.errors >&2
  exit 1
}

missing() { echo "left out: $*"; }

# calculate EXPRESSION FORMAT: prints a number.
calculate() { awk "BEGIN { printf \"$2\", $1 }"; }

"$root/plimsoll" check "$here/reference.md" > /dev/null # builds on first use
app=$root/cli/target/app
path="$app/plimsoll-cli.jar:$app/lib/*"
"$jdk/bin/javac" -d "$work/classes" -cp "$path" "$here"/*.java
java=("$jdk/bin/java" -XX:+UseSerialGC -cp "$path:$work/classes" Rounds "$here/reference.md")

start plimsoll "${java[@]}"
start loop "${java[@]}"
competitors=(plimsoll loop)

squiggle=${XDG_CACHE_HOME:-$HOME/.cache}/plimsoll/squiggle-0.10.0
if ! command -v node > /dev/null; then
  missing 'squiggle, since there is no node on the PATH'
elif [ "$quick" ]; then
  missing 'squiggle, since --quick downloads nothing'
elif [ -d "$squiggle/node_modules" ] || { command -v npm > /dev/null \
  && mkdir -p "$squiggle.part" && npm install --no-audit --no-fund --loglevel=error --prefix "$squiggle.part" \
    @quri/squiggle-lang@0.10.0 > "$work/npm" 2>&1 && mv "$squiggle.part" "$squiggle"; }; then
  start squiggle node "$here/squiggle.mjs" "$squiggle"
  competitors+=(squiggle)
else
  missing "squiggle, since npm could not install it: $(grep -m 1 'npm' "$work/npm" 2> /dev/null || echo 'there is no npm')"
fi

python=
for each in python3 /usr/bin/python3; do
  if [ -z "$python" ] && "$each" -c 'import numpy' 2> /dev/null; then python=$each; fi
done
if [ "$python" ]; then
  start numpy "$python" "$here/columns.py"
  competitors+=(numpy blocks)
else
  missing 'numpy, since python3 has none: apt-get install python3-numpy'
fi

# round COMPETITOR
round() {
  case $1 in
    plimsoll) ask plimsoll reference "$samples" 1 sobol ;;
    two) ask plimsoll reference "$samples" 2 sobol ;;
    spin) ask plimsoll spin 1 ;;
    spins) ask plimsoll spin 2 ;;
    loop) ask loop loop "$samples" ;;
    squiggle) ask squiggle "$samples" ;;
    numpy) ask numpy "$samples" ;;
    blocks) ask numpy "$samples" 16384 ;;
  esac
}

declare -A walls busy figures wall processor
# Reading a document is compiled after hundreds of rounds, and they need not be long.
for ((i = 0; i < 40 * warm; i++)); do ask plimsoll reference 4096 1 sobol; done
for each in "${competitors[@]}"; do
  case $each in
    plimsoll | loop) times=$warm ;;
    *) times=2 ;;
  esac
  for ((i = 0; i < times; i++)); do round "$each"; done
done
for ((i = 0; i < rounds; i++)); do
  for each in "${competitors[@]}"; do
    # The first does not count: what the one before still does in the background, cold caches and sleeping cores fall on it.
    round "$each"
    round "$each"
    walls[$each]+=" ${answer[0]}"
    busy[$each]+=" ${answer[1]}"
    figures[$each]=${answer[*]:2}
  done
done

declare -A title=([plimsoll]='plimsoll' [loop]='hand-written loop' [squiggle]='squiggle 0.10.0'
  [numpy]='numpy, whole columns' [blocks]='numpy, blocks of 16,384')
declare -A target=([loop]=0.8 [squiggle]=20 [numpy]=1.5)

echo "the reference model at $samples samples, $rounds rounds on JDK $jdk_build, $(nproc) cores"
echo '                              wall    processor   M samples/s   plimsoll is, by wall and processor'
for each in "${competitors[@]}"; do
  # shellcheck disable=SC2086 # the times are words
  median_of ${walls[$each]}
  wall[$each]=$median
  # shellcheck disable=SC2086
  median_of ${busy[$each]}
  processor[$each]=$median
  printf '  %-24s %s ms %s ms' "${title[$each]}" "$(ms "${wall[$each]}")" "$(ms "${processor[$each]}")"
  printf ' %10s' "$(calculate "$samples / ${wall[$each]}" %.1f)"
  case $each in
    plimsoll) ;;
    *)
      printf '   %8s x   %8s x' "$(calculate "${wall[$each]} / ${wall[plimsoll]}" %.2f)" \
        "$(calculate "${processor[$each]} / ${processor[plimsoll]}" %.2f)"
      ;;
  esac
  [ -z "${target[$each]:-}" ] || printf '   asked: at least %s' "${target[$each]}"
  echo
done
echo '                               mean         p5        p50        p95'
for each in "${competitors[@]}"; do
  # shellcheck disable=SC2086
  printf '  %-24s %10.3f %10.3f %10.3f %10.3f\n' "${title[$each]}" ${figures[$each]}
done
printf '  %-24s %10.3f %10.2f %10.2f %10.2f\n' 'known' 333.499 246.23 326.66 443.96

# What a machine gives two threads at a moment, whatever they do, differs: its cores may share their arithmetic with each
# other or with strangers. So that is measured in the same rounds, and the rounds in which it was least disturbed are told.
if (($(nproc) > 1)); then
  for ((i = 0; i < 2 * warm; i++)); do round two && round spin; done
  pairs=$((4 * rounds)) ones=() twos=() gives=()
  for ((i = 0; i < pairs; i++)); do
    for each in plimsoll two spin spins; do
      round "$each"
      round "$each"
      wall[$each]=${answer[0]}
    done
    ones+=("${wall[plimsoll]}")
    twos+=("${wall[two]}")
    gives+=("$(calculate "2 * ${wall[spin]} / ${wall[spins]}" %.2f)")
  done
  # at SHARE VALUE...: prints the value that a share of them does not exceed.
  at() {
    local share=$1 sorted
    shift
    mapfile -t sorted < <(printf '%s\n' "$@" | sort -n)
    echo "${sorted[$(calculate "int(($# - 1) * $share)" %d)]}"
  }
  echo "two threads, $pairs rounds                  one thread  two threads"
  for share in 0.5 0.25; do
    one=$(at $share "${ones[@]}") two=$(at $share "${twos[@]}")
    case $share in 0.5) of='median' ;; *) of='of the quickest quarter, at most' ;; esac
    printf '  %-34s %s ms  %s ms %8s x   asked: at least 1.7\n' "$of" "$(ms "$one")" "$(ms "$two")" "$(calculate "$one / $two" %.2f)"
  done
  printf '  the machine gave two threads of plain arithmetic %s x of one (a quarter of the rounds less than %s, a quarter more than %s)\n' \
    "$(at 0.5 "${gives[@]}")" "$(at 0.25 "${gives[@]}")" "$(at 0.75 "${gives[@]}")"
else
  missing 'two threads, since this machine has one core'
fi

echo "standard errors over $seeds seeds, in percent     mean        p95"
for each in sobol latin_hypercube plain; do
  ask plimsoll accuracy $each 4096 $seeds
  printf '  4,096 points, %-24s %10s %10s' "${each/_/ }" "$(calculate "100 * ${answer[0]}" %.4f)" \
    "$(calculate "100 * ${answer[1]}" %.3f)"
  if [ $each = sobol ]; then printf '   asked: at most 0.01 and 0.35'; fi
  echo
  p95=${answer[1]}
done
# The error of independent draws falls with the root of their number; that of Sobol points is looked for.
declare -A count
count[plain]=$(calculate "4096 * ($p95 / 0.002) ^ 2" %.0f)
ask plimsoll enough sobol 0.002 $seeds
count[sobol]=${answer[0]}
declare -A reached=()
for ((i = 0; i < 5 * rounds; i++)); do
  for each in sobol plain; do
    ask plimsoll reference "${count[$each]}" 1 $each
    reached[$each]+=" ${answer[0]}"
  done
done
for each in sobol plain; do
  # shellcheck disable=SC2086
  median_of ${reached[$each]}
  wall[$each]=$median
  printf '  0.2 %% on p95, %-16s %8d samples %s ms\n' "$each" "${count[$each]}" "$(ms $median)"
done
printf '  the time of plain draws is that of Sobol points  %8s x\n' "$(calculate "${wall[plain]} / ${wall[sobol]}" %.2f)"

processors=$(nproc)
echo 'whole plans at 10,000 samples: mean, p5, p50 and p95 of every uncertain figure of a plan that has been read'
echo "                                          one thread  processor  $processors threads  reading it"
ask plimsoll generate "$work/generated.md" 100 100
declare -A plan_walls plan_busy plan_shared plan_read plan_figures
files=("$work/generated.md" "${plans[@]}")
for ((i = -2 * warm; i < rounds; i++)); do
  for file in "${files[@]}"; do
    ask plimsoll plan "$file" 10000 1
    if ((i >= 0)); then
      plan_walls[$file]+=" ${answer[0]}"
      plan_busy[$file]+=" ${answer[1]}"
      plan_read[$file]+=" ${answer[3]}"
    fi
    plan_figures[$file]=${answer[2]}
    ask plimsoll plan "$file" 10000 "$processors"
    if ((i >= 0)); then plan_shared[$file]+=" ${answer[0]}"; fi
  done
done
for file in "${files[@]}"; do
  most=50 name=$(basename "$file")
  if [ "$file" = "$work/generated.md" ]; then most=30 name='100 inputs, 100 formulas'; fi
  printf '  %-24s %4d figures' "$name" "${plan_figures[$file]}"
  for times in "${plan_walls[$file]}" "${plan_busy[$file]}" "${plan_shared[$file]}" "${plan_read[$file]}"; do
    # shellcheck disable=SC2086
    median_of $times
    printf ' %s ms' "$(ms $median)"
  done
  printf '   asked: under %d\n' $most
done

echo 'one given figure changed, at 4,096 points, and all uncertain figures computed anew: the slowest of each plan'
printf '%43s one thread  processor  with percentiles  %s threads\n' '' "$(nproc)"
for file in "${plans[@]}"; do
  for ((i = 0; i < (warm + 2) / 3; i++)); do ask plimsoll changed "$file" 4096 1 3; done
  ask plimsoll changed "$file" 4096 1 $changes
  one=("${answer[@]}")
  ask plimsoll changed "$file" 4096 "$(nproc)" $changes
  printf '  %-26s %4d inputs  %s ms %s ms      %s ms  %s ms   asked: under 2 each, as %d are   (%s)\n' "$(basename "$file")" \
    "${one[3]}" "$(ms "${one[0]}")" "$(ms "${one[1]}")" "$(ms "${one[2]}")" "$(ms "${answer[0]}")" "${answer[4]}" "${one[*]:5}"
done

if [ "$quick" ]; then
  missing 'the parts by JMH, since --quick downloads nothing'
elif mvn -q -B -ntp -f "$root/bench/jmh/pom.xml" dependency:copy-dependencies \
  -DoutputDirectory="$work/jmh" > "$work/mvn" 2>&1; then
  mkdir "$work/parts"
  jars=("$work"/jmh/*.jar)
  "$jdk/bin/javac" -d "$work/parts" -cp "$path:$work/jmh/*" -processorpath "$(IFS=: && echo "${jars[*]}")" \
    "$root/bench/jmh/Parts.java"
  echo 'the parts by JMH, in nanoseconds for each sample; compiling the model as a whole'
  (cd "$work" && "$jdk/bin/java" -Dreference="$here/reference.md" -cp "$path:$work/jmh/*:$work/parts" \
    org.openjdk.jmh.Main -f 1 -wi 3 -w 1 -i 5 -r 1 -jvmArgs "-XX:+UseSerialGC -Dreference=$here/reference.md" \
    -v SILENT -rf csv -rff "$work/parts.csv") > "$work/jmh.log" 2>&1 || broken "$(cat "$work/jmh.log")"
  awk -F, 'NR > 1 { gsub(/"/, ""); sub(/.*\./, "", $1); printf "  %-24s %12.2f ± %.2f\n", $1, $5, $6 }' "$work/parts.csv"
else
  missing "the parts by JMH, since Maven could not fetch it: $(grep -m 1 ERROR "$work/mvn" || true)"
fi
