"""An ordinary nbgrader course: every nbgrader command run in this folder, and ours from anywhere, read this."""

from pathlib import Path

c = get_config()  # type: ignore[name-defined]  # noqa: F821 - nbgrader defines it for settings files

HERE = Path(__file__).resolve().parent

c.CourseDirectory.course_id = "ledtoolkit"
c.CourseDirectory.root = str(HERE)
c.CourseDirectory.db_url = f"sqlite:///{HERE / 'gradebook.db'}"
# nbgrader releases every file that lies beside a source: an author's own answers must not be among them.
c.CourseDirectory.ignore = [".ipynb_checkpoints", "*.pyc", "__pycache__", "feedback", "my-work"]

# The default stub raises an error, so that a question answered in its form would always fail.
c.ClearSolutions.code_stub = {"python": "# Or write your own answer here; it counts instead of the form."}
c.ClearSolutions.text_stub = "Write your text in the form above, or here."

# Formgrader's Autograde button and `nbgrader autograde` run our engine, which mends, walls in and explains.
c.Autograde.sanitize_preprocessors = ["grading.engine.formgrader.Untouched"]
c.Autograde.autograde_preprocessors = ["grading.engine.formgrader.Engine"]
# Its Generate Feedback button and `nbgrader generate_feedback` write our pages: nbgrader's own show hidden tests.
c.GenerateFeedback.exporter_class = "grading.feedback_page.formgrader.OurPages"
