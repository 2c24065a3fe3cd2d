package eu.shifthub.hub.demo;

import eu.shifthub.hub.identity.DemoWorld;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the story in the background once the hub is ready, where the hub is a demo. */
@Component
class DemoStart {
    private static final Logger log = LoggerFactory.getLogger(DemoStart.class);
    private static final Duration GOODBYE = Duration.ofSeconds(10);

    private final DemoWorld world;
    private final DemoStory story;
    private volatile boolean stopping;
    private @Nullable Thread teller;

    DemoStart(DemoWorld world, DemoStory story) {
        this.world = world;
        this.story = story;
    }

    @EventListener
    void on(AvailabilityChangeEvent<ReadinessState> event) {
        if (event.getState() == ReadinessState.ACCEPTING_TRAFFIC && world.isOn() && teller == null) {
            teller = Thread.ofVirtual().name("demo-story").start(this::tell);
        }
    }

    private void tell() {
        try {
            story.tell(Cast.of(world));
        } catch (RuntimeException e) {
            if (!stopping) {
                log.error("The demo world is not complete. It goes on at the next start.", e);
            }
        }
    }

    /** What is not told yet, the next start tells. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        if (teller != null) {
            teller.interrupt();
            teller.join(GOODBYE);
        }
    }
}
