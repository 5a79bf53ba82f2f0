#!/usr/bin/env bash
# Each program is built so that a mistake in memory is hard to use: hardened_test.sh PROGRAM...
set -euo pipefail

status=0
# has PROGRAM WHAT PATTERN COMMAND...: complains where the command's output has no line with the pattern.
has() {
  local program=$1 what=$2 pattern=$3
  shift 3
  grep -Eq "$pattern" <<<"$("$@" "$program")" || { echo "$program: $what" >&2; status=1; }
}

[ $# -gt 0 ] || { echo "usage: hardened_test.sh PROGRAM..." >&2; exit 2; }
for program in "$@"; do
  has "$program" "is not position-independent (PIE)" 'Type: +DYN' readelf -Wh
  has "$program" "has no read-only relocations (RELRO)" 'GNU_RELRO' readelf -Wl
  has "$program" "binds symbols late, so that RELRO is partial" 'BIND_NOW|FLAGS_1.*NOW' readelf -Wd
  has "$program" "has a stack that is executable" 'GNU_STACK .* RW +0x' readelf -Wl
  has "$program" "has no canaries before return addresses (stack protector)" '__stack_chk_fail' readelf -W --dyn-syms
  has "$program" "calls no checked functions of the C library (FORTIFY)" '__[a-z]+_chk@' readelf -W --dyn-syms
done
exit "$status"
