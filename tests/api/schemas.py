"""Holds situations up against the JSON Schema of situations, and the answers to them against the OpenAPI document.

The situations are the examples, and some drawn from what `/fakta` says can be said.
"""

import datetime
import json
import pathlib
import random
import sys
import tomllib
import urllib.error
import urllib.request

from jsonschema_rs import Draft202012Validator

BASE, EXAMPLES, SEED = sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3])
# How many situations are drawn, and how much is said in each.
DRAWN, SAID = 12, 25
ASKED = {
    "/api/v1/vurder?grunner=ja&alt=ja": "Answer",
    "/api/v1/neste-sporsmal?antall=5": "NextQuestions",
    "/api/v1/tjenester?kommune=0301": "Whom",
}


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


def day(draw):
    return (datetime.date(2026, 3, 20) - datetime.timedelta(days=draw.randrange(12_000))).isoformat()


def value(draw, fact):
    """Something that can be said of a fact, certain or not."""
    least, most = fact["minimum"] or 0, 60 if fact["maximum"] is None else fact["maximum"]
    kinds = {
        "ja_nei": lambda: draw.choice([True, False, "ja", "nei"]),
        "heltall": lambda: draw.randint(least, most),
        "tall": lambda: draw.randrange(60),
        "kroner": lambda: draw.randrange(900_000),
        "dato": lambda: day(draw),
        "klokkeslett": lambda: f"{draw.randrange(24):02}:{draw.randrange(60):02}",
        "tidspunkt": lambda: f"{day(draw)} 12:00",
        "varighet": lambda: f"{draw.randint(least, most)} {fact['unit'] or 'dager'}",
        "valg": lambda: draw.choice(fact["values"])["slug"],
    }
    one = kinds[fact["type"]]
    return draw.choices([one(), "vet ikke", {"verdi": one(), "kilde": "brevet"}, None], [8, 1, 1, 1])[0]


def drawn(facts):
    """A situation nobody has thought of. What is said may contradict itself; that is an answer too."""
    draw = random.Random(SEED)
    sayable = [fact for fact in facts["facts"] if not fact["list"] and fact["kind"] != "begrep"]
    # The value of a set is said of each of its members elsewhere.
    sayable = [fact for fact in sayable if fact["type"] != "ja_nei" or not fact["values"]]
    for number in range(DRAWN):
        said = draw.sample(sayable, SAID)
        yield f"drawn {number}", {"per": "2026-03-20", "fakta": {fact["slug"]: value(draw, fact) for fact in said}}


def fits(validator, what, told):
    for error in validator.iter_errors(told):
        sys.exit(f"{what}: /{'/'.join(map(str, error.instance_path))}: {error.message[:300]}")


def main():
    schema = get("/api/v1/situasjon.schema.json")
    situation = Draft202012Validator(schema, validate_formats=True)
    components = get("/api/v1/openapi.json")["components"]
    shapes = {
        path: Draft202012Validator({"$ref": f"#/components/schemas/{name}", "components": components})
        for path, name in ASKED.items()
    }
    examples = [
        (file.name, plain(tomllib.loads(file.read_text(encoding="utf-8")))) for file in sorted(EXAMPLES.glob("*.toml"))
    ]
    if len(examples) < 10:
        sys.exit("too few examples")
    count = 0
    for name, told in examples + list(drawn(get("/api/v1/fakta"))):
        fits(situation, name, told)
        for path, shape in shapes.items():
            status, body = post(path, told)
            if status != 200:
                sys.exit(f"{name}: {path}: {status} {body}\n{json.dumps(told, ensure_ascii=False)}")
            fits(shape, f"{name}: {path}", body)
        count += 1
    for wrong in [{"fakta": {"alder": {"ukjent_form": 1}}}, {"finnes_ikke": 1}, {"vedtak": {}}, []]:
        if situation.is_valid(wrong):
            sys.exit(f"the schema lets through {wrong}")
        if post("/api/v1/vurder", wrong)[0] == 200:
            sys.exit(f"the server lets through {wrong}")
    print(f"{count} situations fit their schema, and {count * len(shapes)} answers fit theirs")


main()
