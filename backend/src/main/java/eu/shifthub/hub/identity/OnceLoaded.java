package eu.shifthub.hub.identity;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;

/** A security context that is looked up at most once a request, and not at all where nobody asks. */
final class OnceLoaded implements DeferredSecurityContext {
    private final Supplier<SecurityContext> load;
    private final DeferredSecurityContext stored;
    private @Nullable SecurityContext loaded;

    OnceLoaded(Supplier<SecurityContext> load, DeferredSecurityContext stored) {
        this.load = load;
        this.stored = stored;
    }

    @Override
    public SecurityContext get() {
        SecurityContext context = loaded;
        if (context == null) {
            context = load.get();
            loaded = context;
        }
        return context;
    }

    @Override
    public boolean isGenerated() {
        return stored.isGenerated();
    }
}
