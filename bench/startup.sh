#!/usr/bin/env bash
# How long a command takes to answer, beside the least a JVM can do.
#
#   bench/startup.sh [ROUNDS] [PLAN]        15 rounds of plans/betcode.md unless told otherwise
#
# Runs `./plimsoll check PLAN` and a hello world on the same JDK in turn, so that whatever else the machine does falls on
# both, and prints the median of each and their ratio. Wall time, in milliseconds; two rounds of warm-up are not counted.
set -euo pipefail
export LC_ALL=C

# shellcheck source=paired.sh
. "$(CDPATH='' cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)/paired.sh"
rounds=${1:-15}
plan=${2:-$root/plans/betcode.md}

check() { "$root/plimsoll" check "$plan"; }

echo "$rounds rounds on JDK $jdk_build"
compare hello check "$rounds"
