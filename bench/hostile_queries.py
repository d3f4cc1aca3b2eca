"""Queries that try to tie up, fill, break or get out of a SPARQL endpoint.

In their texts @CANARY@ stands for the host and port of a listener that nobody may ask, @SELF@ for the server's
own, and @FILE@ for the path of a file that nobody may read.
"""
import urllib.parse
from typing import NamedTuple

# The longest query that the server reads, in bytes. Longer ones are there to be refused.
LONGEST = 32 * 1024
PREFIXES = """PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
PREFIX fn: <http://www.w3.org/2005/xpath-functions#>
PREFIX math: <http://www.w3.org/2005/xpath-functions/math#>
PREFIX text: <http://jena.apache.org/text#>
PREFIX lec: <https://w3id.org/lectern/ontology#>
"""
CROSS = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i"
BAIT = "http://@CANARY@/sparql"


class Hostile(NamedTuple):
    """A hostile request: a query for /sparql, or, when the path is another, no query but that path."""

    name: str
    query: str
    path: str = "/sparql"
    # Whether it must be refused before anything of it runs.
    refused: bool = False


def hostile_queries():
    """Gives all of them, each with a name of its own."""
    groups = [
        ("service", services()),
        ("reach", reaches()),
        ("java", java_names()),
        ("update", updates()),
        ("join", joins()),
        ("sort", sorts()),
        ("group", groups_and_aggregates()),
        ("string", strings()),
        ("number", numbers()),
        ("date", dates()),
        ("regex", regular_expressions()),
        ("exists", nested_patterns()),
        ("path", property_paths()),
        ("syntax", syntax()),
        ("list", lists()),
        ("graph", graphs_made()),
        ("output", outputs()),
        ("text", text_searches()),
        ("door", other_doors()),
    ]
    found = [each._replace(name=f"{group} {each.name}") for group, members in groups for each in members]
    assert len({each.name for each in found}) == len(found), "two hostile queries have one name"
    return found


def of(name, query, **more):
    return Hostile(name, PREFIXES + query, **more)


