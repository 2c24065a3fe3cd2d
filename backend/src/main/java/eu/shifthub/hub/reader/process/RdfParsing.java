package eu.shifthub.hub.reader.process;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import eu.shifthub.hub.reader.CatalogRecord;
import eu.shifthub.hub.reader.RdfSyntax;
import java.util.Locale;
import org.apache.jena.graph.Graph;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.util.Context;

/**
 * Parses one text after the other of the same page, so that a blank node is the same in all of them. Nothing that a text
 * refers to is fetched.
 */
final class RdfParsing {
    static {
        System.setProperty("javax.xml.accessExternalDTD", "");
        System.setProperty("jdk.xml.entityExpansionLimit", "1000");
        System.setProperty("jdk.xml.totalEntitySizeLimit", "1000000");
    }

    private final RdfSyntax syntax;
    private final String base;
    private final Context context;

    RdfParsing(RdfSyntax syntax, String base) {
        this.syntax = syntax;
        this.base = base;
        this.context = new Context();
        context.set(LangJSONLD11.JSONLD_OPTIONS, withoutOthers());
    }

    private static JsonLdOptions withoutOthers() {
        JsonLdOptions options = new JsonLdOptions((url, how) -> {
            throw new JsonLdError(
                    JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "It refers to " + url + ", which is not fetched");
        });
        options.setUriValidation(com.apicatalog.jsonld.uri.UriValidationPolicy.Full);
        return options;
    }

    /** Throws where the text is not written as it should be; what came before is in the graph. */
    void into(Graph graph, String text) {
        try {
            RDFParser.fromString(text, language())
                    .forceLang(language())
                    .base(base)
                    .checking(false)
                    .context(context)
                    .labelToNode(LabelToNode.createUseLabelAsGiven())
                    .errorHandler(ErrorHandlerFactory.errorHandlerExceptionOnError())
                    .parse(graph);
        } catch (RiotException wrong) {
            throw wrong;
        } catch (JenaException | IllegalArgumentException wrong) { // Of the second kind are those about languages.
            throw new RiotException(wrong);
        } catch (StackOverflowError nested) {
            throw new RiotException("It nests too deep", nested);
        }
    }

    /** The whole name; as it is where it is none. */
    static String resolve(String base, String iri) {
        try {
            return IRIx.create(base).resolve(iri).str();
        } catch (IRIException notOne) {
            return iri;
        }
    }

    String resolve(String iri) {
        return resolve(base, iri);
    }

    private Lang language() {
        return switch (syntax) {
            case TURTLE -> Lang.TURTLE;
            case RDF_XML -> Lang.RDFXML;
            case JSON_LD -> Lang.JSONLD11;
            case N_TRIPLES -> Lang.NTRIPLES;
        };
    }

    /** What the parser's words amount to. */
    static CatalogRecord.Problem problem(RiotException thrown) {
        String words = String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT);
        if (words.contains("prefix")) {
            return CatalogRecord.Problem.PREFIX_UNKNOWN;
        }
        return words.contains("iri") || words.contains("uri")
                ? CatalogRecord.Problem.IRI_WRONG
                : CatalogRecord.Problem.SYNTAX_WRONG;
    }
}
