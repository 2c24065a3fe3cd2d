package eu.shifthub.hub.identity;

import graphql.ExecutionResult;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Ends a subscription before the next thing it would tell a person or an application whose rights are gone. */
@Component
class LiveSubscriptions implements WebGraphQlInterceptor {
    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        ViewerPrincipal inThread = principal(SecurityContextHolder.getContext().getAuthentication());
        return chain.next(request)
                .flatMap(response -> response.getExecutionResult().getData() instanceof Publisher
                        ? subscriber(request)
                                .map(principal -> live(response, principal))
                                .defaultIfEmpty(inThread == null ? response : live(response, inThread))
                        : Mono.just(response));
    }

    private static Mono<ViewerPrincipal> subscriber(WebGraphQlRequest request) {
        return request instanceof WebSocketGraphQlRequest socket
                ? socket.getSessionInfo().getPrincipal().mapNotNull(LiveSubscriptions::principal)
                : Mono.empty();
    }

    private static WebGraphQlResponse live(WebGraphQlResponse response, ViewerPrincipal principal) {
        Publisher<ExecutionResult> told = response.getExecutionResult().getData();
        return response.transform(changed ->
                changed.data(Flux.from(told).takeWhile(next -> !(principal.viewer() instanceof Viewer.Anonymous))));
    }

    private static @Nullable ViewerPrincipal principal(@Nullable Principal authentication) {
        return authentication instanceof Authentication known
                        && known.getPrincipal() instanceof ViewerPrincipal principal
                ? principal
                : null;
    }
}