def repeated(text, room, joint=""):
    """Repeats a text until the query is as long as is allowed but for ROOM bytes."""
    return joint.join([text] * ((LONGEST - len(PREFIXES) - room) // len((text + joint).encode())))


def chain(first, step, length):
    """Binds ?x0 to FIRST and each of ?x1, ?x2 ... to STEP, where @ stands for the one before."""
    binds = [f"BIND({first} AS ?x0)"]
    binds += [f"BIND({step.replace('@', f'?x{i}')} AS ?x{i + 1})" for i in range(length)]
    return " ".join(binds)


def nested(before, inner, after, depth):
    return before * depth + inner + after * depth


def services():
    call = f"SERVICE <{BAIT}> {{ ?x ?y ?z }}"
    exists = f"EXISTS {{ {call} }}"
    wheres = {
        "plain": f"SELECT * {{ {call} }}",
        "SILENT": f"SELECT * {{ SERVICE SILENT <{BAIT}> {{ ?x ?y ?z }} }}",
        "lower case, SILENT": f"select * {{ sErViCe sIlEnT <{BAIT}> {{ ?x ?y ?z }} }}",
        "by escapes": f"SELECT * {{ S\\u0045RVICE <\\u0068ttp://@CANARY@/> {{ ?x ?y ?z }} }}",
        "by prefix": "PREFIX s: <http://@CANARY@/> SELECT * { SERVICE s:sparql { ?x ?y ?z } }",
        "by base": "BASE <http://@CANARY@/> SELECT * { SERVICE <sparql> { ?x ?y ?z } }",
        "ftp": "SELECT * { SERVICE <ftp://@CANARY@/x> { ?x ?y ?z } }",
        "file": "SELECT * { SERVICE <file://@FILE@> { ?x ?y ?z } }",
        "jar": "SELECT * { SERVICE <jar:http://@CANARY@/a.jar!/x> { ?x ?y ?z } }",
        "self": "SELECT * { SERVICE <http://@SELF@/sparql> { SELECT * { ?x ?y ?z } LIMIT 1 } }",
        "loop": "SELECT * { SERVICE <http://@SELF@/sparql> { SERVICE <http://@SELF@/sparql> { ?x ?y ?z } } }",
        "variable": f"SELECT * {{ VALUES ?s {{ <{BAIT}> }} SERVICE ?s {{ ?x ?y ?z }} }}",
        "variable, bound": f"SELECT * {{ BIND(IRI(CONCAT('http://', '@CANARY@')) AS ?s) SERVICE ?s {{ ?x ?y ?z }} }}",
        "variable, from data": "SELECT * { ?a lec:url ?s SERVICE SILENT ?s { ?x ?y ?z } } LIMIT 1",
        "in OPTIONAL": f"SELECT * {{ ?a ?b ?c OPTIONAL {{ {call} }} }} LIMIT 1",
        "in UNION": f"SELECT * {{ {{ ?a ?b ?c }} UNION {{ {call} }} }} LIMIT 1",
        "in MINUS": f"SELECT * {{ ?x ?y ?z MINUS {{ {call} }} }} LIMIT 1",
        "in GRAPH": f"SELECT * {{ GRAPH ?g {{ {call} }} }}",
        "in a sub-select": f"SELECT * {{ {{ SELECT * {{ {{ SELECT ?x {{ {call} }} LIMIT 1 }} }} }} }}",
        "in ASK": f"ASK {{ {call} }}",
        "in CONSTRUCT": f"CONSTRUCT {{ ?x ?y ?z }} WHERE {{ {call} }}",
        "in DESCRIBE": f"DESCRIBE ?x WHERE {{ {call} }}",
        "in FILTER EXISTS": f"SELECT * {{ ?a ?b ?c FILTER {exists} }} LIMIT 1",
        "in FILTER NOT EXISTS": f"SELECT * {{ ?a ?b ?c FILTER NOT {exists} }} LIMIT 1",
        "in EXISTS in EXISTS": f"SELECT * {{ ?a ?b ?c FILTER EXISTS {{ ?a ?p ?o FILTER NOT {exists} }} }} LIMIT 1",
        "in IF of EXISTS": f"SELECT (IF({exists}, 1, 2) AS ?v) {{ ?a ?b ?c }} LIMIT 1",
        "in COALESCE of EXISTS": f"SELECT * {{ ?a ?b ?c BIND(COALESCE(1/0, {exists}) AS ?v) }} LIMIT 1",
        "in IN of EXISTS": f"SELECT * {{ ?a ?b ?c FILTER(true IN ({exists})) }} LIMIT 1",
        "in a function call": f"SELECT * {{ ?a ?b ?c BIND(xsd:string({exists}) AS ?v) }} LIMIT 1",
        "in an OPTIONAL's condition": f"SELECT * {{ ?a ?b ?c OPTIONAL {{ ?a ?p ?o FILTER {exists} }} }} LIMIT 1",
        "in ORDER BY": f"SELECT * {{ ?a ?b ?c }} ORDER BY ({exists}) LIMIT 1",
        "in ORDER BY DESC": f"SELECT * {{ ?a ?b ?c }} ORDER BY ?a DESC(NOT {exists}) LIMIT 1",
        "in ORDER BY of a sub-select": f"SELECT * {{ {{ SELECT ?a {{ ?a ?b ?c }} ORDER BY ({exists}) LIMIT 2 }} }}",
        "in ORDER BY of CONSTRUCT": f"CONSTRUCT {{ ?a ?b ?c }} WHERE {{ ?a ?b ?c }} ORDER BY ({exists}) LIMIT 1",
        "in ORDER BY of DESCRIBE": f"DESCRIBE ?a WHERE {{ ?a ?b ?c }} ORDER BY ({exists}) LIMIT 1",
        "in ORDER BY of ASK's sub-select": f"ASK {{ {{ SELECT ?a {{ ?a ?b ?c }} ORDER BY ({exists}) LIMIT 2 }} }}",
        "in ORDER BY over an aggregate": f"SELECT ?a {{ ?a ?b ?c }} GROUP BY ?a ORDER BY (SUM(IF({exists}, 1, 2))) LIMIT 1",
        "in ORDER BY in EXISTS": f"SELECT * {{ ?a ?b ?c FILTER EXISTS {{ SELECT ?a {{ ?a ?p ?o }} ORDER BY ({exists}) }} }} LIMIT 1",
        "in SUM": f"SELECT (SUM(IF({exists}, 1, 2)) AS ?n) {{ ?a ?b ?c }}",
        "in COUNT DISTINCT": f"SELECT (COUNT(DISTINCT IF({exists}, ?a, ?b)) AS ?n) {{ ?a ?b ?c }}",
        "in SAMPLE": f"SELECT (SAMPLE({exists}) AS ?n) {{ ?a ?b ?c }}",
        "in GROUP_CONCAT": f"SELECT (GROUP_CONCAT(STR({exists}) ; SEPARATOR=',') AS ?n) {{ ?a ?b ?c }}",
        "in GROUP BY": f"SELECT ?v {{ ?a ?b ?c }} GROUP BY ({exists} AS ?v)",
        "in HAVING": f"SELECT ?a {{ ?a ?b ?c }} GROUP BY ?a HAVING ({exists}) LIMIT 1",
        "in HAVING over an aggregate": f"SELECT ?a {{ ?a ?b ?c }} GROUP BY ?a HAVING (MAX(IF({exists}, 1, 2)) > 1) LIMIT 1",
        "in SELECT over a group": f"SELECT ?a (IF(EXISTS {{ SERVICE <{BAIT}> {{ ?a ?a ?a }} }}, 1, 2) AS ?v) {{ ?a ?b ?c }} GROUP BY ?a LIMIT 1",
        "with SILENT in all places": f"SELECT ?a (IF(EXISTS {{ SERVICE SILENT <{BAIT}> {{}} }}, 1, 2) AS ?v) {{ ?a ?b ?c }}"
        f" ORDER BY (EXISTS {{ SERVICE SILENT <{BAIT}> {{}} }}) LIMIT 1",
        "after VALUES": f"SELECT * {{ {call} }} VALUES ?x {{ <urn:a> }}",
        "30 deep": "SELECT * { " + nested("{ SELECT * { ", call, " } }", 30) + " }",
    }
    return [of(name, text, refused=True) for name, text in wheres.items()]


def reaches():
    for scheme, iri in [("file", "file://@FILE@"), ("http", "http://@CANARY@/x.ttl"), ("ftp", "ftp://@CANARY@/x.ttl")]:
        yield of(f"FROM {scheme}", f"SELECT * FROM <{iri}> {{ ?s ?p ?o }}")
        yield of(f"FROM NAMED {scheme}", f"SELECT * FROM NAMED <{iri}> {{ GRAPH ?g {{ ?s ?p ?o }} }}")
        for parameter in ("default-graph-uri", "named-graph-uri"):
            there = "/sparql?" + urllib.parse.urlencode({parameter: iri}, safe="@")
            yield of(f"{parameter} {scheme}", "SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }", path=there)
    yield of("FROM jar", "SELECT * FROM <jar:http://@CANARY@/a.jar!/x.ttl> { ?s ?p ?o }")
    yield of("GRAPH of a file", "SELECT * { GRAPH <file://@FILE@> { ?s ?p ?o } }")
    yield of("DESCRIBE of a file", "DESCRIBE <file://@FILE@> <http://@CANARY@/x>")
    yield of("fn:doc and the like", "SELECT (fn:doc('http://@CANARY@/') AS ?a) (fn:unparsed-text('file://@FILE@') AS ?b) {}")
    yield of("relative FROM", "BASE <file:///> SELECT * FROM <@FILE@> { ?s ?p ?o }")
    yield of("FROM with 400 graphs", "SELECT * " + " ".join(f"FROM <urn:g{i}>" for i in range(400)) + " { ?s ?p ?o . ?a ?b ?c }")


def java_names():
    name = "java:java.lang.System"
    shapes = {
        "function": f"SELECT (<{name}>('x') AS ?v) {{}}",
        "function by prefix": "PREFIX j: <java:java.lang.> SELECT (j:System() AS ?v) {}",
        "function by base": "BASE <java:java.lang.> SELECT (<java:java.lang.Runtime>() AS ?v) {}",
        "function by escapes": "SELECT (<\\u006aava:java.lang.System>() AS ?v) {}",
        "function in ORDER BY": f"SELECT * {{ ?s ?p ?o }} ORDER BY <{name}>(?s) LIMIT 1",
        "function in HAVING": f"SELECT ?s {{ ?s ?p ?o }} GROUP BY ?s HAVING (<{name}>(?s)) LIMIT 1",
        "function in an aggregate": f"SELECT (SUM(<{name}>(?s)) AS ?v) {{ ?s ?p ?o }}",
        "function in GROUP BY": f"SELECT ?v {{ ?s ?p ?o }} GROUP BY (<{name}>(?s) AS ?v)",
        "function in EXISTS in ORDER BY": f"SELECT * {{ ?s ?p ?o }} ORDER BY (EXISTS {{ FILTER(<{name}>(?s)) }}) LIMIT 1",
        "property function": f"SELECT * {{ ?s <{name}> ?o }}",
        "property function with a list": f"SELECT * {{ (?s ?t) <{name}> (?o 1) }}",
        "property function in EXISTS": f"SELECT * {{ ?s ?p ?o FILTER EXISTS {{ ?s <{name}> ?o }} }} LIMIT 1",
        "property function in ORDER BY": f"SELECT * {{ ?s ?p ?o }} ORDER BY (EXISTS {{ ?s <{name}> ?o }}) LIMIT 1",
    }
    for title, text in shapes.items():
        yield of(title, text, refused=True)
    yield of("aggregate", f"SELECT (<{name}>(DISTINCT ?s) AS ?v) {{ ?s ?p ?o }}", refused=True)
    yield of("AGG", f"SELECT (AGG <{name}>(?s) AS ?v) {{ ?s ?p ?o }}", refused=True)
    yield of("CALL", f"SELECT (CALL(<{name}>) AS ?v) {{}}", refused=True)
    # What these name must not be known; to give nothing is as good as to refuse.
    yield of("fn:apply", f"SELECT (fn:apply(<{name}>, 'x') AS ?v) {{}}")
    yield of("scripts", "SELECT (<http://jena.apache.org/ARQ/jsFunction#toString>('x') AS ?v) {}")
    yield of("afn", "SELECT (<http://jena.apache.org/ARQ/function#sqrt>(4) AS ?a) (<http://jena.apache.org/ARQ/function#systemproperty>('os.name') AS ?b) {}")
    yield of("apf", "SELECT * { ?s <http://jena.apache.org/ARQ/property#splitIRI> (?a ?b) . ?t <http://jena.apache.org/ARQ/property#versionARQ> ?v } LIMIT 9")
    yield of("list functions", "SELECT * { ?l <http://jena.apache.org/ARQ/list#member> ?m . ?x <http://www.w3.org/2000/01/rdf-schema#member> ?y }")


def updates():
    texts = {
        "INSERT DATA": "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
        "DELETE WHERE": "DELETE WHERE { ?s ?p ?o }",
        "LOAD": "LOAD <http://@CANARY@/x.ttl>",
        "LOAD file": "LOAD SILENT <file://@FILE@> INTO GRAPH <urn:g>",
        "CLEAR ALL": "CLEAR ALL",
        "after a query": "SELECT * {} ; INSERT DATA { <urn:a> <urn:b> <urn:c> }",
    }
    for name, text in texts.items():
        yield of(name, text, refused=True)
    yield of("as a parameter beside", "SELECT * {}", path="/sparql?" + urllib.parse.urlencode({"update": "CLEAR ALL"}), refused=True)


def joins():
    yield of("count of a cross join", f"SELECT (COUNT(*) AS ?n) {{ {CROSS} }}")
    yield of("cross join", f"SELECT * {{ {CROSS} }}")
    yield of("ASK of a cross join", f"ASK {{ {CROSS} FILTER(?a = ?i && ?c = ?d && ?b = 1) }}")
    yield of("DISTINCT, OFFSET", f"SELECT DISTINCT ?a ?d {{ {CROSS} }} OFFSET 1000000000 LIMIT 1")
    yield of("DISTINCT of long rows", f"SELECT DISTINCT * {{ {CROSS} }} OFFSET 100000000 LIMIT 10")
    yield of("REDUCED, OFFSET", f"SELECT REDUCED ?a {{ {CROSS} }} OFFSET 9223372036854775807")
    yield of("largest OFFSET", "SELECT * { ?s ?p ?o . ?a ?b ?c } LIMIT 9223372036854775807 OFFSET 9223372036854775806")
    yield of("filter that is never true", "SELECT * { ?a ?b ?c . ?d ?e ?f FILTER(CONCAT(STR(?a), STR(?f)) = 'x') }")
    yield of("GRAPH ?g cross join", "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?a ?b ?c } GRAPH ?h { ?d ?e ?f } GRAPH ?i { ?j ?k ?l } }")
    yield of("GRAPH ?g one by one", "SELECT (COUNT(*) AS ?n) { GRAPH ?g { OPTIONAL { ?a ?b ?c } OPTIONAL { ?d ?e ?f } } }")
    yield of("GRAPH ?g of nothing many times", "SELECT (COUNT(*) AS ?n) { " + " ".join(f"GRAPH ?g{i} {{}}" for i in range(12)) + " }")
    yield of("GRAPH ?g within itself", "SELECT (COUNT(*) AS ?n) { " + "GRAPH ?g { OPTIONAL { " * 20 + "?s ?p ?o" + " } }" * 20 + " }")
    yield of("GRAPH ?g MINUS", "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?a ?b ?c MINUS { ?a ?d ?e . ?f ?g2 ?h } } }")
    yield of("own terms beside patterns", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c BIND(STRDT(CONCAT('0', STR(STRLEN(STR(?c)))), <http://www.w3.org/2001/XMLSchema#integer>) AS ?x) ?a ?d ?e . ?e ?f ?h }")
    yield of("GRAPH ?g many times", "SELECT * { " + " ".join(f"GRAPH ?g{i} {{ ?s ?p ?o{i} }}" for i in range(40)) + " FILTER(1 = 2) }")
    yield of("star of one subject", "SELECT (COUNT(*) AS ?n) { " + " ".join(f"?s ?p{i} ?o{i} ." for i in range(12)) + " }")
    yield of("star of one object", "SELECT (COUNT(*) AS ?n) { " + " ".join(f"?s{i} ?p ?o ." for i in range(8)) + " }")
    yield of("chain of 60 unknown predicates", "SELECT * { " + " ".join(f"?n{i} ?p{i} ?n{i + 1} ." for i in range(60)) + " } LIMIT 1 OFFSET 100000000")
    yield of("sub-selects crossed", "SELECT (COUNT(*) AS ?n) { " + " ".join(f"{{ SELECT DISTINCT ?v{i} {{ ?v{i} ?p ?o }} }}" for i in range(4)) + " }")
    yield of("OPTIONAL that never fits", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c OPTIONAL { ?d ?e ?f FILTER(?a = ?f && ?b = ?d) } }")
    yield of("left join of cross joins", f"SELECT (COUNT(*) AS ?n) {{ {{ {CROSS} }} OPTIONAL {{ ?j ?k ?l . ?m ?n1 ?o }} }}")
    yield of("MINUS of all from all", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c MINUS { ?a ?b ?z . ?x ?y ?c } }")
    yield of("MINUS that shares nothing", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c MINUS { ?d ?e ?f MINUS { ?g ?h ?i } } }")
    yield of("join without a shared variable over UNIONs", "SELECT (COUNT(*) AS ?n) { " + " ".join(["{ { ?a ?b ?c } UNION { ?d ?e ?f } }"] * 12) + " }")
    yield of("inequality join", "SELECT (COUNT(*) AS ?n) { ?a rdfs:label ?b . ?c rdfs:label ?d FILTER(?b < ?d && STRLEN(?b) != STRLEN(?d)) }")
    yield of("BIND over a cross join", f"SELECT (SUM(?n) AS ?m) {{ {CROSS} BIND(STRLEN(CONCAT(STR(?a), STR(?d), STR(?g))) AS ?n) }}")
    yield of("LATERAL", "SELECT * { ?a ?b ?c LATERAL { SELECT * { ?d ?e ?f } LIMIT 1000 } }")
    yield of("UNION of 300 scans, DISTINCT", "SELECT DISTINCT ?s ?o { " + " UNION ".join(f"{{ ?s ?p{i} ?o . ?o ?q{i} ?r{i} }}" for i in range(300)) + " } OFFSET 10000000")


def sorts():
    yield of("ORDER BY over a cross join", f"SELECT * {{ {CROSS} }} ORDER BY ?i ?a ?c LIMIT 10")
    yield of("ORDER BY without LIMIT", "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f")
    yield of("ORDER BY, large LIMIT", "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f LIMIT 2000000000")
    yield of("ORDER BY, OFFSET", "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c OFFSET 1000000000 LIMIT 5")
    yield of("ORDER BY a function of 30 kB", f"SELECT * {{ ?a ?b ?c }} ORDER BY <urn:{'x' * 30000}>(?a)")
    yield of("ORDER BY 3000 keys", "SELECT * { ?a ?b ?c } ORDER BY " + " ".join(["?a ?b ?c"] * 3000))
    yield of("ORDER BY random numbers", "SELECT * { ?a ?b ?c . ?d rdfs:label ?f } ORDER BY RAND() LIMIT 5")
    yield of("ORDER BY with EXISTS", "SELECT * { ?a ?b ?c . ?d rdfs:label ?f } ORDER BY (EXISTS { ?a ?x ?y . ?y ?z ?w FILTER(?w = ?f) }) LIMIT 5")
    yield of("ORDER BY SHA512", "SELECT * { ?a ?b ?c . ?d rdfs:label ?f } ORDER BY SHA512(CONCAT(STR(?a), STR(?f))) LIMIT 5")
    yield of("ORDER BY in each of 60 sub-selects", "SELECT * { " + nested("{ SELECT * { ", "?a ?b ?c . ?d ?e ?f", " } ORDER BY ?c ?f LIMIT 900000 }", 60) + " }")
    yield of("ORDER BY long strings", "SELECT * { ?a ?b ?c . ?d rdfs:label ?e " + chain("STR(?c)", "CONCAT(@, @)", 12) + " } ORDER BY ?x12 LIMIT 100000")


def groups_and_aggregates():
    yield of("many keys", "SELECT ?a ?c ?d ?f (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f } GROUP BY ?a ?c ?d ?f")
    yield of("key that is built", "SELECT ?k (COUNT(*) AS ?n) { ?a ?b ?c . ?d rdfs:label ?f } GROUP BY (CONCAT(STR(?a), STR(?f), STR(?c)) AS ?k)")
    yield of("COUNT DISTINCT *", f"SELECT (COUNT(DISTINCT *) AS ?n) {{ {CROSS} }}")
    yield of("COUNT DISTINCT of built values", "SELECT (COUNT(DISTINCT CONCAT(STR(?a), STR(?f))) AS ?n) { ?a ?b ?c . ?d ?e ?f }")
    yield of("GROUP_CONCAT over a cross join", f"SELECT (GROUP_CONCAT(STR(?a)) AS ?n) {{ {CROSS} }}")
    yield of("GROUP_CONCAT DISTINCT", "SELECT (GROUP_CONCAT(DISTINCT CONCAT(STR(?a), STR(?f))) AS ?n) { ?a ?b ?c . ?d ?e ?f }")
    yield of("GROUP_CONCAT with a long separator", f"SELECT (GROUP_CONCAT(?a ; SEPARATOR='{'x' * 30000}') AS ?n) {{ ?a ?b ?c }}")
    yield of("GROUP_CONCAT of GROUP_CONCAT", "SELECT (GROUP_CONCAT(?m) AS ?n) { ?a ?b ?c { SELECT (GROUP_CONCAT(STR(?x)) AS ?m) { ?x ?y ?z } } }")
    yield of("200 aggregates", "SELECT " + " ".join(f"(COUNT(DISTINCT CONCAT(STR(?a), '{i}')) AS ?n{i})" for i in range(200)) + " { ?a ?b ?c . ?d rdfs:label ?f }")
    yield of("SAMPLE, MIN, MAX over a cross join", f"SELECT (SAMPLE(?a) AS ?x) (MIN(STR(?c)) AS ?y) (MAX(STR(?i)) AS ?z) {{ {CROSS} }}")
    yield of("HAVING that is never true", "SELECT ?a ?f { ?a ?b ?c . ?d ?e ?f } GROUP BY ?a ?f HAVING (COUNT(*) > 1000000000)")
    yield of("sub-selects 60 deep", "SELECT * { " + "".join(f"{{ SELECT (COUNT(*) AS ?n{i}) ?a {{ " for i in range(60)) + "?a ?b ?c . ?d rdfs:label ?f" + " } GROUP BY ?a }" * 60 + " }")
    yield of("sub-select with OFFSET in each row", "SELECT * { ?a ?b ?c { SELECT ?d { ?d ?e ?f . ?g ?h ?i } OFFSET 100000000 LIMIT 1 } }")


def strings():
    double = "CONCAT(@, @)"
    yield of("chain of 40 doubling CONCATs", "SELECT (STRLEN(?x40) AS ?n) { " + chain("'0123456789'", double, 40) + " }")
    yield of("two doubling chains", "SELECT (STRLEN(CONCAT(?x28, ?x27)) AS ?n) { " + chain("'0123456789'", double, 28) + " }")
    yield of("doubling, in nested calls", "SELECT (STRLEN(" + nested("CONCAT(", "'0123456789'", ", '0123456789')", 400) + ") AS ?n) {}")
    yield of("eightfold CONCATs", "SELECT (STRLEN(?x10) AS ?n) { " + chain("'0123456789'", "CONCAT(@, @, @, @, @, @, @, @)", 10) + " }")
    yield of("doubling in SELECT", "SELECT ('0123456789' AS ?x0) " + " ".join(f"(CONCAT(?x{i}, ?x{i}) AS ?x{i + 1})" for i in range(32)) + " {}")
    yield of("doubling in sub-selects", "SELECT (STRLEN(?v0) AS ?n) { " + "".join(f"{{ SELECT (CONCAT(?v{i + 1}, ?v{i + 1}) AS ?v{i}) {{ " for i in range(34)) + "BIND('0123456789' AS ?v34)" + " } }" * 34 + " }")
    yield of("first 1.2 kB memory bomb", ("SELECT * { " + chain("'0123456789abcdef'", double, 24) + " ?s ?p ?o BIND(CONCAT(?x24, STR(?s)) AS ?y) } LIMIT 100000"))
    yield of("second 1.2 kB memory bomb", ("SELECT (GROUP_CONCAT(?y) AS ?z) { " + chain("'0123456789abcdef'", double, 20) + " ?s ?p ?o BIND(UCASE(CONCAT(?x20, STR(?s))) AS ?y) }"))
    yield of("strings kept by DISTINCT", "SELECT DISTINCT ?y { " + chain("'0123456789'", double, 16) + " ?s ?p ?o BIND(CONCAT(?x16, STR(?s)) AS ?y) }")
    yield of("strings kept by GROUP BY", "SELECT ?y (COUNT(*) AS ?n) { " + chain("'0123456789'", double, 16) + " ?s ?p ?o BIND(CONCAT(?x16, STR(?s)) AS ?y) } GROUP BY ?y")
    yield of("strings kept by MAX in groups", "SELECT ?s (MAX(CONCAT(?x16, STR(?o))) AS ?n) { " + chain("'0123456789'", double, 16) + " ?s ?p ?o } GROUP BY ?s")
    for function in ("SHA512", "MD5"):
        yield of(f"{function} over long CONCATs", f"SELECT ({function}(?x24) AS ?n) {{ ?a ?b ?c " + chain("STR(?a)", double, 24) + " }")
    yield of("SHA512 of SHA512", "SELECT (" + nested("SHA512(", "'x'", ")", 500) + " AS ?n) { ?a ?b ?c }")
    yield of("SHA512 over a cross join", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f FILTER(SHA512(CONCAT(STR(?a), STR(?f))) = 'x') }")
    yield of("ENCODE_FOR_URI chain", "SELECT (STRLEN(?x40) AS ?n) { " + chain("'%%%%%%%%'", "ENCODE_FOR_URI(CONCAT(@, '%'))", 40) + " }")
    yield of("ENCODE_FOR_URI and CONCAT chain", "SELECT (STRLEN(?x16) AS ?n) { " + chain("'%é%'", "ENCODE_FOR_URI(CONCAT(@, @))", 16) + " }")
    yield of("REPLACE of the empty match", "SELECT (STRLEN(?x30) AS ?n) { " + chain("'abc'", "REPLACE(@, '', '0123456789')", 30) + " }")
    yield of("REPLACE with itself", "SELECT (STRLEN(?x12) AS ?n) { " + chain("'aaaaaaaa'", "REPLACE(@, '.', @)", 12) + " }")
    yield of("REPLACE with groups repeated", "SELECT (STRLEN(?x12) AS ?n) { " + chain("'aaaaaaaa'", "REPLACE(@, '(.+)', '$1$1$1$1$1$1$1$1')", 12) + " }")
    yield of("REPLACE with 20 kB", f"SELECT (STRLEN(?x4) AS ?n) {{ " + chain("'aaaaaaaa'", f"REPLACE(@, 'a', '{'a' * 6000}')", 4) + " }")
    yield of("UCASE chain", "SELECT (STRLEN(?x80) AS ?n) { " + chain("'ßßßßßßßß'", "UCASE(CONCAT(LCASE(@), @))", 80) + " }")
    yield of("SUBSTR chain", "SELECT (STRLEN(?x500) AS ?n) { " + chain("'0123456789'", "SUBSTR(CONCAT(@, @), 2)", 500) + " }")
    yield of("STRBEFORE and STRAFTER chain", "SELECT (STRLEN(?x200) AS ?n) { " + chain("'0123456789'", "CONCAT(STRBEFORE(CONCAT(@, 'x'), 'x'), STRAFTER(CONCAT('x', @), 'x'))", 200) + " }")
    yield of("STRDT and STRLANG chain", "SELECT * { " + chain("'0'", "STR(STRDT(CONCAT(@, @), IRI(CONCAT('urn:', @))))", 30) + " }")
    yield of("long language tag", f"SELECT (STRLANG('x', '{'-'.join(['abcdefgh'] * 3000)}') AS ?v) {{ ?a ?b ?c FILTER(LANGMATCHES(LANG(?c), '*')) }}")
    yield of("IRI of a long string", "SELECT (IRI(CONCAT('http://a/', ?x24)) AS ?v) { " + chain("'../a/'", double, 24) + " }")
    yield of("IRI in each row", "SELECT (COUNT(DISTINCT IRI(CONCAT(STR(?a), '/../', STR(?f)))) AS ?n) { ?a ?b ?c . ?d ?e ?f }")
    yield of("UUID heavy", "SELECT (COUNT(DISTINCT UUID()) AS ?n) (COUNT(DISTINCT STRUUID()) AS ?m) { ?a ?b ?c . ?d ?e ?f }")
    yield of("RAND and NOW heavy", "SELECT (SUM(RAND() * RAND()) AS ?n) (MAX(CONCAT(STR(NOW()), STR(RAND()))) AS ?m) { ?a ?b ?c . ?d ?e ?f }")
    yield of("BNODE heavy", "SELECT DISTINCT (BNODE() AS ?n) (BNODE(STR(?a)) AS ?m) { ?a ?b ?c . ?d ?e ?f } OFFSET 5000000")
    yield of("fn:string-join", "SELECT (STRLEN(?x30) AS ?n) { " + chain("'0123456789'", "fn:string-join(@, @, @)", 30) + " }")
    yield of("fn:concat doubling", "SELECT (STRLEN(?x40) AS ?n) { " + chain("'0123456789'", "fn:concat(@, @)", 40) + " }")
    yield of("fn:normalize-unicode", "SELECT (STRLEN(fn:normalize-unicode(?x22, 'NFKD')) AS ?n) { " + chain("'\\uFDFA'", double, 22) + " }")
    yield of("fn:substring, fn:contains on long strings", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c " + chain("'aaaaaaaaab'", double, 20) + " FILTER(CONTAINS(?x20, CONCAT(?x10, 'c')) || fn:contains(?x20, CONCAT(?x9, 'd'))) }")
    yield of("REPLACE over a long string in EXISTS", "SELECT * { ?a ?b ?c FILTER EXISTS { " + chain("STR(?c)", double, 18) + " FILTER(REPLACE(?x18, 'a(.)', '$1$1$1') = 'x') } }")


def numbers():
    square = "(@ * @)"
    yield of("repeated squaring", "SELECT (STRLEN(STR(?x40)) AS ?n) { " + chain("7", square, 40) + " }")
    yield of("repeated squaring without printing", "SELECT (?x60 > 5 AS ?n) { " + chain("7", square, 60) + " }")
    yield of("squaring of 30000 digits", f"SELECT (?x16 > 5 AS ?n) {{ " + chain("9" * 30000, square, 16) + " }")
    yield of("repeated squaring of decimals", "SELECT (?x40 > 5 AS ?n) { " + chain("1.0000001", square, 40) + " }")
    yield of("division of long decimals", "SELECT (?x14 AS ?n) { " + chain(f"1.{'7' * 9000}", "(@ * @ / 3.1)", 14) + " }")
    yield of("tiny decimals", "SELECT (?x34 AS ?n) { " + chain("0.0000000001", square, 34) + " }")
    yield of("SUM of products", "SELECT (SUM(?l * ?l * ?m * ?m * 99999999999999999999999999) AS ?n) { ?a lec:firstLine ?l . ?b lec:lastLine ?m . ?c lec:firstLine ?k }")
    yield of("SUM of big numbers", "SELECT (SUM(?x14) AS ?n) { ?a ?b ?c . ?d rdfs:label ?f " + chain("7777777", square, 14) + " }")
    yield of("AVG of decimals", "SELECT (AVG(?l / 7.3) AS ?n) { ?a lec:firstLine ?l . ?b lec:lastLine ?m . ?c lec:firstLine ?k }")
    yield of("xsd:integer of a long string", "SELECT (xsd:integer(?x22) > 5 AS ?n) { " + chain("'1234567890'", "CONCAT(@, @)", 22) + " }")
    yield of("xsd:decimal of a long string", "SELECT (xsd:decimal(CONCAT('0.', ?x22)) * 3.0 AS ?n) { " + chain("'1234567890'", "CONCAT(@, @)", 22) + " }")
    yield of("xsd:integer in each row", "SELECT (SUM(xsd:integer(?x13)) AS ?n) { ?a ?b ?c " + chain("'1234567890'", "CONCAT(@, @)", 13) + " }")
    yield of("math:pow of integers", "SELECT (math:pow(9, 999999999) > 5 AS ?n) {}")
    yield of("math:pow tower", "SELECT (math:pow(math:pow(99, 99999), 99999) > 5 AS ?n) {}")
    yield of("math:pow in each row", "SELECT (SUM(math:pow(?l, 99999)) AS ?n) { ?a lec:firstLine ?l }")
    yield of("math:exp tower", "SELECT (" + nested("math:exp10(", "3", ")", 30) + " AS ?n) {}")
    yield of("xsd:decimal of a large exponent", "SELECT (xsd:decimal(1e308) * xsd:decimal(1e308) AS ?n) (xsd:integer(1e308) AS ?m) (xsd:decimal('1e999999999') AS ?o) {}")
    yield of("fn:round to many digits", "SELECT (fn:round(1.5, 2147483647) AS ?a) (fn:round-half-to-even(1.5, 2000000000) AS ?b) {}")
    yield of("fn:round-half-to-even of integers", "SELECT (fn:round-half-to-even(15, -2147483648) AS ?a) (fn:round-half-to-even(15, 2147483647) AS ?b) {}")
    yield of("fn:format-number", f"SELECT (fn:format-number(1.5, '{'0' * 15000}.{'0' * 15000}') AS ?a) {{ ?s ?p ?o }}")
    yield of("comparison of long numbers", f"SELECT (COUNT(*) AS ?n) {{ ?s ?p ?o FILTER({'9' * 14000} * ?o < {'8' * 14000}) }}")
    yield of("huge literal with exponent", f"SELECT (1{'0' * 30000}e-30000 AS ?a) {{}}")
    yield of("ROUND, CEIL, FLOOR of long decimals", f"SELECT (SUM(ROUND(?v) + CEIL(?v) + FLOOR(?v)) AS ?n) {{ BIND(0.{'5' * 25000} AS ?v) ?a ?b ?c . ?d ?e ?f }}")


def dates():
    moment = "'2020-01-01T00:00:00Z'^^xsd:dateTime"
    days = "'P2000000000D'^^xsd:dayTimeDuration"
    yield of("dateTime and many days", f"SELECT ({moment} + {days} AS ?v) {{}}")
    yield of("dateTime and many days, 200 times", "SELECT (?x200 AS ?v) { " + chain(moment, f"(@ + {days})", 200) + " }")
    yield of("dateTime less many days, 200 times", "SELECT (?x200 AS ?v) { " + chain(moment, f"(@ - {days})", 200) + " }")
    yield of("dateTime and many days in each row", f"SELECT (MAX({moment} + {days}) AS ?v) {{ ?a ?b ?c }}")
    yield of("days that do not fit", f"SELECT ({moment} + 'P99999999999999999D'^^xsd:dayTimeDuration AS ?v) {{}}")
    yield of("dateTime and many months", f"SELECT ({moment} + 'P2000000000M'^^xsd:yearMonthDuration AS ?v) {{ ?a ?b ?c }}")
    yield of("date and many seconds", "SELECT ('2020-01-01'^^xsd:date + 'PT99999999999999999999S'^^xsd:dayTimeDuration AS ?v) { ?a ?b ?c }")
    yield of("duration tripled", "SELECT (?x60 AS ?v) { " + chain("'PT99999999S'^^xsd:dayTimeDuration", "(@ + @ + @)", 60) + " }")
    yield of("years of 9 digits", "SELECT (MAX('999999999-01-01T00:00:00Z'^^xsd:dateTime - '-999999999-01-01T00:00:00Z'^^xsd:dateTime) AS ?v) { ?a ?b ?c }")
    yield of("years of 15000 digits", f"SELECT (YEAR('{'9' * 15000}-01-01T00:00:00Z'^^xsd:dateTime) AS ?v) ('{'9' * 15000}-01-01'^^xsd:date < '2020-01-01'^^xsd:date AS ?w) {{}}")
    yield of("days from data", f"SELECT (MAX({moment} + xsd:dayTimeDuration(CONCAT('P', STR(?l), '99999D'))) AS ?v) {{ ?a lec:firstLine ?l . ?b lec:lastLine ?m }}")


def regular_expressions():
    text = "a" * 40
    patterns = {
        "nested plus": r"^((a+)+b?)+$|c$",
        "nested star": r"^(a*)*$|^(a*)*c",
        "nested plus, then what is not there": r"^(((a+)+)+)+!$",
        "alternatives that overlap": r"^(a|aa|aaa|aaaa)*!$",
        "nested alternatives": r"^((a|b|ab)*(a|ba)*)*c$",
        "optional many times": "^" + "a?" * 40 + "a" * 40 + "b$",
        "dots many times": "^" + "(.*)" * 12 + "!$",
        "lookahead": r"^(?=(a+)+$)(?!(a+)+$)b",
        "words": r"^(\w+\s?)*!$",
        "classes": r"^([a-z]+[a-z]*)*[0-9]$",
        "lazy": r"^(a+?)+?(a+?)+?!$",
    }
    for name, pattern in patterns.items():
        escaped = pattern.replace("\\", "\\\\")
        yield of(name, f"SELECT * {{ BIND(REGEX('{text}x', '{escaped}') AS ?v) }}")
    yield of("back-references", f"SELECT (REGEX('{text * 5}x', '^(a+)(a+)(a+)\\\\1\\\\2\\\\3(\\\\1|\\\\2)*!$') AS ?v) {{}}")
    yield of("nested alternatives with back-references", f"SELECT (REGEX('{text * 9}x', '^((a|aa)+\\\\2)+((a|\\\\1)+)*!$') AS ?v) {{}}")
    yield of("repeated nothing", "SELECT (REGEX('a', '(){2147483647}') AS ?v) {}")
    yield of("repeated repetition", "SELECT (REGEX('aaaa', '((a{1,1000}){1,1000}){1,1000}b') AS ?v) {}")
    yield of("repeated repetition over labels", "SELECT (COUNT(*) AS ?n) { ?s rdfs:label ?l . ?t rdfs:label ?m FILTER REGEX(?m, '((.{1,1000}){1,1000}){1,1000}!$') }")
    yield of("pattern of 30 kB", f"SELECT (COUNT(*) AS ?n) {{ ?s ?p ?o FILTER REGEX(STR(?o), '{'(a|b)*' * 4200}!') }}")
    yield of("groups 9000 deep", f"SELECT (REGEX('aaaa', '{nested('(', 'a', ')*', 9000)}') AS ?v) {{}}")
    yield of("classes 9000 deep", f"SELECT (REGEX('aaaa', '{nested('[a', '', ']', 9000)}') AS ?v) {{}}")
    yield of("pattern from data", "SELECT (COUNT(*) AS ?n) { ?s rdfs:label ?l . ?t rdfs:label ?m FILTER REGEX(?l, CONCAT('^((', ?m, ')+)+$'), 'i') }")
    yield of("pattern built anew in each row", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d rdfs:label ?e FILTER REGEX(STR(?a), CONCAT('^(', SHA512(STR(?c)), '|', SHA1(?e), ')*$')) }")
    yield of("long flags", f"SELECT (REGEX('a', 'a', '{'i' * 30000}') AS ?v) {{}}")
    yield of("flags x, s, m, q", "SELECT (REGEX('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', '^ ( a + ) + $ # x', 'xsmi') AS ?v) (REGEX('a', '(', 'q') AS ?w) {}")
    yield of("long text, nested plus", "SELECT (REGEX(CONCAT(?x14, '!'), '^(([a-y])+.)+[A-Z]([a-z])+$') AS ?v) { " + chain("'aaaaaaaaaa'", "CONCAT(@, @)", 14) + " }")
    yield of("deep recursion of the matcher", "SELECT (REGEX(?x20, '^(a|b)*$') AS ?v) { " + chain("'ab'", "CONCAT(@, @)", 20) + " }")
    yield of("REPLACE by a bad pattern", f"SELECT (REPLACE('{text}x', '((a+)+)+b', '$1') AS ?v) {{}}")
    yield of("fn:matches, fn:replace, fn:tokenize", f"SELECT (fn:matches('{text}x', '^(((a+)+)+)+!$') AS ?v) (fn:replace('{text}x', '(((a+)+)+)+!', 'b') AS ?w) {{}}")
    yield of("case folding of long text", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c " + chain("'ſKaſKaſKa'", "CONCAT(@, @)", 16) + " FILTER REGEX(?x16, '(k|s|a)*!$', 'i') }")


def nested_patterns():
    triple = "?s ?p ?o"
    for name, opening in [("FILTER EXISTS", "FILTER EXISTS {"), ("FILTER NOT EXISTS", "FILTER NOT EXISTS {"), ("MINUS", "MINUS {"), ("OPTIONAL", "OPTIONAL {")]:
        same = "SELECT * { ?s ?p ?o " + nested(f"{opening} {triple} ", "FILTER(?o = 1)", "}", 30) + " }"
        other = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o " + "".join(f"{opening} ?s{i} ?p{i} ?o{i} FILTER(?o{i} != ?o) " for i in range(30)) + "}" * 30 + " }"
        yield of(f"30 {name} of the same", same)
        yield of(f"30 {name} of others", other)
        flat = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o " + " ".join(f"{opening} ?x{i} ?y{i} ?o . ?x{i} ?z{i} ?s }}" for i in range(30)) + " }"
        yield of(f"30 {name} side by side", flat)
    yield of("EXISTS in a BIND chain", "SELECT * { ?s ?p ?o " + " ".join(f"BIND(EXISTS {{ ?x{i} ?y{i} ?z{i} FILTER(?z{i} = ?s && ?x{i} = ?p) }} AS ?e{i})" for i in range(30)) + " }")
    yield of("EXISTS with a cross join", "SELECT * { ?s ?p ?o FILTER EXISTS { ?a ?b ?c . ?d ?e ?f FILTER(?c = ?f && ?a = ?o && ?d = 1) } }")
    yield of("EXISTS with an aggregate", "SELECT * { ?s ?p ?o FILTER EXISTS { SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d rdfs:label ?f } HAVING (COUNT(*) < 1) } }")
    yield of("EXISTS with a path", "SELECT * { ?s ?p ?o FILTER EXISTS { ?s (!<urn:x>|^!<urn:x>)* ?o2 FILTER(?o2 = 1) } }")
    yield of("BIND chain of 500", "SELECT * { ?s ?p ?o " + chain("STR(?o)", "SHA1(@)", 500) + " }")
    yield of("500 OPTIONALs", "SELECT * { ?s ?p ?o " + " ".join(f"OPTIONAL {{ ?s ?q{i} ?v{i} }}" for i in range(500)) + " } LIMIT 10 OFFSET 100000")
    yield of("UNION of OPTIONALs, 8 deep, doubled", "SELECT (COUNT(*) AS ?n) { " + _doubled(8) + " }")


