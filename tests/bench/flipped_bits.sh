#!/usr/bin/env bash
# Flips one bit in each file of a new generation in turn: searchd, which serves the old one, must go on with it and
# say in /readyz which file is why. Then a bit in each file of a segment: the next build must mend it.
#   tests/bench/flipped_bits.sh [small|five|FILE...]     (small; FLIP_SEED chooses other bits)
set -euo pipefail
# shellcheck source=tests/bench/stage.sh
. "$(dirname "$0")/stage.sh"
need_programs chancery-indexer chancery-searchd make_night http_get
choose_inputs "${@:-small}"
RANDOM=${FLIP_SEED:-1}

# flip_bit FILE: a random bit of it, in place.
flip_bit() {
  local size offset byte
  size=$(stat -c %s "$1")
  offset=$(((RANDOM * 32768 + RANDOM) % size))
  byte=$(od -An -tu1 -j "$offset" -N 1 "$1")
  printf '%b' "\\0$(printf '%o' $((byte ^ (1 << (RANDOM % 8)))))" | dd of="$1" bs=1 seek="$offset" conv=notrunc status=none
}

# point_to NAME: publishes a generation as the indexer does.
point_to() {
  echo "$1" >"$WORK/live/current.new"
  mv "$WORK/live/current.new" "$WORK/live/current"
}

# wait_for KEY VALUE: until /readyz says so; 1 where it does not within ten seconds.
wait_for() {
  local tries
  for ((tries = 0; tries < 100; tries++)); do
    get /readyz
    if [[ $BODY == *"$1"*"\"generation\":\"$2\""* ]]; then return 0; fi
    sleep 0.1
  done
  return 1
}

# try_file FILE: a generation with a bit flipped in it is refused, with a reason that names the file.
try_file() {
  number=$((number + 1))
  local name
  name=$(printf '%06d' "$number")
  cp -R "$WORK/index/generations/$new" "$WORK/live/generations/$name"
  flip_bit "$WORK/live/generations/$name/$1"
  point_to "$name"
  wait_for '"refused":' "$name" || fail "a flipped bit in $1 is not refused: $STATUS $BODY"
  reason=$(text_of reason)
  if [ "$STATUS" != 200 ] || ! serves 000001; then fail "with a flipped bit in $1 the old one is not served: $STATUS"; fi
  if [[ $reason != *"$1"* ]]; then vague=$((vague + 1)) && echo "  does not name $1: $reason"; fi
  rm -rf "$WORK/live/generations/$name"
}

# try_pointer: a bit flipped in the pointer itself.
try_pointer() {
  local tries
  flip_bit "$WORK/live/current"
  for ((tries = 0; tries < 100; tries++)); do
    get /readyz
    if [[ $(text_of reason) != "$1" ]]; then break; fi
    sleep 0.1
  done
  if [[ $(text_of reason) == "$1" ]]; then fail "a flipped bit in the pointer goes unnoticed: $BODY"; fi
  serves 000001 || fail "with a flipped bit in the pointer the old one is not served: $STATUS"
}

# mend_segment: flips a bit in each file of a segment, each time followed by a build.
mend_segment() {
  local file segment
  for file in postings streams forms facts releases manifest.json; do
    segment=$(find "$WORK/index/segments" -mindepth 1 -maxdepth 1 | sort | head -n 1)
    flip_bit "$segment/$file"
    must_build "$WORK/index" "$WORK/night"
    start_searchd "$WORK/index" || fail "searchd does not start after a flipped bit in a segment's $file"
    serves "$(current_of "$WORK/index")" || fail "a flipped bit in a segment's $file reached the index: $BODY"
    stop_searchd || fail 'searchd did not end well'
  done
}

unpack_inputs "$WORK/input"
mkdir "$WORK/night"
"$BIN/make_night" --out "$WORK/night" "$WORK"/input/*.jsonl
must_build "$WORK/index" "$WORK/input"
must_build "$WORK/index" "$WORK/night"
new=$(current_of "$WORK/index")
mkdir -p "$WORK/live/generations"
cp -R "$WORK/index/generations/000001" "$WORK/live/generations/000001"
point_to 000001
start_searchd "$WORK/live" || fail "searchd did not start: $(tail -n 3 "$WORK/searchd.log")"

number=100
vague=0
reason=
mapfile -t files < <(cd "$WORK/index/generations/$new" && find . -type f -size +0 -printf '%P\n' | sort)
for file in "${files[@]}"; do try_file "$file"; done
echo "a bit flipped in each of ${#files[@]} files of a generation, and in the pointer: each refused, the old one"
echo "still served; $vague reasons do not name the file"
try_pointer "$reason"
echo "  such as: $reason"
grep refused "$WORK/searchd.log" | tail -n 1 | sed 's/^/  in the log: /'

cp -R "$WORK/index/generations/$new" "$WORK/live/generations/$new"
point_to "$new"
wait_for '"ready":true' "$new" || fail "the sound generation is not served: $BODY"
serves "$new" || fail "the sound generation does not answer: $BODY"
[[ $BODY != *'"refused":'* ]] || fail "/readyz still speaks of what was refused: $BODY"
stop_searchd || fail 'searchd did not end well'
echo 'then the sound generation was served'
mend_segment
echo 'a bit flipped in each file of a segment: the next build made it anew'
