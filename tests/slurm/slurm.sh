# A Slurm of its own under $dir, for run: starting, killing and stopping its daemons, each by its process id.

slurm_require() {
    local tool
    for tool in munged slurmctld slurmd sbatch squeue sinfo; do
        command -v "$tool" > /dev/null || PATH="$PATH:/usr/sbin" command -v "$tool" > /dev/null || fail "$tool is missing: sudo apt-get install slurm-wlm munge"
    done
    PATH="$PATH:/usr/sbin"
}

slurm_start() {
    mkdir state log n1 n2 n3 n4
    sed -e "s|@DIR@|$dir|; s|@HOST@|$(hostname -s)|; s|@USER@|$(id -un)|" "$here/slurm.conf.in" > slurm.conf
    export SLURM_CONF="$dir/slurm.conf"
    (umask 077; head -c 1024 /dev/urandom > munge.key)
    munged --force --socket="$dir/munge.socket" --key-file="$dir/munge.key" --pid-file="$dir/munged.pid" --log-file="$dir/log/munged.log" --seed-file="$dir/munge.seed"
    slurm_start_controller
    local node
    for node in n1 n2 n3 n4; do slurm_start_node "$node"; done
    for node in n1 n2 n3 n4; do slurm_wait_state "$node" idle; done
}

slurm_start_controller() {
    slurmctld
    slurm_answers
}

slurm_answers() {
    for _ in $(seq 300); do sinfo > /dev/null 2>&1 && return; sleep 0.2; done
    fail "the controller does not answer: $(tail -n 3 "$dir/log/slurmctld.log")"
}

slurm_start_node() { slurmd -N "$1"; }

# down also stands for down* (does not answer), idle for nothing else.
slurm_wait_state() {
    for _ in $(seq 600); do [[ $(sinfo -h -n "$1" -o %T) == "$2"* ]] && return; sleep 0.2; done
    fail "$1 did not become $2: $(sinfo -h -n "$1" -o %T)"
}

# As when the power of a node goes: its daemon first, so that nobody can report, then all that its jobs had started.
slurm_kill_node() {
    local jobs job steps
    jobs=$(squeue -h -r -t R -w "$1" -o %A)
    kill -9 "$(cat "$dir/$1.pid")"
    for job in $jobs; do
        steps=$(pgrep -f "^slurmstepd: \[$job\." || true)
        # shellcheck disable=SC2046,SC2086
        [ -z "$steps" ] || kill -9 $steps $(slurm_below $steps) 2> /dev/null || true
    done
    rm -f "$dir/$1.pid"
}

slurm_below() {
    local process child
    for process in "$@"; do
        for child in $(pgrep -P "$process" || true); do echo "$child"; slurm_below "$child"; done
    done
}

slurm_kill_controller() {
    kill -9 "$(cat "$dir/slurmctld.pid")"
    rm -f "$dir/slurmctld.pid"
}

slurm_stop() {
    local pid
    [ -n "${SLURM_CONF:-}" ] || return 0
    timeout 10 scancel --full -u "$(id -un)" 2> /dev/null || true
    sleep 1
    for pid in n1 n2 n3 n4 slurmctld munged; do
        [ ! -s "$dir/$pid.pid" ] || kill "$(cat "$dir/$pid.pid")" 2> /dev/null || true
    done
}
