package eu.shifthub.hub.serving;

import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.identity.Viewers;
import eu.shifthub.hub.platform.Problem;
import eu.shifthub.hub.platform.ProblemException;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Who calls the data API, and what it answers to those who may not. */
@Component
class Callers {
    private static final String SCOPE = "data:read";

    private final Viewers viewers;

    Callers(Viewers viewers) {
        this.viewers = viewers;
    }

    Viewer current() {
        Viewer viewer = viewers.current();
        if (lacksScope(viewer)) {
            throw ServingProblem.SCOPE_MISSING.because();
        }
        return viewer;
    }

    private static boolean lacksScope(Viewer viewer) {
        return switch (viewer) {
            case Viewer.App app -> !app.scopes().contains(SCOPE);
            case Viewer.OnBehalf lent -> !lent.by().scopes().contains(SCOPE);
            case Viewer.Anonymous nobody -> false;
            case Viewer.Person person -> false;
        };
    }

    /** What is denied to nobody in particular is answered with the advice to sign in. */
    <T> T answer(Viewer viewer, Supplier<T> question) {
        try {
            return question.get();
        } catch (ProblemException e) {
            throw viewer instanceof Viewer.Anonymous && e.problem().category() == Problem.Category.DENIED
                    ? ServingProblem.SIGN_IN_FIRST.because()
                    : e;
        }
    }
}