def _doubled(depth):
    inner = "?s ?p ?o"
    for i in range(depth):
        inner = f"{{ {inner} OPTIONAL {{ ?s ?q{i} ?v{i} }} }} UNION {{ {inner} }}"
    return inner


def property_paths():
    any_way = "(!<urn:x>|^!<urn:x>)"
    yield of("all from all, either way", f"SELECT (COUNT(*) AS ?n) {{ ?a {any_way}* ?b }}")
    yield of("(p|^p)*", "SELECT (COUNT(*) AS ?n) { ?a (lec:person|^lec:person|lec:topic|^lec:topic)* ?b }")
    yield of("(!p)*", "SELECT (COUNT(*) AS ?n) { ?a (!lec:none)* ?b }")
    yield of("(!p)+ from one", "SELECT (COUNT(*) AS ?n) { <https://w3id.org/lectern/id/topic/neural-collapse> (!lec:none|!^lec:none)+ ?b }")
    yield of("nested stars", f"SELECT (COUNT(*) AS ?n) {{ ?a ((({any_way}*)*)*)* ?b }}")
    yield of("stars in sequence", f"SELECT (COUNT(*) AS ?n) {{ ?a {'/'.join([any_way + '*'] * 6)} ?b }}")
    yield of("sequence of 200", f"SELECT (COUNT(*) AS ?n) {{ ?a {'/'.join([any_way] * 200)} ?b }}")
    yield of("alternatives that double", "SELECT (COUNT(*) AS ?n) { ?a " + "/".join(["(skos:broader|skos:broader|^skos:broader)"] * 40) + " ?b }")
    yield of("question marks in sequence", "SELECT (COUNT(*) AS ?n) { ?a " + "/".join([f"{any_way}?"] * 30) + " ?b }")
    yield of("inverse 1000 deep", "SELECT * { ?a " + nested("^(", "rdfs:label", ")", 1000) + " ?b } LIMIT 1")
    yield of("parentheses 5000 deep", "SELECT * { ?a " + nested("(", "rdfs:label", ")", 5000) + " ?b } LIMIT 1")
    yield of("stars 5000 deep", "SELECT * { ?a " + nested("(", "rdfs:label", ")*", 5000) + " ?b } LIMIT 1")
    yield of("negated set of 2500", "SELECT (COUNT(*) AS ?n) { ?a (!(" + "|".join(["rdfs:label"] * 2500) + "))* ?b }")
    yield of("alternatives of 2500", "SELECT (COUNT(*) AS ?n) { ?a (" + "|".join(["rdfs:label"] * 2500) + ")* ?b }")
    yield of("zero length in all graphs", f"SELECT (COUNT(*) AS ?n) {{ GRAPH ?g {{ ?a {any_way}* ?b . ?b {any_way}* ?c }} }}")
    yield of("path in an aggregate", f"SELECT ?a (COUNT(DISTINCT ?b) AS ?n) {{ ?a {any_way}+ ?b }} GROUP BY ?a")
    yield of("path between two given", "ASK { <https://w3id.org/lectern/id/topic/neural-collapse> (!lec:none)*/(!lec:none)*/(!lec:none)* <urn:nowhere> }")
    yield of("path and cross join", f"SELECT (COUNT(*) AS ?n) {{ ?a {any_way}/{any_way} ?b . ?c {any_way}/{any_way} ?d }}")


