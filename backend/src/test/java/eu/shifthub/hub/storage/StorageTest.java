package eu.shifthub.hub.storage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestConstructor;

/** A test of the storage room alone, behind a real server. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = StorageRoom.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hub.storage.uploads.max-size=5MB", "server.tomcat.max-swallow-size=-1"})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@interface StorageTest {}
