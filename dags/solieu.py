"""What the DAGs of Solieu share: how a command runs, when it is tried again, who is told when it fails."""

import os
from datetime import timedelta

import pendulum
from airflow.providers.apache.spark.operators.spark_submit import SparkSubmitOperator
from airflow.providers.http.notifications import HttpNotifier
from airflow.providers.smtp.notifications.smtp import SmtpNotifier
from airflow.sdk.exceptions import AirflowException, AirflowFailException

HANOI = pendulum.timezone("Asia/Ho_Chi_Minh")

# At 06:30 in Hanoi it is still yesterday in UTC, and so is plain {{ ds }}.
DAY = "{{ logical_date.in_timezone('Asia/Ho_Chi_Minh') | ds }}"

# A first start later than this after a DAG's time waits for its next time. Airflow's own "never" is a tenth of the
# interval, 2.4 hours of a day; none at all could miss the first time, when the DAG is read again before its run begins.
AT_ONCE = timedelta(minutes=5)

TRY_AGAIN = 4


class SolieuOperator(SparkSubmitOperator):
    """Runs a command of Solieu on Spark; only faults of the infrastructure, and a killed process, are tried again."""

    def __init__(self, *, command, **arguments):
        super().__init__(
            task_id=command[0], name=f"solieu {command[0]}", java_class="org.solieu.workflow.Solieu",
            application="spark-internal", application_args=command, **arguments,
        )  # fmt: skip

    def execute(self, context):
        try:
            super().execute(context)
        except AirflowException as failure:
            ended = self._hook and self._hook._submit_sp and self._hook._submit_sp.returncode
            if ended is None or ended < 0 or ended == TRY_AGAIN:
                raise
            raise AirflowFailException(f"solieu {self.task_id} ended with {ended}; its last lines say why") from failure


def notices():
    """Whoever the settings name is told what failed, for which day, and what to do."""
    what = f"Solieu: {{{{ ti.task_id }}}} of {{{{ dag.dag_id }}}} failed for {DAY}"
    which = "--dag {{ dag.dag_id }}"
    where = f"Its log: ./solieu runs {which} --log {DAY}, or {{{{ ti.log_url }}}}"
    advice = f"{where}. Once it is put right: ./solieu trigger {which} --day {DAY}"
    if people := os.environ.get("SOLIEU_NOTICE_MAIL"):
        yield SmtpNotifier(to=people, from_email=os.environ["SOLIEU_NOTICE_SENDER"], subject=what, html_content=advice)
    if os.environ.get("SOLIEU_NOTICE_WEBHOOK"):
        yield HttpNotifier(http_conn_id="solieu_webhook", json={"text": f"{what}. {advice}"})


DEFAULTS = {
    "owner": "solieu", "retries": 3, "retry_delay": timedelta(seconds=30), "retry_exponential_backoff": True,
    "max_retry_delay": timedelta(minutes=10), "execution_timeout": timedelta(minutes=45),
    "on_failure_callback": list(notices()),
}  # fmt: skip
