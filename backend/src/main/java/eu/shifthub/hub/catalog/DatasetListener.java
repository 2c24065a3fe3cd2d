package eu.shifthub.hub.catalog;

import eu.shifthub.hub.catalog.describing.DescriptionChanged;
import eu.shifthub.hub.dataset.ColumnsDescribed;
import eu.shifthub.hub.dataset.DatasetDeleted;
import eu.shifthub.hub.dataset.DatasetDescribed;
import eu.shifthub.hub.dataset.DatasetPublished;
import eu.shifthub.hub.dataset.DatasetUnpublished;
import eu.shifthub.hub.dataset.VersionCounted;
import eu.shifthub.hub.identity.UserEvent;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.quality.CertificateExpired;
import eu.shifthub.hub.quality.CertificateWithdrawn;
import eu.shifthub.hub.quality.VersionCertified;
import eu.shifthub.hub.quality.VersionChecked;
import eu.shifthub.hub.workspace.ProjectChanged;
import eu.shifthub.hub.workspace.WorkspaceId;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps the graph up with the datasets. An event says only which dataset to look at: what is true now is read. Not in a
 * transaction, since one may have to wait until a rebuild is done.
 */
@Component
class DatasetListener {
    private final Catalog catalog;

    DatasetListener(Catalog catalog) {
        this.catalog = catalog;
    }

    @Async
    @TransactionalEventListener
    void on(DatasetPublished event) {
        catalog.project(event.dataset().value());
    }

    @Async
    @TransactionalEventListener
    void on(DatasetDescribed event) {
        catalog.project(event.dataset().value());
    }

    /** Its variables have other words. */
    @Async
    @TransactionalEventListener
    void on(ColumnsDescribed event) {
        catalog.project(event.dataset().value());
    }

    /** The published version may have other statistics. */
    @Async
    @TransactionalEventListener
    void on(VersionCounted event) {
        catalog.projectPublished(event.dataset().value());
    }

    /** What is known of the quality of the published version may be another thing. */
    @Async
    @TransactionalEventListener
    void on(VersionChecked event) {
        catalog.projectPublished(event.dataset().value());
    }

    @Async
    @TransactionalEventListener
    void on(DescriptionChanged event) {
        catalog.project(event.dataset().value());
    }

    @Async
    @TransactionalEventListener
    void on(DatasetUnpublished event) {
        catalog.project(event.dataset().value());
    }

    @Async
    @TransactionalEventListener
    void on(DatasetDeleted event) {
        catalog.project(event.dataset().value());
    }

    @Async
    @TransactionalEventListener
    void on(VersionCertified event) {
        catalog.project(event.dataset().value());
    }

    @Async
    @TransactionalEventListener
    void on(CertificateWithdrawn event) {
        catalog.project(event.dataset().value());
    }

    @Async
    @TransactionalEventListener
    void on(CertificateExpired event) {
        catalog.project(event.dataset().value());
    }

    @Async
    @TransactionalEventListener
    void on(RemotesChanged event) {
        catalog.projectRemotes(event.datasets());
    }

    /** What several origins say of the same thing is one in a graph: of which of them it came, only making it anew tells. */
    @Async
    @TransactionalEventListener
    void on(OriginNarrowed event) {
        catalog.rebuild();
    }

    /** The project may have another name: the publisher's. */
    @Async
    @TransactionalEventListener
    void on(ProjectChanged event) {
        catalog.projectPublishedBy(new WorkspaceId(event.resource().id()));
    }

    /** The person may have another name: the contact's. */
    @Async
    @TransactionalEventListener
    void on(UserEvent.UserChanged event) {
        catalog.projectOwnedBy(new UserId(event.resource().id()));
    }
}
