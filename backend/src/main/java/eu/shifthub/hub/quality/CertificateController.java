package eu.shifthub.hub.quality;

import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.VersionId;
import eu.shifthub.hub.identity.Viewers;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class CertificateController {
    private final Certificates certificates;
    private final Datasets datasets;
    private final Viewers viewers;

    CertificateController(Certificates certificates, Datasets datasets, Viewers viewers) {
        this.certificates = certificates;
        this.datasets = datasets;
        this.viewers = viewers;
    }

    @MutationMapping
    CertificatePayload certifyVersion(@Argument CertifyVersionInput input) {
        return payload(certificates.certify(viewers.person(), input.version(), input.statement(), input.validUntil()));
    }

    @MutationMapping
    CertificatePayload withdrawCertificate(@Argument WithdrawCertificateInput input) {
        return payload(certificates.withdraw(viewers.person(), input.certificate(), input.reason()));
    }

    private CertificatePayload payload(Certificate certificate) {
        return new CertificatePayload(datasets.get(certificate.dataset()));
    }

    record CertifyVersionInput(
            VersionId version, String statement, @Nullable Instant validUntil) {}

    record WithdrawCertificateInput(CertificateId certificate, String reason) {}

    record CertificatePayload(Dataset dataset) {}
}
