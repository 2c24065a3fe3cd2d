package eu.shifthub.hub.application;

import eu.shifthub.hub.identity.Users;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.identity.Viewers;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /oauth2/consent}: asks a person whether an application may ask in their name. A page without scripts, outside
 * the SPA: its form leads away from the hub, and nothing on it can be made to press the button. What it says comes from
 * what was kept of the request, never from its own address.
 */
@RestController
class ConsentController {
    static final String PATH = "/oauth2/consent";

    private final Authorizations authorizations;
    private final ApplicationStore applications;
    private final Users users;
    private final Viewers viewers;
    private final ConsentPage page;

    ConsentController(
            Authorizations authorizations,
            ApplicationStore applications,
            Users users,
            Viewers viewers,
            ConsentPage page) {
        this.authorizations = authorizations;
        this.applications = applications;
        this.users = users;
        this.viewers = viewers;
        this.page = page;
    }

    @GetMapping(PATH)
    ResponseEntity<String> ask(@RequestParam String state, Locale locale) {
        Viewer.Person person = viewers.person();
        CodeGrant asked = authorizations
                .findPending(state)
                .filter(grant -> grant.user().equals(person.id()))
                .orElseThrow(ApplicationProblem.CONSENT_GONE::because);
        Application application =
                applications.find(asked.application()).orElseThrow(ApplicationProblem.CONSENT_GONE::because);
        ConsentPage.Rendered rendered = page.render(
                new ConsentPage.Question(application, users.get(application.ownerId()), person, asked, state), locale);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", rendered.policy())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .body(rendered.html());
    }
}
