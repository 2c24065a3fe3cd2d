package eu.shifthub.hub.quality;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.DataRules;
import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.dataset.Admission;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.dataset.VersionId;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who certifies what, and who learns of it. */
@Component
@Transactional(readOnly = true)
class CertificateRights {
    private final CertificateStore store;
    private final Datasets datasets;
    private final Access access;

    CertificateRights(CertificateStore store, Datasets datasets, Access access) {
        this.store = store;
        this.datasets = datasets;
        this.access = access;
    }

    /** The version, to a practitioner who may read it whole and has no part in it. */
    Version requireCertifiable(Viewer.Person by, VersionId id) {
        if (!by.practitioner()) {
            throw QualityProblem.NOT_PRACTITIONER.because();
        }
        Version version = datasets.versionsByIds(List.of(id)).get(id);
        if (version == null || !isShown(by, version)) {
            throw QualityProblem.VERSION_UNKNOWN.because();
        }
        if (hasPart(by, datasets.get(version.dataset()), version, editable(by, List.of(version.dataset())))) {
            throw QualityProblem.OWN_WORK.because();
        }
        if (!isWhole(access.rules(by, List.of(version.dataset().value())), version)) {
            throw QualityProblem.NOT_READ_WHOLE.because();
        }
        if (version.admission() != Admission.ADMITTED) {
            throw QualityProblem.VERSION_WAITS.because(Map.of("version", version.number()));
        }
        return version;
    }

    /** Of each dataset the version that the viewer sees, where the viewer may certify it. */
    Map<DatasetId, Version> certifiable(Viewer viewer, Collection<Dataset> of) {
        if (!(viewer instanceof Viewer.Person person) || !person.practitioner()) {
            return Map.of();
        }
        List<DatasetId> ids = of.stream().map(Dataset::id).toList();
        Map<UUID, DataRules> rules =
                access.rules(viewer, ids.stream().map(DatasetId::value).toList());
        Set<UUID> editable = editable(viewer, ids);
        Map<DatasetId, Version> shown = datasets.versionsFor(viewer, of);
        Map<DatasetId, Version> certifiable = new HashMap<>();
        for (Dataset dataset : of) {
            Version version = shown.get(dataset.id());
            if (version != null && isWhole(rules, version) && !hasPart(person, dataset, version, editable)) {
                certifiable.put(dataset.id(), version);
            }
        }
        return certifiable;
    }

    /** The certificate, to who gave it and to platform managers who may read it. */
    Certificate requireWithdrawable(Viewer.Person by, CertificateId id) {
        Certificate certificate = store.find(id)
                .filter(known -> known.by().equals(by.id()) || isTold(by, known))
                .orElseThrow(QualityProblem.CERTIFICATE_UNKNOWN::because);
        if (!mayWithdraw(by, certificate)) {
            throw QualityProblem.CERTIFICATE_OF_ANOTHER.because();
        }
        return certificate;
    }

    static boolean mayWithdraw(Viewer viewer, Certificate certificate) {
        return viewer instanceof Viewer.Person person
                && (certificate.by().equals(person.id()) || person.hasRole(Role.MANAGER));
    }

    /**
     * Up to which version of each dataset the viewer learns of certificates: members of its workspace of all, whoever
     * else may read the description up to the published one. Missing where it is none.
     */
    Map<DatasetId, Integer> toldUpTo(Viewer viewer, Collection<Dataset> of) {
        Map<UUID, Visibility> visible = access.visibility(
                viewer, of.stream().map(dataset -> dataset.id().value()).toList());
        List<Dataset> described = of.stream()
                .filter(dataset -> visible.getOrDefault(dataset.id().value(), Visibility.NONE)
                        .atLeast(Visibility.DESCRIPTION))
                .toList();
        Set<UUID> own = access.memberRoles(
                        viewer,
                        described.stream()
                                .map(dataset -> dataset.workspace().value())
                                .distinct()
                                .toList())
                .keySet();
        Map<DatasetId, Version> shown = datasets.versionsFor(viewer, described);
        Map<DatasetId, Integer> upTo = new HashMap<>();
        for (Dataset dataset : described) {
            if (own.contains(dataset.workspace().value())) {
                upTo.put(dataset.id(), Integer.MAX_VALUE);
            } else if (shown.containsKey(dataset.id())) {
                upTo.put(
                        dataset.id(),
                        Objects.requireNonNull(shown.get(dataset.id())).number());
            }
        }
        return upTo;
    }

    private boolean isTold(Viewer viewer, Certificate certificate) {
        Dataset dataset = datasets.get(certificate.dataset());
        return certificate.versionNumber() <= toldUpTo(viewer, List.of(dataset)).getOrDefault(dataset.id(), 0);
    }

    /** To members of the workspace each version is, to others the published one, where they may read the description. */
    private boolean isShown(Viewer viewer, Version version) {
        Dataset dataset = datasets.get(version.dataset());
        Integer upTo = toldUpTo(viewer, List.of(dataset)).get(dataset.id());
        return upTo != null && (upTo == Integer.MAX_VALUE || upTo == version.number());
    }

    private Set<UUID> editable(Viewer viewer, Collection<DatasetId> ids) {
        return access.editable(viewer, ids.stream().map(DatasetId::value).toList());
    }

    private static boolean isWhole(Map<UUID, DataRules> rules, Version version) {
        return DataRules.EVERYTHING.equals(rules.get(version.dataset().value()));
    }

    /** Nobody vouches for their own work. */
    private static boolean hasPart(Viewer.Person person, Dataset dataset, Version version, Set<UUID> editable) {
        return dataset.owner().equals(person.id())
                || version.createdBy().equals(person.id())
                || editable.contains(dataset.id().value());
    }
}
