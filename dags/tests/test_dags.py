"""Rules that every DAG keeps; run by Airflow's own Python: python -m unittest discover dags/tests."""

import ast
import unittest
from itertools import pairwise
from pathlib import Path
from unittest.mock import patch

import pendulum
from airflow.dag_processing.dagbag import BundleDagBag
from airflow.serialization.serialized_objects import DagSerialization
from jinja2 import Environment

DAGS = Path(__file__).parent.parent
LONGEST = 60
TIMES = {
    "daily_indicators": pendulum.datetime(2024, 11, 6, 6, 30, tz="Asia/Ho_Chi_Minh"),
    "maintenance": pendulum.datetime(2024, 11, 9, 22, 30, tz="Asia/Ho_Chi_Minh"),
}


class DagsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.bag = BundleDagBag(str(DAGS), bundle_path=DAGS, bundle_name="dags-folder")

    def each(self):
        self.assertTrue(self.bag.dags)
        for dag in self.bag.dags.values():
            with self.subTest(dag=dag.dag_id):
                yield dag

    def test_every_dag_loads(self):
        self.assertEqual(self.bag.import_errors, {})

    def test_every_dag_explains_itself_and_names_its_time_zone(self):
        for dag in self.each():
            self.assertTrue(dag.description)
            self.assertTrue(dag.doc_md.strip().startswith("# "))
            self.assertIn("solieu", dag.tags)
            self.assertFalse(dag.catchup)
            self.assertIn("Asia/Ho_Chi_Minh", str(dag.timetable.timezone))

    def test_every_task_has_an_owner_retries_and_a_time_out(self):
        for dag in self.each():
            self.assertTrue(dag.dagrun_timeout)
            for task in dag.tasks:
                self.assertEqual(task.owner, "solieu")
                self.assertGreater(task.retries, 0)
                self.assertTrue(task.execution_timeout)
                self.assertTrue(task.retry_exponential_backoff)

    def test_the_stages_follow_each_other_and_the_last_tells_of_a_release(self):
        dag = self.bag.dags["daily_indicators"]
        words = ["archive", "claims", "observations", "series", "views"]
        self.assertEqual([task.task_id for task in dag.topological_sort()], words)
        for before, after in pairwise(words):
            self.assertEqual(dag.get_task(after).upstream_task_ids, {before})
        self.assertEqual([asset.name for asset in dag.get_task("views").outlets], ["solieu_release"])

    def test_nothing_runs_unasked_before_its_time_has_come_once(self):
        for dag in self.each():
            for late in (pendulum.duration(minutes=6), pendulum.duration(hours=1), pendulum.duration(hours=23)):
                now = TIMES[dag.dag_id] + late
                self.assertGreater(self.first_run(dag, now), now)

    def test_the_first_time_is_kept_though_the_dag_is_read_again_at_that_moment(self):
        for dag in self.each():
            time = TIMES[dag.dag_id]
            self.assertEqual(self.first_run(dag, time + pendulum.duration(seconds=30)), time)

    def first_run(self, dag, now):
        with patch("airflow.timetables.trigger.utcnow", return_value=now):
            served = DagSerialization.from_dict(DagSerialization.to_dict(dag))
            return served.next_dagrun_info(last_automated_run_info=None).run_after

    def test_upkeep_comes_before_the_backup(self):
        dag = self.bag.dags["maintenance"]
        self.assertEqual([task.application_args for task in dag.topological_sort()], [["maintenance"], ["backup"]])

    def test_at_half_past_six_the_day_is_that_of_hanoi(self):
        at = TIMES["daily_indicators"].in_timezone("UTC")
        self.assertEqual(at.day, 5)
        jinja = Environment()
        jinja.filters["ds"] = lambda moment: moment.strftime("%Y-%m-%d")
        for dag in self.each():
            for task in dag.tasks:
                for argument in task.application_args:
                    if "{{" in argument:
                        self.assertEqual(jinja.from_string(argument).render(logical_date=at), "2024-11-06")

    def test_a_dag_is_wiring_only_and_calls_nobody_when_it_is_loaded(self):
        for file in DAGS.glob("*.py"):
            text = file.read_text()
            self.assertLessEqual(len(text.splitlines()), LONGEST, file)
            imported = {name.split(".")[0] for node in ast.walk(ast.parse(text)) for name in names(node)}
            self.assertLessEqual(imported, {"airflow", "datetime", "os", "pendulum", "solieu"}, file)


def names(node):
    if isinstance(node, ast.ImportFrom):
        return [node.module]
    return [alias.name for alias in node.names] if isinstance(node, ast.Import) else []


if __name__ == "__main__":
    unittest.main()
