package eu.shifthub.hub.platform;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;

/** Holds where no outside database is configured. */
class OnEmbeddedDatabase extends NoneNestedConditions {
    OnEmbeddedDatabase() {
        super(ConfigurationPhase.REGISTER_BEAN);
    }

    @ConditionalOnProperty("spring.datasource.url")
    static class OutsideDatabase {}
}
