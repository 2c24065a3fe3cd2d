package eu.shifthub.hub;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** A test of the whole hub, on a port of its own, with an empty PostgreSQL and an empty data folder ({@link TestStore}). */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Import(SchemaReports.class)
@SpringBootTest(classes = HubApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
public @interface HubTest {}
