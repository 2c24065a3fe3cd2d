package eu.shifthub.hub.quality;

import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Users;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.query.DatasetScope;
import eu.shifthub.hub.query.Queries;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Opens what a rule reads: the dataset under its owner's rights, and another one only where both its owner and the
 * rule's author may read all of what the rule needs, so that a rule tells nobody more than they may know.
 */
@Component
class RuleScopes {
    private final Queries queries;
    private final Datasets datasets;
    private final Users users;

    RuleScopes(Queries queries, Datasets datasets, Users users) {
        this.queries = queries;
        this.datasets = datasets;
        this.users = users;
    }

    DatasetScope of(RuleTerms terms, UserId author, Version version) {
        Viewer.Person owner = owner(datasets.get(version.dataset()));
        DatasetScope own = own(owner, version);
        DatasetId other = terms.otherDataset();
        if (other == null) {
            return own;
        }
        readsWhole(author, other, terms.otherColumns(), QualityProblem.AUTHOR_GONE);
        return own.and(readsWhole(owner.id(), other, terms.otherColumns(), QualityProblem.OTHER_NOT_WHOLE));
    }

    private DatasetScope own(Viewer.Person owner, Version version) {
        try {
            return queries.scope(owner, version.dataset(), version.number());
        } catch (ProblemException refused) {
            throw QualityProblem.OWNER_GONE.because();
        }
    }

    private Viewer.Person owner(Dataset dataset) {
        return users.findActive(dataset.owner()).orElseThrow(QualityProblem.OWNER_GONE::because);
    }

    /** The other dataset, where the person reads every row of it and these columns as they are. */
    private DatasetScope readsWhole(UserId person, DatasetId other, List<String> columns, QualityProblem refusal) {
        Viewer.Person reader = users.findActive(person).orElseThrow(refusal::because);
        DatasetScope scope;
        try {
            scope = queries.scope(reader, List.of(other));
        } catch (ProblemException refused) {
            throw refusal.because();
        }
        if (!scope.readsWhole(other, columns)) {
            throw refusal.because();
        }
        return scope;
    }
}
