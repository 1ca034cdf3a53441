"""
# Chỉ tiêu hằng ngày · Daily indicators

Mỗi sáng 06:30 giờ Hà Nội, đưa văn bản trong hộp nhận qua năm công đoạn cho tới khi người đọc thấy số liệu.

Every morning at 06:30 in Hanoi, takes the documents of the inbox through the five stages until readers see their
figures.

- The day of a run is Hanoi's; running a day again changes nothing.
- When Airflow was not running at that time, it loads the latest day as soon as it runs; days missed before are
  `./solieu backfill`'s. Before its first morning or backfill nothing runs unasked, unless it is first started within
  five minutes after 06:30.
- Runs may overlap: the warehouse has one writer at a time, and stages wait for it.
- A task that failed for good says what to do in its log: `./solieu runs --log DAY`.
- Other DAGs follow a release by scheduling on the asset `solieu_release`.
"""

from datetime import timedelta

from airflow.sdk import DAG, Asset, CronTriggerTimetable, chain

from solieu import AT_ONCE, DAY, DEFAULTS, HANOI, SolieuOperator

STAGES = ("archive", "claims", "observations", "series", "views")

RELEASE = Asset(name="solieu_release", uri="solieu://views/figures")

with DAG(
    dag_id="daily_indicators",
    description="Loads a day's documents: archive, claims, observations, series, views",
    doc_md=__doc__,
    schedule=CronTriggerTimetable("30 6 * * *", timezone=HANOI, run_immediately=AT_ONCE),
    catchup=False,
    max_active_runs=2,
    dagrun_timeout=timedelta(hours=3),
    default_args=DEFAULTS,
    tags=["solieu"],
):
    chain(
        *(
            SolieuOperator(command=[stage, "--day", DAY], outlets=[RELEASE] if stage == "views" else [])
            for stage in STAGES
        )
    )
