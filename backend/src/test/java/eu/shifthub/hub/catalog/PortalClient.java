package eu.shifthub.hub.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import eu.shifthub.hub.catalog.rdf.Terms;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/**
 * Walks through a catalog as the harvesters of portals do, page by page; the ways are read off their code.
 *
 * @param published the address that the hub gives itself
 * @param real where it is in truth
 */
record PortalClient(String published, String real) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    /** What CKAN takes of one file. */
    private static final long MOST_BYTES = 50L * 1024 * 1024;

    /** A page as it came. */
    record Page(String url, String tag, String modified, Model content) {
        List<String> datasets() {
            return content.listSubjectsWithProperty(RDF.type, DCAT.Dataset)
                    .filterKeep(dataset -> dataset.hasProperty(DCTerms.title))
                    .mapWith(Resource::getURI)
                    .toList();
        }

        private Optional<String> next(String type, String property) {
            Property follows = Terms.hydra(property);
            return content.listSubjectsWithProperty(RDF.type, content.createResource(Terms.HYDRA + type))
                    .mapWith(page -> page.getPropertyResourceValue(follows))
                    .filterKeep(next -> next != null)
                    .mapWith(Resource::getURI)
                    .nextOptional();
        }
    }

    /**
     * As CKAN reads a catalog whose pages it counts: it asks for the headers first, takes nothing large, reads what the
     * answer says it is, and ends where there is no such page, or nothing else on it than on the one before.
     *
     * @param between what happens after each page
     */
    List<Page> count(String url, Consumer<List<Page>> between) {
        List<Page> pages = new ArrayList<>();
        List<String> before = List.of();
        for (int number = 1; ; number++) {
            String address = number == 1 ? url : url + (url.contains("?") ? "&" : "?") + "page=" + number;
            HttpResponse<InputStream> head = send("HEAD", address);
            if (number > 1 && head.statusCode() == 404) {
                return pages;
            }
            assertThat(head.statusCode()).isEqualTo(200);
            Page page = page(address, send("GET", address));
            if (page.datasets().isEmpty()
                    || page.datasets().stream().sorted().toList().equals(before)) {
                return pages;
            }
            before = page.datasets().stream().sorted().toList();
            pages.add(page);
            between.accept(pages);
        }
    }

    /** As CKAN reads RDF: by the links of one form of Hydra. */
    List<Page> followNextPage(String url, Consumer<List<Page>> between) {
        return follow(url, "PagedCollection", "nextPage", between);
    }

    /** As udata does: by the other, asking for the headers once where the address does not tell what is there. */
    List<Page> followNext(String url, Consumer<List<Page>> between) {
        if (RDFLanguages.filenameToLang(url) == null) {
            HttpResponse<InputStream> head = send("HEAD", url);
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(RDFLanguages.contentTypeToLang(type(head))).isNotNull();
        }
        return follow(url, "PartialCollectionView", "next", between);
    }

    private List<Page> follow(String url, String type, String property, Consumer<List<Page>> between) {
        List<Page> pages = new ArrayList<>();
        Optional<String> next = Optional.of(url);
        while (next.isPresent()) {
            Page page = page(next.get(), send("GET", next.get()));
            pages.add(page);
            between.accept(pages);
            next = page.next(type, property);
        }
        return pages;
    }

    /** What a second visit is answered. */
    int revisit(Page page, String header, String value) {
        return send("GET", page.url(), header, value).statusCode();
    }

    private static Page page(String url, HttpResponse<InputStream> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        Lang lang = RDFLanguages.contentTypeToLang(type(answer));
        Model content = ModelFactory.createDefaultModel();
        RDFDataMgr.read(content, new ByteArrayInputStream(bytes(answer)), lang);
        return new Page(url, header(answer, "ETag"), header(answer, "Last-Modified"), content);
    }

    private static String type(HttpResponse<?> answer) {
        return header(answer, "Content-Type").split(";", 2)[0];
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }

    private static byte[] bytes(HttpResponse<InputStream> answer) {
        assertThat(answer.headers().firstValueAsLong("Content-Length").orElse(0))
                .isLessThan(MOST_BYTES);
        var content = new ByteArrayOutputStream();
        try (InputStream in = answer.body()) {
            byte[] chunk = new byte[1 << 16];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                content.write(chunk, 0, read);
                assertThat((long) content.size()).isLessThan(MOST_BYTES);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return content.toByteArray();
    }

    private HttpResponse<InputStream> send(String method, String url, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url.replace(published, real)))
                .method(method, BodyPublishers.noBody())
                .header("Accept", "*/*");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