def syntax():
    yield of("parentheses 15000 deep", "SELECT * { FILTER(" + nested("(", "1", ")", 15000) + ") }")
    yield of("parentheses over the cap", "SELECT * { FILTER(" + nested("(", "1", ")", 20000) + ") }")
    yield of("groups 15000 deep", "SELECT * " + nested("{", "", "}", 15000))
    yield of("groups 2000 deep", "SELECT * " + nested("{", "", "}", 2000))
    yield of("4500 UNIONs", "SELECT * { " + "{}UNION" * 4500 + "{} }")
    yield of("5000 UNIONs over the cap", "SELECT * { " + "{} UNION " * 5000 + "{} }")
    yield of("10000 &&", "SELECT * { ?s ?p ?o FILTER(1" + "&&1" * 10000 + ") }")
    yield of("20000 && over the cap", "SELECT * { ?s ?p ?o FILTER(1" + " && 1" * 20000 + ") }")
    yield of("10000 ||", "SELECT * { ?s ?p ?o FILTER(0" + "||0" * 10000 + ") }")
    yield of("! 900 deep", "SELECT * { ?s ?p ?o FILTER(" + nested("!(", "1", ")", 900) + ") }")
    yield of("15000 +", "SELECT (1" + "+1" * 15000 + " AS ?v) {}")
    yield of("- 900 deep", "SELECT (" + nested("-(", "1", ")", 900) + " AS ?v) { ?s ?p ?o }")
    yield of("10000 -", "SELECT (" + "- " * 10000 + "1 AS ?v) {}")
    yield of("IF 2000 deep", "SELECT (" + nested("IF(true,", "1", ",2)", 2000) + " AS ?v) {}")
    yield of("COALESCE 2500 deep", "SELECT (" + nested("COALESCE(", "?x", ")", 2500) + " AS ?v) { ?s ?p ?o }")
    yield of("blank nodes 3000 deep", "SELECT * { " + nested("[<urn:p>", "1", "]", 3000) + " }")
    yield of("lists 12000 deep", "SELECT * { " + nested("(", "1", ")", 12000) + " <urn:p> 1 }")
    yield of("list of 15000", "SELECT * { ?s ?p (" + "1 " * 15000 + ") }")
    yield of("sub-selects 1500 deep", "SELECT * " + nested("{SELECT * ", "{}", "}", 1500))
    yield of("OPTIONAL 2500 deep", "SELECT * { " + nested("OPTIONAL{", "?s ?p ?o", "}", 2500) + " }")
    yield of("EXISTS 2000 deep", "SELECT * { " + nested("FILTER EXISTS{", "?s ?p ?o", "}", 2000) + " }")
    yield of("4000 triple patterns", "SELECT * { " + repeated("?s?p?o.", 20) + " }")
    yield of("3000 variables", "SELECT " + " ".join(f"?v{i}" for i in range(3000)) + " { ?s ?p ?o } LIMIT 100000")
    yield of("1700 patterns of new variables", "SELECT * { " + "".join(f"?a{i} ?b{i} 1." for i in range(1700)) + " }")
    yield of("1500 prefixes", "".join(f"PREFIX p{i}: <u:{i}> " for i in range(1500)) + "SELECT * {}")
    yield of("comments only", "#" + "x" * 32000)
    yield of("one IRI of 32 kB", f"SELECT * {{ <http://a/{'../b/' * 6000}> ?p ?o }}")
    yield of("one string of 32 kB", f"SELECT ('{'x' * 32000}' AS ?v) {{ ?s ?p ?o }} LIMIT 100000")
    yield of("escapes", "SELECT ('" + "\\u0041" * 5000 + "' AS ?v) {}")
    yield of("surrogates and NUL", "SELECT ('\\uD800\\uDC00\\uD800' AS ?v) ('\\u0000' AS ?w) {}")
    yield of("unclosed", "SELECT * { ?s ?p '''" + "x" * 30000)
    yield of("filter pushed through 12 UNIONs of pairs", "SELECT * { " + " ".join("{ ?s ?p ?o } UNION { ?o ?p ?s }" for _ in range(12)) + " FILTER(?s != ?o && ?p != 1 && STR(?s) < STR(?o)) }")
    yield of("many equal filters", "SELECT * { ?s ?p ?o . ?a ?b ?c " + " ".join(f"FILTER(?s = ?a || ?o = {i})" for i in range(700)) + " }")


