"""Submissions that try to earn a point without an answer: name and source of the answer cell.

Each of them earns the point where the test runs in the learner's own process (a test shows that), unless it
is marked as an attack on the line between the processes, which does not exist there.
"""

TEST = """import math
assert isinstance(answer, (int, float)), 'a number'
assert math.isclose(answer, 42)
assert abs(answer - 42) < 1
assert answer == 42
assert square(3) == 9"""
DUCK = """
class Yes(float):
    __eq__ = __lt__ = __le__ = __gt__ = __ge__ = lambda self, other: True
    __hash__ = float.__hash__
    __sub__ = __rsub__ = __abs__ = lambda self, *other: self
    __float__ = lambda self: 42.0
"""

IN_PROCESS = {
    "float with its own ==": DUCK + "answer = Yes(42)\nsquare = lambda x: Yes(1)",
    "object that says it is a float": """
class Liar:
    __class__ = float
    __float__ = lambda self: 42.0
    __sub__ = __abs__ = lambda self, *o: self
    __eq__ = __lt__ = lambda self, o: True
answer = Liar()
square = lambda x: Liar()""",
    "functions of the test patched": """
import builtins, math
builtins.abs = lambda x: 0
math.isclose = lambda *a: True
class Same(float):
    __eq__ = lambda s, o: True
    __hash__ = None
answer = Same()
square = lambda x: Same()""",
    "asserts removed from the syntax tree": """
import ast
class NoAsserts(ast.NodeTransformer):
    def visit_Assert(self, node):
        return ast.Pass()
get_ipython().ast_transformers.append(NoAsserts())""",
    "asserts removed from the text": """
def no_asserts(lines):
    return [l for l in lines if not l.startswith('assert')]
get_ipython().input_transformers_cleanup.append(no_asserts)""",
    "a shell that runs nothing": """
async def nothing(*a, **k):
    return False
get_ipython().run_code = nothing""",
    "a shell that shows no traceback and swallows errors": """
shell = get_ipython()
old = shell.run_cell
def quiet(*a, **k):
    r = old(*a, **k)
    r.error_in_exec = None
    return r
shell.run_cell = quiet
shell.showtraceback = lambda *a, **k: None""",
    "a compiler that compiles nothing": """
shell = get_ipython()
compiler = type(shell.compile)
old = compiler.ast_parse
compiler.ast_parse = lambda self, source, *a, **k: old(self, 'pass', *a, **k)""",
    "a shell that runs no part of a cell": """
async def nothing(*a, **k):
    return False
get_ipython().run_ast_nodes = nothing""",
    "names of the test taken over": """
import sys, types
fake = types.ModuleType('math')
fake.isclose = lambda *a: True
sys.modules['math'] = fake
abs = lambda x: 0
isinstance = lambda *a: True
class Any:
    __sub__ = lambda s, o: 0
    __eq__ = lambda s, o: True
answer = Any()
square = lambda x: Any()""",
    "an answer looked up in the test": """
import inspect
class Peek:
    def __eq__(self, other):
        return True
answer = 42
square = lambda x: Peek()""",
    "a metaclass that is every kind": """
class Meta(type):
    __instancecheck__ = lambda c, o: True
import builtins
builtins.float = Meta('float', (), {})
answer = 42
class E:
    __eq__ = lambda s, o: True
square = lambda x: E()""",
}
LINE = """
import os, stat, struct, json
def _line():
    for n in range(3, 200):
        try:
            if stat.S_ISSOCK(os.fstat(n).st_mode):
                return n
        except OSError:
            pass
def _say(message):
    body = message if isinstance(message, bytes) else json.dumps(message).encode()
    os.write(_line(), struct.pack('>I', len(body)) + body)
"""
ON_THE_LINE = {
    "an answer before the question": LINE + "_say({'step': 3, 'names': {'answer': {'data': 42}}})",
    "an answer that is huge": LINE + "os.write(_line(), struct.pack('>I', 2**32 - 1))",
    "an answer that is deep": LINE + "_say(b'[' * 100000)",
    "an answer that is no JSON": LINE + "_say(b'\\x80\\x04\\x95')",
    "an answer that is NaN": LINE + "_say(b'{\"step\": NaN}')",
    "a line that is closed": LINE + "os.close(_line())",
    "a codec that answers with another kind": """
import grading.engine.worker.cells as cells
cells.encode = lambda value: {'ndarray': ['|O', [1], 'gASVAAAA']}
answer = 1
def square(x): return 1""",
    "a value that is a pickle": """
class Loot:
    def __reduce__(self):
        return (eval, ('1/0',))
answer = Loot()
square = Loot()""",
    "a value inside itself": "answer = []\nanswer.append(answer)\nsquare = answer",
    "a value that is huge": "answer = 'x' * 50_000_000\ndef square(x): return answer",
    "a number with a million digits": "answer = 7 ** 1_000_000\ndef square(x): return answer",
    "an end in the middle of the test": "import os\nanswer = 42\ndef square(x): os._exit(0)",
    "a loop in the middle of the test": """
answer = 42
def square(x):
    while True:
        try:
            while True: pass
        except BaseException: pass""",
    "an exception of the judge": "answer = 42\ndef square(x):\n    raise SystemExit(0)",
    "an exception that cannot be shown": """
class E(Exception):
    def __str__(self): raise self
answer = 42
def square(x): raise E""",
    "a stop that ends the test early": "answer = 42\ndef square(x): raise KeyboardInterrupt",
}
