package eu.shifthub.hub.identity;

import java.util.List;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Keeps to Spring Security's own holder of who is signed in. Vaadin brings one for views on the server, of which there
 * are none here, and makes it the holder of the whole JVM: a second context then takes the viewer from the first.
 */
@Component
class OneSecurityContext implements BeanDefinitionRegistryPostProcessor {
    private static final List<String> OF_VAADIN =
            List.of("securityContextHolderStrategyInitializer", "vaadinAwareSecurityContextHolderStrategy");

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        OF_VAADIN.stream().filter(registry::containsBeanDefinition).forEach(registry::removeBeanDefinition);
    }
}
