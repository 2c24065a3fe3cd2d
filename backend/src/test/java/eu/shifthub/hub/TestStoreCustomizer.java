package eu.shifthub.hub;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Gives every Spring context of a test its {@link TestStore.Place}; registered in spring.factories. */
record TestStoreCustomizer() implements ContextCustomizer {
    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        TestStore.Place place = TestStore.place();
        TestPropertyValues.of(
                        "hub.data-dir=" + place.dataDir(),
                        // The counterparts of sources are on this machine.
                        "hub.source.allowed-networks=127.0.0.0/8",
                        // Many contexts stand side by side, most of them idle.
                        "spring.datasource.hikari.minimum-idle=0",
                        "spring.datasource.hikari.idle-timeout=10000",
                        "spring.datasource.url=" + place.database().url(),
                        "spring.datasource.username=" + place.database().username(),
                        "spring.datasource.password=" + place.database().password())
                .applyTo(context);
    }

    static final class Factory implements ContextCustomizerFactory {
        static {
            // A machine may be busy, and waiting for something does not measure how quick it is.
            Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
        }

        @Override
        public @Nullable ContextCustomizer createContextCustomizer(
                Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
            return new TestStoreCustomizer();
        }
    }
}
