"""Holds the examples up against the JSON Schema of situations, and answers against the OpenAPI document."""

import datetime
import json
import pathlib
import sys
import tomllib
import urllib.error
import urllib.request

from jsonschema import Draft202012Validator

BASE, EXAMPLES = sys.argv[1], pathlib.Path(sys.argv[2])


def get(path):
    with urllib.request.urlopen(BASE + path) as response:
        return json.load(response)


def post(path, situation):
    request = urllib.request.Request(
        BASE + path, json.dumps(situation).encode(), {"content-type": "application/json"}
    )
    try:
        with urllib.request.urlopen(request) as response:
            return response.status, json.load(response)
    except urllib.error.HTTPError as error:
        return error.code, json.load(error)


def plain(value):
    """As JSON has it: a date is text."""
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [plain(one) for one in value]
    return value.isoformat() if isinstance(value, (datetime.date, datetime.time)) else value


def main():
    schema = get("/api/v1/situasjon.schema.json")
    Draft202012Validator.check_schema(schema)
    situation = Draft202012Validator(schema)
    document = get("/api/v1/openapi.json")
    answer = Draft202012Validator(
        {"$ref": "#/components/schemas/Answer", "components": document["components"]}
    )
    count = 0
    for file in sorted(EXAMPLES.glob("*.toml")):
        told = plain(tomllib.loads(file.read_text(encoding="utf-8")))
        for error in situation.iter_errors(told):
            sys.exit(f"{file.name}: {error.json_path}: {error.message}")
        status, body = post("/api/v1/vurder?grunner=ja", told)
        if status != 200:
            sys.exit(f"{file.name}: {status} {body}")
        for error in answer.iter_errors(body):
            sys.exit(f"{file.name}: {error.json_path}: {error.message}")
        count += 1
    for wrong in [{"fakta": {"alder": {"ukjent_form": 1}}}, {"finnes_ikke": 1}, {"vedtak": {}}, []]:
        if situation.is_valid(wrong):
            sys.exit(f"the schema lets through {wrong}")
        if post("/api/v1/vurder", wrong)[0] == 200:
            sys.exit(f"the server lets through {wrong}")
    if count < 10:
        sys.exit("too few examples")
    print(f"{count} examples fit the schema of situations, and their answers that of answers")


main()
