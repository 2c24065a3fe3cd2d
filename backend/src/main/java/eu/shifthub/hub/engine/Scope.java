package eu.shifthub.hub.engine;

import java.util.List;
import java.util.Optional;

/**
 * Everything a question may see: nothing else exists for it. {@code query} makes it from {@code access}' rules.
 *
 * <p>A view is called {@code schema.name}, or by its bare name where only one schema of the scope has it.
 */
public record Scope(List<View> views) {
    public static final Scope EMPTY = new Scope(List.of());

    public Scope {
        views = List.copyOf(views);
        long names = views.stream().map(View::name).distinct().count();
        if (names != views.size()) {
            throw new IllegalArgumentException("A scope names each view once: " + views);
        }
    }

    public static Scope of(View... views) {
        return new Scope(List.of(views));
    }

    public Optional<View> find(ViewName name) {
        return views.stream().filter(view -> view.name().equals(name)).findFirst();
    }

    /** The view with this bare name, where there is exactly one. */
    public Optional<View> findBare(String name) {
        List<View> found = views.stream()
                .filter(view -> view.name().name().equalsIgnoreCase(name))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
