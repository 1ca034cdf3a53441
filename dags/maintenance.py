"""
# Bảo trì · Maintenance

Mỗi tối thứ bảy 22:30 giờ Hà Nội, dồn các tệp nhỏ của kho, bỏ bản chụp cũ, rồi sao lưu.

Every Saturday at 22:30 in Hanoi, joins the warehouse's small files, lets old snapshots go, and then makes a backup.

- Both wait for a load that is under way, and a load waits for them: the warehouse has one writer at a time.
- Readers see the same figures before, meanwhile and after.
- Backups lie in `$SOLIEU_HOME/backups`, one a day, until somebody moves or removes them.
- A task that failed for good says what to do in its log: `./solieu runs --dag maintenance --log DAY`.
"""

from datetime import timedelta

from airflow.sdk import DAG, CronTriggerTimetable, chain

from solieu import AT_ONCE, DEFAULTS, HANOI, SolieuOperator

with DAG(
    dag_id="maintenance",
    description="Keeps the warehouse small and backed up",
    doc_md=__doc__,
    schedule=CronTriggerTimetable("30 22 * * 6", timezone=HANOI, run_immediately=AT_ONCE),
    catchup=False,
    max_active_runs=1,
    dagrun_timeout=timedelta(hours=6),
    default_args=DEFAULTS,
    tags=["solieu"],
):
    chain(SolieuOperator(command=["maintenance"]), SolieuOperator(command=["backup"]))
