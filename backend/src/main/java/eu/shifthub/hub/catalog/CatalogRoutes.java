package eu.shifthub.hub.catalog;

import eu.shifthub.hub.platform.HttpProblems;
import eu.shifthub.hub.platform.ProblemException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The addresses of the catalog. A request that wants the page matches none of them and falls to the SPA; a series has no
 * page.
 */
@Configuration(proxyBeanMethods = false)
class CatalogRoutes {
    private static final String FORMAT = "{format:" + RdfFormat.SUFFIXES + "}";

    @Bean
    RouterFunction<ServerResponse> catalogAddresses(CatalogHandler handler, FeedHandler feed, HttpProblems problems) {
        return RouterFunctions.route()
                .add(get("/catalog." + FORMAT, handler::catalog))
                .add(getRdf("/catalog", handler::catalog))
                .add(get("/catalog/feed.{format:" + FeedHandler.SUFFIXES + "}", feed::feed))
                .add(get("/datasets/{id:[^.]+}." + FORMAT, handler::dataset))
                .add(getRdf("/datasets/{id}", handler::dataset))
                .add(get("/id/dataset/{id}", handler::permanent))
                .add(get("/series/{id:[^.]+}." + FORMAT, handler::series))
                .add(get("/series/{id}", handler::series))
                .add(get("/id/series/{id}", handler::permanentSeries))
                .onError(ProblemException.class, (thrown, request) -> problem(problems, (ProblemException) thrown))
                .build();
    }

    private static RouterFunction<ServerResponse> get(String path, HandlerFunction<ServerResponse> handler) {
        return RouterFunctions.route(reads().and(RequestPredicates.path(path)), handler);
    }

    private static RouterFunction<ServerResponse> getRdf(String path, HandlerFunction<ServerResponse> handler) {
        return RouterFunctions.route(reads().and(RequestPredicates.path(path)).and(Negotiation::wantsRdf), handler);
    }

    private static ServerResponse problem(HttpProblems problems, ProblemException thrown) {
        return ServerResponse.ok().build((request, response) -> {
            if (thrown.problem() == CatalogProblem.BEING_MADE) {
                response.setHeader(HttpHeaders.RETRY_AFTER, "60");
            }
            problems.send(response, thrown);
            return null;
        });
    }

    private static RequestPredicate reads() {
        return RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD);
    }
}
