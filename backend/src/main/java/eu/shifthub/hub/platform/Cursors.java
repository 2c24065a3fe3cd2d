package eu.shifthub.hub.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.graphql.data.pagination.CursorEncoder;
import org.springframework.graphql.data.pagination.CursorStrategy;
import org.springframework.graphql.data.pagination.EncodingCursorStrategy;
import org.springframework.graphql.data.query.ScrollPositionCursorStrategy;

/** Cursors of connections: opaque to callers. One that is none of the hub's is the caller's mistake, not the hub's. */
@Configuration(proxyBeanMethods = false)
class Cursors {
    @Bean
    EncodingCursorStrategy<ScrollPosition> cursorStrategy() {
        return CursorStrategy.withEncoder(new Positions(new ScrollPositionCursorStrategy()), new Encoding());
    }

    private record Positions(CursorStrategy<ScrollPosition> positions) implements CursorStrategy<ScrollPosition> {
        @Override
        public boolean supports(Class<?> type) {
            return positions.supports(type);
        }

        @Override
        public String toCursor(ScrollPosition position) {
            return positions.toCursor(position);
        }

        @Override
        public ScrollPosition fromCursor(String cursor) {
            try {
                return positions.fromCursor(cursor);
            } catch (IllegalArgumentException e) {
                throw PlatformProblem.CURSOR_UNKNOWN.at("after");
            }
        }
    }

    private record Encoding() implements CursorEncoder {
        private static final CursorEncoder BASE64 = CursorEncoder.base64();

        @Override
        public String encode(String cursor) {
            return BASE64.encode(cursor);
        }

        @Override
        public String decode(String cursor) {
            try {
                return BASE64.decode(cursor);
            } catch (IllegalArgumentException e) {
                throw PlatformProblem.CURSOR_UNKNOWN.at("after");
            }
        }
    }
}