def lists():
    yield of("IN of 15500", "SELECT * { ?s ?p ?o FILTER(?o IN (" + ",".join(["1"] * 15500) + ")) }")
    yield of("NOT IN of 15500", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o . ?a ?b ?c FILTER(?o NOT IN (" + ",".join(["1"] * 15500) + ")) }")
    yield of("IN of 2400 IRIs", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o . ?a ?b ?c FILTER(?s IN (" + ",".join(f"<urn:x{i}>" for i in range(2400)) + ")) }")
    yield of("IN of calls", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o FILTER(?o IN (" + ",".join(["SHA512(STR(?s))"] * 1800) + ")) }")
    ones = "1 " * 7500
    yield of("two VALUES of 7500, crossed", f"SELECT (COUNT(*) AS ?n) {{ VALUES ?x {{ {ones} }} VALUES ?y {{ {ones} }} }}")
    yield of("two VALUES of 7500, joined", f"SELECT (COUNT(*) AS ?n) {{ {{ VALUES ?x {{ {ones} }} }} {{ VALUES ?x {{ {ones} }} }} }}")
    yield of("VALUES of 7500, OPTIONAL", f"SELECT (COUNT(*) AS ?n) {{ VALUES ?x {{ {ones} }} OPTIONAL {{ VALUES ?y {{ {ones} }} }} }}")
    yield of("VALUES of 2500 pairs, MINUS", f"SELECT (COUNT(*) AS ?n) {{ VALUES (?x ?z) {{ {'(1 2)' * 2500} }} MINUS {{ VALUES (?x ?z) {{ {'(1 3)' * 2500} }} }} }}")
    yield of("VALUES with UNDEF, joined", f"SELECT (COUNT(*) AS ?n) {{ {{ VALUES (?x ?y) {{ {'(UNDEF 1)' * 1600} }} }} {{ VALUES (?x ?y) {{ {'(1 UNDEF)' * 1600} }} }} }}")
    yield of("VALUES of 15000 and data", f"SELECT (COUNT(*) AS ?n) {{ VALUES ?x {{ {ones} {ones} }} ?s ?p ?o }}")
    yield of("VALUES sorted", f"SELECT * {{ VALUES ?x {{ {ones} }} VALUES ?y {{ {ones} }} }} ORDER BY ?x ?y")
    yield of("VALUES grouped", f"SELECT ?z (COUNT(*) AS ?n) {{ VALUES ?x {{ {ones} }} VALUES ?y {{ {ones} }} BIND(CONCAT(STR(RAND()), STR(?x)) AS ?z) }} GROUP BY ?z")
    three = "1 " * 400
    yield of("ten VALUES of 400, crossed", "SELECT (COUNT(*) AS ?n) { " + " ".join(f"VALUES ?v{i} {{ {three} }}" for i in range(10)) + " }")
    yield of("VALUES of 1700 columns", "SELECT * { ?s ?p ?o VALUES (" + " ".join(f"?v{i}" for i in range(1700)) + ") { (" + " ".join(["1"] * 1700) + ") } }")


