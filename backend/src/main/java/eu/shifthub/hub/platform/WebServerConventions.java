package eu.shifthub.hub.platform;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the web server itself answers. */
@Configuration(proxyBeanMethods = false)
class WebServerConventions {
    @Bean
    TomcatContextCustomizer problemPages() {
        return context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemPages.class.getName());
            }
        };
    }
}
