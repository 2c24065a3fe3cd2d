package eu.shifthub.hub.sparql;

import eu.shifthub.hub.platform.HttpProblems;
import eu.shifthub.hub.platform.ProblemException;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The address {@code /sparql}. A reader who wants a page gets the one where queries are written, from the SPA. */
@Configuration(proxyBeanMethods = false)
class SparqlRoutes {
    static final String PATH = "/sparql";
    private static final String RETRY_SECONDS = "5";

    @Bean
    RouterFunction<ServerResponse> sparqlAddress(SparqlHandler handler, HttpProblems problems) {
        return RouterFunctions.route()
                .route(
                        RequestPredicates.path(PATH)
                                .and(RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD))
                                .and(request -> !wantsPage(request)),
                        handler::get)
                .POST(PATH, handler::post)
                .route(
                        RequestPredicates.path(PATH).and(RequestPredicates.methods(HttpMethod.OPTIONS)),
                        handler::options)
                .route(
                        RequestPredicates.path(PATH)
                                .and(RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD)
                                        .negate()),
                        handler::unknown)
                .onError(ProblemException.class, (thrown, request) -> problem(problems, (ProblemException) thrown))
                .build();
    }

    private static boolean wantsPage(ServerRequest request) {
        return accepted(request).stream()
                .filter(type -> type.getQualityValue() > 0)
                .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
                .findFirst()
                .filter(type -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML)
                        || type.equalsTypeAndSubtype(MediaType.APPLICATION_XHTML_XML))
                .isPresent();
    }

    /** What the caller accepts, in its order. What is no media type is accepted by nobody. */
    static List<MediaType> accepted(ServerRequest request) {
        try {
            return request.headers().accept();
        } catch (InvalidMediaTypeException wrong) {
            return List.of(new MediaType("application", "x-none"));
        }
    }

    private static ServerResponse problem(HttpProblems problems, ProblemException thrown) {
        return ServerResponse.ok().build((request, response) -> {
            if (thrown.problem() == SparqlProblem.BUSY || thrown.problem() == SparqlProblem.CALLER_BUSY) {
                response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            }
            if (thrown.problem() == SparqlProblem.METHOD_UNKNOWN) {
                response.setHeader(HttpHeaders.ALLOW, SparqlHandler.METHODS);
            }
            problems.send(response, thrown);
            return null;
        });
    }
}
