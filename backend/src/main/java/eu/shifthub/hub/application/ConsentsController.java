package eu.shifthub.hub.application;

import static eu.shifthub.db.application.Tables.CLIENT;

import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Users;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.identity.Viewers;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What one lets applications do, and the end of it. */
@Controller
class ConsentsController {
    private final Consents consents;
    private final ApplicationStore applications;
    private final Users users;
    private final Viewers viewers;

    ConsentsController(Consents consents, ApplicationStore applications, Users users, Viewers viewers) {
        this.consents = consents;
        this.applications = applications;
        this.users = users;
        this.viewers = viewers;
    }

    record WithdrawConsentInput(ApplicationId application) {}

    record WithdrawConsentPayload(List<Consent> consents) {}

    @QueryMapping
    List<Consent> consents() {
        return consents.list(viewers.person());
    }

    @MutationMapping
    WithdrawConsentPayload withdrawConsent(@Argument WithdrawConsentInput input) {
        consents.withdraw(viewers.person(), input.application());
        return new WithdrawConsentPayload(consents.list(viewers.person()));
    }

    @BatchMapping(typeName = "Consent")
    Map<Consent, String> name(List<Consent> sources) {
        return of(sources, Application::name);
    }

    @BatchMapping(typeName = "Consent")
    Map<Consent, String> description(List<Consent> sources) {
        return of(sources, Application::description);
    }

    @BatchMapping(typeName = "Consent")
    Map<Consent, Viewer.Person> owner(List<Consent> sources) {
        Map<Consent, UserId> owners = of(sources, Application::ownerId);
        Map<UserId, Viewer.Person> persons = users.persons(owners.values());
        return sources.stream()
                .collect(Collectors.toMap(Function.identity(), source -> persons.get(owners.get(source))));
    }

    private <T> Map<Consent, T> of(List<Consent> sources, Function<Application, T> field) {
        Map<ApplicationId, Application> found =
                applications
                        .list(CLIENT.ID.in(sources.stream()
                                .map(source -> source.application().value())
                                .toList()))
                        .stream()
                        .collect(Collectors.toMap(Application::id, Function.identity()));
        return sources.stream()
                .collect(Collectors.toMap(Function.identity(), source -> field.apply(found.get(source.application()))));
    }
}
