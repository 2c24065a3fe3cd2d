package eu.shifthub.hub.source.connector;

import eu.shifthub.hub.platform.Reason;

/** Why the hub does not take what a source, or a person, says; within the texts of {@link SourceProblem}. */
public enum SourceReason implements Reason {
    NOT_SELECT("it does not begin with SELECT."),
    SECOND_STATEMENT("there is a second statement, or a semicolon in a text that can be read in two ways."),
    SAME_NAMES("two columns are called {column}. Give one of them another name."),
    ENDLESS_REDIRECTS("it sends on and on."),
    NOT_ENCRYPTED("it is not encrypted."),
    NO_WEB_ADDRESS("it is no web address."),
    OTHER_SERVER("it is another server."),
    OTHER_BASE("a FHIR server answers at its own base."),
    NO_SSH("it does not speak SSH on port {port}."),
    NO_S3("what it says is not what an S3 store says."),
    NO_BUNDLE("it answers a search with no Bundle."),
    ENDLESS_PAGES("its pages never end."),
    NO_FHIR_JSON("it sends {type} and not FHIR as JSON."),
    PAGE_TOO_LARGE("a page of it is larger than {megabytes} MB."),
    BROKEN_JSON("it sends JSON that is broken."),
    NO_BULK_EXPORT("it does not do bulk exports."),
    EXPORT_ERRORS("its export has errors, so that resources may be missing."),
    NO_FHIR_SERVER("it is no FHIR server."),
    OTHER_FHIR("it speaks FHIR {version}, not R4."),
    NO_RDF("it sends {type}, which describes no datasets. Give an address that answers in Turtle, RDF/XML or JSON-LD."),
    NOT_PACKED("what it sends packed (gzip) cannot be unpacked."),
    PAGE_BROKEN("nothing on the page {page} can be read: {words}"),

    // What to do instead.
    GIVE_BUCKET("Give the name of a bucket."),
    GIVE_REGION("Give a region such as eu-west-3."),
    GIVE_RESOURCE_TYPE("Give a type such as Patient."),
    GIVE_SEARCH("Write it as it stands behind the question mark (active=true), without what shapes pages."),
    GIVE_HOST_KEY("Give the fingerprint as ssh-keygen -l shows it: SHA256: and 43 characters.");

    private final String message;

    SourceReason(String message) {
        this.message = message;
    }

    @Override
    public String room() {
        return "source";
    }

    @Override
    public String message() {
        return message;
    }
}
