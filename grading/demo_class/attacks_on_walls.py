"""Things a submission must not be able to do: name and code that sets `got` to what it reached.

`SECRET`, `OUTSIDE` and `PORT` are put in by the test: a file of the course, a folder beside the scratch folder, a
listening socket. Outside of any wall each of them works (the test shows that too).
"""

REACH = {
    "reads a solution": "got = open(SECRET).read()",
    "reads a solution by a link": """
import os
os.symlink(SECRET, 'link')
got = open('link').read()""",
    "reads a solution by a path upwards": "got = open('../' * 20 + SECRET).read()",
    "lists the course": """
import os
got = os.listdir(os.path.dirname(SECRET))""",
    "reads accounts": "got = open('/etc/passwd').read()",
    "reads another process's memory map": """
import os
got = open(f'/proc/{os.getppid() or 1}/maps').read()""",
    "reads its own environment by the kernel": "got = open('/proc/self/environ', 'rb').read() or 1",
    "writes beside its folder": """
import os
open(os.path.join(OUTSIDE, 'x'), 'w').write('x')
got = 1""",
    "writes into this Python": """
import os, sys
p = os.path.join(os.path.dirname(os.__file__), 'written_by_test')
open(p, 'w').close()
os.remove(p)
got = 1""",
    "changes the package": """
import ledtoolkit, os
p = os.path.join(os.path.dirname(ledtoolkit.__file__), 'zz_written')
open(p, 'w').close()
os.remove(p)
got = 1""",
    "opens a connection": """
import socket
s = socket.create_connection(('127.0.0.1', PORT), 2)
got = 1""",
    "opens a datagram socket": """
import socket
got = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)""",
    "opens a local socket": """
import socket
got = socket.socket(socket.AF_UNIX)""",
    "forks": """
import os
pid = os.fork()
if pid == 0:
    os._exit(0)
os.waitpid(pid, 0)
got = 1""",
    "starts a program": """
import subprocess
got = subprocess.run(['/bin/true']).returncode == 0""",
    "starts a program by the shell's own sign": "got = get_ipython().getoutput('echo hello')[0] == 'hello'",
    "becomes another program": """
import os
pid = os.fork()
if pid == 0:
    os.execv('/bin/true', ['true'])
got = os.waitpid(pid, 0)[1] == 0""",
    "uses several processes": """
import multiprocessing as m
with m.get_context('fork').Pool(1) as p:
    got = p.map(len, ['a'])""",
    "signals its parent": """
import os
os.kill(os.getppid(), 0)
got = 1""",
    "signals everybody": """
import os, signal
os.killpg(os.getpgrp(), 0)
got = 1""",
    "makes a file that is in no folder": """
import os
got = os.memfd_create('x') + 1""",
    "shares memory": """
from multiprocessing import shared_memory
m = shared_memory.SharedMemory(create=True, size=10)
m.close()
m.unlink()
got = 1""",
    "raises its limits": """
import resource
old = resource.getrlimit(resource.RLIMIT_NOFILE)
resource.setrlimit(resource.RLIMIT_NOFILE, old)
got = 1""",
    "outlives its keeper": """
import ctypes
got = ctypes.CDLL(None).prctl(1, 0, 0, 0, 0) == 0""",
    "traces a process": """
import ctypes, os
c = ctypes.CDLL(None)
pid = os.getppid()
got = c.prctl(4, 1, 0, 0, 0) == 0 and c.syscall(440, os.pidfd_open(os.getpid()), None, 0, 21, 0) == 0""",
    "makes namespaces": """
import ctypes, os
pid = os.fork()
if pid == 0:
    os._exit(ctypes.CDLL(None).unshare(0x10000000))
got = os.waitpid(pid, 0)[1] == 0""",
    "asks the kernel for events of others": """
import ctypes
fd = ctypes.CDLL(None).syscall(425, 8, (ctypes.c_char * 120)())
got = fd > 0""",
    "makes a user key": """
import ctypes
got = ctypes.CDLL(None).syscall(248, b'user', b'x', b'y', 1, -2) > 0""",
    "holds a thousand descriptors": """
import os
got = len([os.dup(0) for _ in range(1000)])""",
    "takes four gigabytes": """
import numpy
a = numpy.ones(2**29, dtype='f8')
got = 1""",
    "writes a hundred megabytes": """
f = open('big', 'wb')
for _ in range(100):
    f.write(bytes(2**20))
f.close()
got = 1""",
    "writes many middling files": """
import time
for n in range(30):
    open(f'm{n}', 'wb').write(bytes(4 * 2**20))
    time.sleep(0.02)
import time
time.sleep(0.3)
got = 1""",
}
