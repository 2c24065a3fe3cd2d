package eu.shifthub.hub.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestConstructor;

/** A test of the engine room on the rooms under it: real workers, a real blob folder, a real database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {EngineRoom.class, Tables.class},
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "hub.engine.max-workers=3")
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@interface EngineTest {}