def graphs_made():
    yield of("CONSTRUCT over a cross join", f"CONSTRUCT {{ ?a ?b ?c }} WHERE {{ {CROSS} }}")
    yield of("CONSTRUCT of blank nodes", "CONSTRUCT { [] ?b [ ?e ?f ] } WHERE { ?a ?b ?c . ?d ?e ?f }")
    yield of("CONSTRUCT of few triples many times", "CONSTRUCT { <urn:a> <urn:b> <urn:c> } WHERE { ?a ?b ?c . ?d ?e ?f }")
    yield of("CONSTRUCT that makes none", "CONSTRUCT { ?c ?c ?c } WHERE { ?a rdfs:label ?c . ?d ?e ?f }")
    yield of("CONSTRUCT with 2500 in the template", "CONSTRUCT { " + "?a ?b ?c . " * 2500 + " } WHERE { ?a ?b ?c . ?d ?e ?f }")
    yield of("CONSTRUCT of long strings", "CONSTRUCT { ?s <urn:p> ?y } WHERE { " + chain("'0123456789'", "CONCAT(@, @)", 14) + " ?s ?p ?o BIND(CONCAT(?x14, STR(?o)) AS ?y) }")
    yield of("DESCRIBE of everything", "DESCRIBE ?s WHERE { ?s ?p ?o }")
    yield of("DESCRIBE * of a cross join", f"DESCRIBE * WHERE {{ {CROSS} }}")
    yield of("DESCRIBE of 2400 IRIs", "DESCRIBE " + " ".join(f"<urn:x{i}>" for i in range(2400)))
    yield of("DESCRIBE of objects", "DESCRIBE ?o WHERE { ?s ?p ?o . ?o ?q ?r . ?r ?t ?u }")


