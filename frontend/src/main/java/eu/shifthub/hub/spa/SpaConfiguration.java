package eu.shifthub.hub.spa;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/** Settings of the framework that carries the page; none of them is for an operator to choose. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:eu/shifthub/hub/spa/vaadin.properties")
class SpaConfiguration {}
