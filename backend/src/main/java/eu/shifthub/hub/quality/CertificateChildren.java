package eu.shifthub.hub.quality;

import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.dataset.VersionId;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Users;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.identity.Viewers;
import eu.shifthub.hub.quality.Certificate.Withdrawal;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Certificates of datasets, as far as the caller learns of them. */
@Controller
class CertificateChildren {
    private static final int SHOWN = 50;

    private final CertificateStore store;
    private final CertificateRights rights;
    private final Datasets datasets;
    private final Users users;
    private final Viewers viewers;
    private final Clock clock;

    CertificateChildren(
            CertificateStore store,
            CertificateRights rights,
            Datasets datasets,
            Users users,
            Viewers viewers,
            Clock clock) {
        this.store = store;
        this.rights = rights;
        this.datasets = datasets;
        this.users = users;
        this.viewers = viewers;
        this.clock = clock;
    }

    @BatchMapping
    Map<Dataset, List<Certificate>> certificates(List<Dataset> parents) {
        Map<DatasetId, Integer> upTo = rights.toldUpTo(viewers.current(), parents);
        Map<DatasetId, List<Certificate>> found = told(store.of(upTo.keySet()), upTo);
        return each(
                parents,
                dataset -> !upTo.containsKey(dataset.id())
                        ? null
                        : found.getOrDefault(dataset.id(), List.of()).stream()
                                .limit(SHOWN)
                                .toList());
    }

    /** Of the version that the catalog shows, or else the current one. */
    @BatchMapping
    Map<Dataset, Certification> certification(List<Dataset> parents) {
        Map<DatasetId, Integer> upTo = rights.toldUpTo(viewers.current(), parents);
        Map<DatasetId, List<Certificate>> standing = told(store.standing(upTo.keySet(), clock.instant()), upTo);
        Map<VersionId, Version> versions = datasets.versionsByIds(parents.stream()
                .filter(dataset -> standing.containsKey(dataset.id()))
                .map(CertificateChildren::shown)
                .filter(Objects::nonNull)
                .toList());
        return each(parents, dataset -> {
            Version version = versions.get(shown(dataset));
            return version == null
                    ? null
                    : Certification.of(standing.getOrDefault(dataset.id(), List.of()), version.number())
                            .orElse(null);
        });
    }

    @BatchMapping
    Map<Dataset, Version> certifiableVersion(List<Dataset> parents) {
        Map<DatasetId, Version> certifiable = rights.certifiable(viewers.current(), parents);
        Map<DatasetId, List<Certificate>> standing = store.standing(certifiable.keySet(), clock.instant()).stream()
                .filter(certificate ->
                        certificate.by().value().equals(viewers.current().actor()))
                .collect(Collectors.groupingBy(Certificate::dataset));
        return each(parents, dataset -> {
            Version version = certifiable.get(dataset.id());
            boolean done = version != null
                    && standing.getOrDefault(dataset.id(), List.of()).stream()
                            .anyMatch(certificate -> certificate.version().equals(version.id()));
            return done ? null : version;
        });
    }

    @BatchMapping(typeName = "Certificate", field = "by")
    Map<Certificate, Viewer.Person> by(List<Certificate> parents) {
        Map<UserId, Viewer.Person> persons =
                users.persons(parents.stream().map(Certificate::by).toList());
        return each(parents, certificate -> persons.get(certificate.by()));
    }

    @BatchMapping(typeName = "CertificateWithdrawal", field = "by")
    Map<Withdrawal, Viewer.Person> withdrawnBy(List<Withdrawal> parents) {
        Map<UserId, Viewer.Person> persons =
                users.persons(parents.stream().map(Withdrawal::by).toList());
        return each(parents, withdrawal -> persons.get(withdrawal.by()));
    }

    @SchemaMapping
    Certificate.State state(Certificate certificate) {
        return certificate.state(clock.instant());
    }

    @SchemaMapping
    boolean canWithdraw(Certificate certificate) {
        return certificate.withdrawal() == null && CertificateRights.mayWithdraw(viewers.current(), certificate);
    }

    private static Map<DatasetId, List<Certificate>> told(List<Certificate> all, Map<DatasetId, Integer> upTo) {
        return all.stream()
                .filter(certificate -> certificate.versionNumber() <= upTo.getOrDefault(certificate.dataset(), 0))
                .collect(Collectors.groupingBy(Certificate::dataset));
    }

    private static @Nullable VersionId shown(Dataset dataset) {
        return dataset.isPublished() ? dataset.published() : dataset.current();
    }

    private static <P, T> Map<P, T> each(Collection<P> parents, Function<P, @Nullable T> child) {
        Map<P, T> children = new HashMap<>();
        for (P parent : parents) {
            T found = child.apply(parent);
            if (found != null) {
                children.put(parent, found);
            }
        }
        return children;
    }
}
