package eu.shifthub.hub.application;

import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.identity.Viewers;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** {@code /userinfo} (OpenID Connect Core, 5.3): who the person is in whose name a token asks. */
@RestController
class UserInfoController {
    private final Viewers viewers;

    UserInfoController(Viewers viewers) {
        this.viewers = viewers;
    }

    @RequestMapping(
            path = "/userinfo",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<Map<String, String>> userInfo() {
        return switch (viewers.current()) {
            case Viewer.OnBehalf lent
            when lent.by().scopes().contains(Scopes.OPENID) ->
                ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(claims(lent.person()));
            case Viewer.OnBehalf lent -> throw ApplicationProblem.SCOPE_MISSING.because(Map.of("scope", Scopes.OPENID));
            case Viewer.App app -> throw ApplicationProblem.SCOPE_MISSING.because(Map.of("scope", Scopes.OPENID));
            case Viewer.Anonymous nobody -> throw ApplicationProblem.TOKEN_INVALID.because();
            case Viewer.Person person -> throw ApplicationProblem.TOKEN_INVALID.because();
        };
    }

    private static Map<String, String> claims(Viewer.Person person) {
        return Map.of(
                "sub", person.id().value().toString(), "name", person.name(), "preferred_username", person.username());
    }
}