def outputs():
    yield of("all statements", "SELECT * { ?s ?p ?o }")
    yield of("100000 rows", "SELECT * { ?s ?p ?o } LIMIT 100000")
    yield of("100000 rows of a cross join", "SELECT * { ?s ?p ?o . ?a rdfs:label ?c } LIMIT 100000")
    yield of("100000 rows of a long string", "SELECT * { " + chain("'0123456789'", "CONCAT(@, @)", 17) + " ?s ?p ?o } LIMIT 100000")
    yield of("100000 rows of a string of 30 kB", f"SELECT * {{ ?s ?p ?o BIND('{'&' * 30000}' AS ?v) }} LIMIT 100000")
    yield of("100000 rows of 1800 columns", "SELECT " + " ".join(f"(?s AS ?v{i})" for i in range(1800)) + " { ?s ?p ?o } LIMIT 100000")
    yield of("characters that grow when written", "SELECT * { " + chain("'\\u0001<&\\\"'", "CONCAT(@, @)", 20) + " } LIMIT 1")
    yield of("slow rows", "SELECT * { ?s ?p ?o . ?a ?b ?c FILTER(SHA512(CONCAT(STR(?s), STR(?a))) < '0001') } LIMIT 100000")
    yield of("all graphs", "SELECT * { GRAPH ?g { ?s ?p ?o } } LIMIT 100000")


