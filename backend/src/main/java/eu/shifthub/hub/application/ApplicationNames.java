package eu.shifthub.hub.application;

import eu.shifthub.hub.access.Subject;
import eu.shifthub.hub.access.SubjectNames;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class ApplicationNames implements SubjectNames {
    private final ApplicationStore store;

    ApplicationNames(ApplicationStore store) {
        this.store = store;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.APPLICATION;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        return store.names(ids);
    }
}
