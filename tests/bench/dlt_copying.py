"""The same night by dlt: its `rest_api` source, merged into a DuckDB file.

It is set as it is fastest here: Parquet between its steps, and nested values as JSON in
place of tables of their own.
"""

from __future__ import annotations

import argparse
import json
import os
import time
from pathlib import Path

import duckdb

# Read by dlt when it is imported; it sends nothing anywhere, and writes to one folder.
os.environ["RUNTIME__DLTHUB_TELEMETRY"] = "false"
os.environ["RUNTIME__LOG_LEVEL"] = "ERROR"


def main() -> None:
    """Copy, and print what it cost as JSON."""
    parser = argparse.ArgumentParser()
    parser.add_argument("address")
    parser.add_argument("folder", type=Path)
    asked = parser.parse_args()
    os.environ["DLT_DATA_DIR"] = str(asked.folder)

    import dlt
    from dlt.sources.rest_api import rest_api_source

    source = rest_api_source(
        {
            "client": {
                "base_url": f"{asked.address}/v2p3/",
                "headers": {"auth-token": "bench"},
                "paginator": {
                    "type": "page_number",
                    "base_page": 1,
                    "page_param": "page",
                    "total_path": "meta.total_pages",
                },
            },
            "resources": [
                {
                    "name": "classes",
                    "primary_key": "id",
                    "write_disposition": "merge",
                    "max_table_nesting": 0,
                    "endpoint": {
                        "path": "classes",
                        "params": {"per_page": 200},
                        "data_selector": "classes",
                    },
                }
            ],
        }
    )
    database = asked.folder / "dlt.duckdb"
    pipeline = dlt.pipeline(
        "bench",
        destination=dlt.destinations.duckdb(str(database)),
        dataset_name="bench",
        pipelines_dir=str(asked.folder),
    )
    begun = time.process_time()
    pipeline.run(source, loader_file_format="parquet")
    spent = time.process_time() - begun
    with duckdb.connect(database, read_only=True) as connection:
        ((rows,),) = connection.execute("select count(*) from bench.classes").fetchall()
    print(json.dumps({"rows": rows, "cpu": spent / rows}))


if __name__ == "__main__":
    main()