def text_searches():
    searches = {
        "leading wildcard": "*a*",
        "wildcards": "a*b*c*d*e*f*g*h*",
        "question marks": "?????* *?????",
        "fuzzy": "neural~2 collapse~2 netwrok~0.1",
        "all": "*:*",
        "range": "[* TO *] {a TO z}",
        "regular expression": "/(a|b)*(c|d)*.*.*.*x/",
        "regular expression that explodes": "/(.*a){12}/",
        "proximity": '\\"neural collapse\\"~100000',
        "boost": "neural^1000000000 collapse^-1",
        "fields": "uri:* graph:* lang:* label:*",
        "syntax error": "((((( AND OR NOT ^~ [",
    }
    for name, search in searches.items():
        yield of(name, f"SELECT * {{ ?s text:query (rdfs:label \"{search}\" 1000000) }}")
    yield of("2800 words", f"SELECT * {{ ?s text:query (rdfs:label \"{' OR '.join(f'w{i}' for i in range(2800))}\") }}")
    yield of("fuzzy words, many", f"SELECT * {{ ?s text:query (rdfs:label \"{' '.join(f'abcdefgh{i}~2' for i in range(1800))}\") }}")
    yield of("prefixes, many", f"SELECT * {{ ?s text:query (rdfs:label \"{' '.join(f'{a}{b}*' for a in 'abcdefghij' for b in 'abcdefghijklmnopqrst')}\") }}")
    yield of("parentheses 10000 deep", f"SELECT * {{ ?s text:query (rdfs:label \"{nested('(', 'a', ')', 10000)}\") }}")
    yield of("in each row", "SELECT (COUNT(*) AS ?n) { ?s rdfs:label ?l . ?t text:query (rdfs:label ?l 100000) . ?u text:query (rdfs:label ?l 100000) }")
    yield of("in EXISTS in each row", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o FILTER NOT EXISTS { ?t text:query (rdfs:label 'a* OR e* OR i*' 1000000) } }")
    yield of("crossed", "SELECT (COUNT(*) AS ?n) { (?s ?v) text:query (rdfs:label 'a*' 2147483647) . (?t ?w) text:query (rdfs:label 'e*' 2147483647) . (?u ?x) text:query (rdfs:label 'i*' 2147483647) }")
    yield of("negative limit", "SELECT * { ?s text:query (rdfs:label 'neural' -5) }")
    yield of("string as long as is allowed", f"SELECT * {{ ?s text:query '{'neural ' * 4500}' }}")


def other_doors():
    for name, text in [
        ("wildcards", "*a* *b* *c* ?????"),
        ("regular expression", "/(.*a){12}/"),
        ("syntax", "\"((((( AND OR ~99 ^99 [* TO"),
        ("3000 letters", "neural " * 430),
        ("SPARQL", "\" } SERVICE <http://@CANARY@/> { ?s ?p ?o } #"),
    ]:
        word = urllib.parse.quote(text, safe="@")
        yield Hostile(f"/search, {name}", "", path=f"/search?q={word}")
        yield Hostile(f"/suggest, {name}", "", path=f"/suggest?type=topic&q={word}")
        yield Hostile(f"/ask, {name}", "", path=f"/ask?q={word}")
        yield Hostile(f"canned query, {name}", "", path=f"/queries/text-search?text={word}")
