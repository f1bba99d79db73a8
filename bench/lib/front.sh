# Sourced by the commands of this folder: what they need beside the JDK that Readout is built with, and Node's packages.
missing() {
  echo "$1 is missing: $2" >&2
  exit 1
}

[[ "$(uname -s)" == Linux ]] || missing Linux 'CPU seconds are read from /proc'
command -v java >/dev/null || missing java 'a JDK from 17 on builds and runs Readout'
command -v npm >/dev/null || missing npm 'Node.js from 20 on, with npm, brings PostGraphile and the load'
[[ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ]] || missing 'Node.js 20' "this is $(node --version)"
command -v pgbench >/dev/null || missing pgbench 'it comes with PostgreSQL: apt-get install postgresql-contrib'
command -v xz >/dev/null || missing xz 'it unpacks PostgreSQL: apt-get install xz-utils'

cd "$(dirname "${BASH_SOURCE[0]}")/.."
[[ node_modules/.package-lock.json -nt package-lock.json ]] || npm ci --no-audit --no-fund --loglevel=error
