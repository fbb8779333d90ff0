"""Use an installed ``pullquote`` as a stranger would: print a summary, open the reader, quit.

Run outside the checkout: ``python smoke.py PATH-OF-PULLQUOTE STORY``.
"""

import os
import subprocess
import sys
import tempfile

import pexpect
import pyte


def main(program: str, story: str) -> None:
    """Raise unless the program prints a summary and its reader opens on the seeds and closes."""
    with tempfile.TemporaryDirectory() as home:
        kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
        environment = {**kept, "HOME": home, "TERM": "xterm-256color"}
        done = subprocess.run(
            [program, "summary", story],
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=120,
            check=True,
        )
        assert done.stdout.count(b"\n\n") >= 3, done.stdout
        assert not done.stderr, done.stderr
        open_and_quit(program, environment)


def open_and_quit(program: str, environment: dict[str, str]) -> None:
    """Open the reader on the seeds that came with the package, and leave it by its key."""
    screen = pyte.Screen(120, 40)
    stream = pyte.ByteStream(screen)
    child = pexpect.spawn(program, env=environment, dimensions=(40, 120), timeout=60)
    while not any("Miami" in line for line in screen.display):
        stream.feed(child.read_nonblocking(65536, timeout=60))
    child.send("q")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0, child.exitstatus
    print(f"{program}: printed a summary, opened the reader and closed it")


main(*sys.argv[1:])
