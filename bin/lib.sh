# shellcheck shell=bash
# What run, test and everything in bin/ share. Source it; it sets `root` and defines functions.

root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
export LC_ALL=C.UTF-8
export TUANLE_HOME="$root"

# A sentence in Vietnamese with English beneath, to the person and not into a pipe.
say() {
    printf '%s\n' "$1" >&2
    if [ -n "${2:-}" ]; then printf '  %s\n' "$2" >&2; fi
}

fail() {
    say "✘ $1" "$2"
    exit 1
}

is_jdk25() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] && grep -q '^JAVA_VERSION="25[."-]' "$1/release"
}

# Sets and exports JAVA_HOME; looks into release files, so that no JVM starts only to be asked its age.
find_jdk() {
    local candidate on_path=''
    if command -v java >/dev/null 2>&1; then
        on_path=$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")
    fi
    for candidate in "${JAVA_HOME:-}" "$on_path" \
        /usr/lib/jvm/* /usr/java/* /opt/* /opt/*/jdk* /usr/local/* "${HOME:-/nonexistent}"/.sdkman/candidates/java/* \
        "${HOME:-/nonexistent}"/.jdks/* "${HOME:-/nonexistent}"/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -n "$candidate" ] && is_jdk25 "$candidate"; then
            export JAVA_HOME="$candidate"
            return
        fi
    done
    fail "Không tìm thấy JDK 25: hãy cài (ví dụ Eclipse Temurin 25, hoặc “apt-get install openjdk-25-jdk” nơi có gói ấy), hay đặt JAVA_HOME vào thư mục của nó." \
        "No JDK 25 found: install one (such as Eclipse Temurin 25, or “apt-get install openjdk-25-jdk” where there is such a package), or set JAVA_HOME to its folder."
}

is_root() { [ "$(id -u)" = 0 ]; }

# Installs Debian or Ubuntu packages when we may; the caller says what it does when we may not.
apt_install() {
    is_root && command -v apt-get >/dev/null 2>&1 || return 1
    local log
    log=$(mktemp)
    if DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" >"$log" 2>&1 ||
        { apt-get update -q >"$log" 2>&1 &&
            DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" >>"$log" 2>&1; }; then
        rm -f "$log"
        return 0
    fi
    tail -n 5 "$log" >&2
    rm -f "$log"
    return 1
}

# Sets MVN.
find_mvn() {
    MVN=$(command -v mvn || true)
    if [ -n "$MVN" ]; then return; fi
    if is_root && command -v apt-get >/dev/null 2>&1; then
        say '› Máy chưa có Maven: đang cài bằng apt-get …' 'Maven is missing: installing it with apt-get …'
        apt_install maven && MVN=$(command -v mvn) && return
    fi
    fail 'Không tìm thấy Maven (mvn): hãy cài, ví dụ “sudo apt-get install maven”, rồi chạy lại.' \
        'Maven (mvn) is missing: install it, for example “sudo apt-get install maven”, and run this again.'
}

# Maven on JDK 25, without the warnings about libraries of Maven's own. Java asks the list of accounts for the home
# folder; an account that is not on it (as in containers) has only $HOME.
maven() {
    local home=''
    if [[ -n "${HOME:-}" && -w "$HOME" && "$HOME" != *[[:space:]]* ]]; then home="-Duser.home=$HOME"; fi
    MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED $home ${MAVEN_OPTS:-}" \
        "$MVN" -B -Dstyle.color=never "$@"
}

# Changes when, and only when, something changes that the built program is made of.
sources_hash() {
    (
        cd "$root" || exit
        {
            find src/main pom.xml bin/lib.sh -type f -print0 | sort -z | xargs -0 sha256sum
            cat "$JAVA_HOME/release"
            pwd
        } | sha256sum | cut -c1-16
    )
}

# step LABEL COMMAND…: runs the command with its output in target/build.log, and shows how long it has been going.
step() {
    local label=$1 log="$root/target/build.log" began=$SECONDS pid told=0 shown
    shift
    mkdir -p "$root/target"
    "$@" >"$log" 2>&1 &
    pid=$!
    # shellcheck disable=SC2064 # this very process is meant
    trap "kill $pid 2>/dev/null; exit 130" INT TERM
    while kill -0 "$pid" 2>/dev/null; do
        shown=$((SECONDS - began))
        if [ -t 2 ]; then
            printf '\r› %s … %d s ' "$label" "$shown" >&2
        elif [ $((shown / 15)) -gt "$told" ]; then
            told=$((shown / 15))
            printf '› %s … %d s\n' "$label" "$shown" >&2
        fi
        sleep 0.2
    done
    trap - INT TERM
    local code=0
    wait "$pid" || code=$?
    if [ -t 2 ]; then printf '\r' >&2; fi
    printf '› %s … %d s%s\n' "$label" "$((SECONDS - began))" "$([ "$code" = 0 ] || echo ' ✘')" >&2
    return "$code"
}

# The JVM of the running product; its start-up cache is refused when these differ from those of its training.
jvm_flags=(
    -XX:+UseSerialGC
    -XX:+UseCompactObjectHeaders
    -Xms64m
    -Xmx320m
    -XX:MaxMetaspaceSize=192m
    -XX:ReservedCodeCacheSize=96m
    -XX:MinHeapFreeRatio=20
    -XX:MaxHeapFreeRatio=40
    -Dfile.encoding=UTF-8
    -Dsun.jnu.encoding=UTF-8
    -Dstdout.encoding=UTF-8
    -Dstderr.encoding=UTF-8
    -Djava.awt.headless=true
    --enable-native-access=ALL-UNNAMED
    --sun-misc-unsafe-memory-access=allow
)

package() { maven -Dmaven.test.skip=true -f "$root/pom.xml" package; }

extract() {
    rm -rf "$1.new"
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$root/target/tuanle.jar" extract --force --destination "$1.new"
    touch "$1.new/in-use"
    rm -rf "$1"
    mv "$1.new" "$1"
}

# Trains and writes the start-up cache; the documents make `read` start as fast as the server.
train() {
    local samples=()
    local sample
    for sample in "$root"/src/main/resources/demo/*.md "$root"/src/test/resources/reading/sample.*; do
        if [ -f "$sample" ]; then samples+=("$sample"); fi
    done
    (
        cd "$root" || exit
        "$JAVA_HOME/bin/java" "${jvm_flags[@]}" -XX:AOTCacheOutput="$1/training.aot" -jar "$1/tuanle.jar" train "${samples[@]}"
    ) && [ -s "$1/training.aot" ] && mv "$1/training.aot" "$1/tuanle.aot"
}

# Removes programs of earlier sources, but not the newest two and none that is running.
remove_old_apps() {
    local old
    # shellcheck disable=SC2012 # our own names: app- and hexadecimal digits
    ls -1dt "$root"/target/app-* 2>/dev/null | tail -n +3 | while read -r old; do
        if ! [ -e "$old/in-use" ] || flock -n -x "$old/in-use" true; then rm -rf "$old"; fi
    done
}

build_app() {
    find_mvn
    say 'Dựng chương trình (chỉ khi mã nguồn thay đổi; lần đầu có thể mất vài phút để tải thư viện).' \
        'Building the program (only when its sources changed; the first time may take minutes to fetch libraries).'
    step '[1/3] Biên dịch · Compiling' package || build_failed
    step '[2/3] Bày sẵn để chạy · Laying out' extract "$1" || build_failed
    if ! step '[3/3] Tập khởi động nhanh · Training a fast start' train "$1"; then
        cp "$root/target/build.log" "$1/training.log"
        say '  Không tập được; chương trình vẫn chạy, chỉ khởi động chậm hơn.' \
            "The training failed; the program runs all the same, it only starts slower (see $1/training.log)."
    fi
    touch "$1/complete"
    remove_old_apps
}

build_failed() {
    tail -n 40 "$root/target/build.log" >&2
    fail "Không dựng được chương trình: xem các dòng trên và $root/target/build.log." \
        "The program could not be built: see the lines above and $root/target/build.log."
}

# Sets `app`, the folder of the built program; builds it when the sources changed since. One builder at a time.
ensure_app() {
    app="$root/target/app-$(sources_hash)"
    if [ -e "$app/complete" ]; then return; fi
    if ! mkdir -p "$root/target" 2>/dev/null || ! [ -w "$root/target" ]; then
        fail "Không được ghi vào $root/target: hãy chạy bằng chủ của thư mục này." \
            "May not write to $root/target: run this as the owner of that folder."
    fi
    exec 8>"$root/target/build.lock"
    flock 8
    if ! [ -e "$app/complete" ]; then build_app "$app" 8>&-; fi
    exec 8>&-
}

# exec_app ARGUMENTS…: becomes the program. The shared lock keeps its files from being removed while it runs.
exec_app() {
    local cache=()
    if [ -s "$app/tuanle.aot" ]; then cache=(-XX:AOTCache="$app/tuanle.aot" -Xlog:aot=off -Xlog:cds=off); fi
    exec 9<"$app/in-use"
    flock -s -n 9 || true
    MALLOC_ARENA_MAX=2 exec "$JAVA_HOME/bin/java" "${cache[@]}" "${jvm_flags[@]}" -jar "$app/tuanle.jar" "$@"
}
