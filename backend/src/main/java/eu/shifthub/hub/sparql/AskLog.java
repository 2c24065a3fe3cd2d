package eu.shifthub.hub.sparql;

import eu.shifthub.hub.catalog.Audience;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says who asked: people and applications in the audit log, anyone in the log of the hub. */
@Component
@Transactional
class AskLog {
    private static final Logger LOG = LoggerFactory.getLogger(AskLog.class);
    private static final int LONGEST = 1000;

    private final ApplicationEventPublisher events;
    private final Clock clock;

    AskLog(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    void asked(Viewer viewer, Question question, Answer answer, long millis) {
        LOG.info(
                "SPARQL answered as {} in {} ms: {} rows or triples, {} bytes{}.",
                answer.format(),
                millis,
                answer.count(),
                answer.body().length,
                answer.cut().isEmpty() ? "" : ", cut at " + answer.cut());
        if (viewer instanceof Viewer.Anonymous) {
            return;
        }
        String query = question.query();
        events.publishEvent(new GraphAsked(
                Ids.next(),
                clock.instant(),
                viewer.inNameOf(),
                viewer.app(),
                Audience.of(viewer),
                query.substring(0, Math.min(LONGEST, query.length())),
                answer.count()));
    }
}
