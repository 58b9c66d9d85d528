#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# with-display.sh COMMAND...: runs a program with an X display, a session bus and
# a runtime folder that are its own, so that tests can run side by side.
set -euo pipefail

# The server picks a free number itself, and goes when this shell goes.
exec {ready}< <(exec setpriv --pdeathsig TERM \
  Xvfb -displayfd 3 -screen 0 1600x1200x24 -nolisten tcp -noreset 3>&1 >/dev/null 2>&1)
server=$!
number=
read -r number <&"$ready" || { echo "with-display: Xvfb does not start" >&2; exit 1; }

XDG_RUNTIME_DIR=$(mktemp -d)
export XDG_RUNTIME_DIR DISPLAY=:$number GDK_BACKEND=x11 GSK_RENDERER=${GSK_RENDERER:-cairo}
unset WAYLAND_DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS

finish ()
{
  kill "$server" 2>/dev/null || :
  rm -rf "$XDG_RUNTIME_DIR"
}
trap finish EXIT

# What the bus starts must not write between the lines of the test.
code=0
dbus-run-session -- bash -c 'exec "$@" >&8 2>&9 8>&- 9>&-' with-display "$@" 8>&1 9>&2 >/dev/null 2>&1 || code=$?
exit "$code"
