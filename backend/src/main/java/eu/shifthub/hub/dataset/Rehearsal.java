package eu.shifthub.hub.dataset;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Shows what would be if a dataset were published: all the rules that hold then hold in it, and nothing of it stays. No
 * event tells of it.
 */
@Component
public class Rehearsal {
    private final DatasetStore store;
    private final Access access;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Rehearsal(DatasetStore store, Access access, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.access = access;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Looks at the dataset with its current version published; for who may edit it.
     *
     * @param sensitivity with which it would be published; as it is where it is null
     * @param look must only read
     */
    public <T> T published(
            Viewer.Person by, DatasetId id, boolean listed, @Nullable Sensitivity sensitivity, Supplier<T> look) {
        access.requireEdit(by, id.value());
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            publish(id, listed, sensitivity);
            return look.get();
        }));
    }

    private void publish(DatasetId id, boolean listed, @Nullable Sensitivity sensitivity) {
        Dataset dataset = store.lock(id).orElseThrow(DatasetProblem.DATASET_UNKNOWN::because);
        if (dataset.current() == null) {
            throw DatasetProblem.NO_VERSION.because(Map.of("dataset", dataset.title()));
        }
        if (sensitivity != null) {
            store.setSensitivity(id, sensitivity);
        }
        store.publish(id, dataset.current(), listed, clock.instant(), Ids.next());
        access.protectDataset(id.value(), store.find(id).orElseThrow().protection());
    }
}
