package eu.shifthub.hub.sparql;

import eu.shifthub.hub.platform.Problem;

enum SparqlProblem implements Problem {
    QUERY_MISSING(
            Category.INPUT,
            400,
            "Send exactly one query, as the parameter query or as a body of type application/sparql-query in UTF-8."),
    QUERY_TOO_LONG(Category.INPUT, 413, "A query may have at most {limit} characters."),
    SYNTAX_WRONG(Category.INPUT, 400, "Line {line}, column {column}: {reason}"),
    TOO_COMPLEX(Category.INPUT, 400, "The query has too many parts, or nests them too deep. Write it shorter."),
    NOT_ALLOWED(
            Category.INPUT,
            400,
            "{what} is not available here: queries read the hub's own graphs, with the functions of SPARQL 1.1."),
    READ_ONLY(Category.INPUT, 400, "This address only reads. Send a query, not an update."),
    GRAPH_UNKNOWN(Category.INPUT, 400, "There is no graph {graph}, or it is not open to you."),
    PATTERN_INVALID(
            Category.INPUT,
            400,
            "The regular expression {pattern} cannot be used: {reason}. Back-references and look-around are not"
                    + " available."),
    TOO_SLOW(
            Category.LIMIT,
            422,
            "The query was stopped after {seconds} seconds. Ask for less: name a class or a property, or add a LIMIT to"
                    + " an inner SELECT."),
    TOO_LARGE(
            Category.LIMIT,
            422,
            "The query was stopped because it has to hold more than {limit} to sort, join or group. Ask for less of it"
                    + " at once."),
    TEXT_TOO_LONG(
            Category.LIMIT,
            422,
            "A function of the query makes a text of more than {limit} characters. Make shorter ones."),
    CALLER_BUSY(Category.LIMIT, 429, "You have {limit} queries running already. Wait for one of them."),
    BUSY(Category.LIMIT, 503, "Too many queries are running. Try again in a few seconds."),
    NOT_ACCEPTABLE(Category.INPUT, 406, "Such an answer comes as {offered}, none of which is accepted."),
    NO_XML_NAME(
            Category.INPUT,
            406,
            "RDF/XML cannot write the property {property}, which does not end with a name. Ask for Turtle."),
    BODY_UNKNOWN(Category.INPUT, 415, "Send a query as application/x-www-form-urlencoded or application/sparql-query."),
    METHOD_UNKNOWN(Category.INPUT, 405, "Ask with GET, HEAD or POST."),
    SCOPE_MISSING(Category.DENIED, 403, "The token lacks the scope sparql:read.");

    private final Category category;
    private final int status;
    private final String message;

    SparqlProblem(Category category, int status, String message) {
        this.category = category;
        this.status = status;
        this.message = message;
    }

    @Override
    public String room() {
        return "sparql";
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Category category() {
        return category;
    }

    @Override
    public String message() {
        return message;
    }
}
