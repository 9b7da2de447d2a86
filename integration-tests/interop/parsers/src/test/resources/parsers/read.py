# Reads scrapes from stdin with the parsers of Debian's python3-prometheus-client; answers with what they understood.
# A scrape is a line "text LENGTH" or "openmetrics LENGTH" and that many bytes. The answer is lines of words, URL-quoted:
# "family NAME TYPE UNIT HELP", "sample NAME VALUE EXTRA LABEL=VALUE...", and in the end "done" or "error MESSAGE".
import sys
from urllib.parse import quote

from prometheus_client.openmetrics import parser as openmetrics
from prometheus_client import parser as text

PARSERS = {"text": text, "openmetrics": openmetrics}


def words(*parts):
    return " ".join(quote(part, safe="") for part in parts)


def number(value):
    return str(value) if isinstance(value, int) else value.hex()


def answer(parser, scrape):
    for family in parser.text_string_to_metric_families(scrape):
        yield "family " + words(family.name, family.type, family.unit, family.documentation)
        for sample in family.samples:
            extra = "none" if sample.timestamp is None and sample.exemplar is None else "some"
            labels = [words(name) + "=" + words(value) for name, value in sample.labels.items()]
            yield " ".join(["sample", words(sample.name), number(sample.value), extra] + labels)


while True:
    request = sys.stdin.buffer.readline().split()
    if not request:
        break
    scrape = sys.stdin.buffer.read(int(request[1])).decode("utf-8")
    try:
        lines = list(answer(PARSERS[request[0].decode()], scrape)) + ["done"]
    except Exception as mistake:
        lines = ["error " + words(repr(mistake))]
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.flush()
