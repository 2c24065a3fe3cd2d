package eu.shifthub.hub.catalog;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;

/** Who asks for HTML gets the page; anyone else gets RDF, Turtle unless another syntax is wanted. */
final class Negotiation {
    private static final List<MediaType> PAGE = List.of(MediaType.TEXT_HTML, MediaType.APPLICATION_XHTML_XML);

    private Negotiation() {}

    static boolean wantsRdf(ServerRequest request) {
        return wanted(request).stream()
                .filter(type -> isPage(type) || isRdf(type) || type.isWildcardType())
                .findFirst()
                .map(type -> !isPage(type))
                .orElse(true);
    }

    static RdfFormat format(ServerRequest request) {
        return wanted(request).stream()
                .flatMap(type -> of(type).stream())
                .findFirst()
                .orElse(RdfFormat.TURTLE);
    }

    private static Optional<RdfFormat> of(MediaType type) {
        return type.isCompatibleWith(MediaType.APPLICATION_JSON)
                ? Optional.of(type.isWildcardType() ? RdfFormat.TURTLE : RdfFormat.JSON_LD)
                : Arrays.stream(RdfFormat.values())
                        .filter(format -> format.answers(type))
                        .findFirst();
    }

    private static boolean isRdf(MediaType type) {
        return of(type).isPresent();
    }

    private static boolean isPage(MediaType type) {
        return PAGE.stream().anyMatch(page -> page.equalsTypeAndSubtype(type));
    }

    /** What the caller accepts, the most wanted first. */
    private static List<MediaType> wanted(ServerRequest request) {
        return accepted(request).stream()
                .filter(type -> type.getQualityValue() > 0)
                .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
                .toList();
    }

    /** What is no media type is accepted by nobody. */
    private static List<MediaType> accepted(ServerRequest request) {
        try {
            return request.headers().accept();
        } catch (InvalidMediaTypeException wrong) {
            return List.of(new MediaType("application", "x-none"));
        }
    }
}
