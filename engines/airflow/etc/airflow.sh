# Runs a command of Airflow with what it and its tasks must know.
# shellcheck shell=sh disable=SC2016,SC2154 # names in braces are replaced by "up"
${airflow_settings}
export AIRFLOW_HOME='${home}/engines/airflow'
export AIRFLOW_CONFIG="$AIRFLOW_HOME/etc/airflow.cfg"
export JAVA_HOME='${java_home}'
export PATH='${project}/engines/airflow/target/venv/bin:${project}/engines/spark/bin':"$PATH"
exec airflow "$@"
