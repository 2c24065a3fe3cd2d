package eu.shifthub.hub.query;

import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishes who read what, in a transaction, so that the audit log keeps it or the read does not happen. */
@Component
@Transactional
class ReadLog {
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReadLog(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** Whole answers say how many rows; of a stream it is null, and {@link #ended} follows. */
    List<DataRead> read(
            Viewer viewer, Collection<ScopedDataset> datasets, @Nullable Long rowCount, ReadContext context) {
        List<DataRead> reads = datasets.stream()
                .map(dataset -> event(viewer, dataset, dataset.columnNames(), rowCount, context))
                .toList();
        reads.forEach(events::publishEvent);
        return reads;
    }

    void read(Viewer viewer, ScopedDataset dataset, List<String> columns, long rowCount, ReadContext context) {
        events.publishEvent(event(viewer, dataset, columns, rowCount, context));
    }

    void ended(List<DataRead> reads, long rowCount, boolean complete) {
        reads.forEach(read -> events.publishEvent(new DataStreamed(
                Ids.next(), clock.instant(), read.actor(), read.app(), read.dataset(), read.id(), rowCount, complete)));
    }

    private DataRead event(
            Viewer viewer, ScopedDataset dataset, List<String> columns, @Nullable Long rowCount, ReadContext context) {
        Dataset read = dataset.dataset();
        return new DataRead(
                Ids.next(),
                clock.instant(),
                viewer.inNameOf(),
                viewer.app(),
                read.id(),
                dataset.version().id(),
                columns,
                rowCount,
                context);
    }
}
