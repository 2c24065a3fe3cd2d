package eu.shifthub.hub.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which datasets stand on which page of the catalog. A link names the dataset that the page before ended with, so that
 * nothing which happens before it moves what follows. Harvesters that count pages have no such name: for them the pages
 * are counted with what was withdrawn in its place, so that a withdrawal moves nothing either.
 */
@Component
class Pages {
    /** As PostgreSQL orders them. */
    static final Comparator<UUID> ORDER = Comparator.comparing(UUID::toString);

    private final RevisionStore revisions;
    private final CatalogProperties properties;

    Pages(RevisionStore revisions, CatalogProperties properties) {
        this.revisions = revisions;
        this.properties = properties;
    }

    /**
     * What a page has.
     *
     * @param after the dataset that the page before ended with; null before the first page
     * @param last the dataset it ends with; null where no page follows
     */
    record Cut(
            @Nullable UUID after,
            List<Revision> shown,
            @Nullable UUID last) {}

    /** Between which datasets a page is: without the first, with the second, each null where there is none. */
    private record Bounds(@Nullable UUID after, @Nullable UUID last) {
        boolean reach(Revision next) {
            return last == null || ORDER.compare(next.dataset(), last) <= 0;
        }
    }

    Cut cut(Audience audience, PageRequest request) {
        Bounds bounds = request.after() == null ? counted(audience, request) : new Bounds(request.after(), null);
        List<Revision> found =
                revisions.after(audience, bounds.after(), request.modifiedSince(), properties.pageSize() + 1);
        PageFill fill = fill();
        List<Revision> shown = found.stream()
                .takeWhile(next -> bounds.reach(next) && fill.takes(next))
                .toList();
        if (found.size() == shown.size()) {
            return new Cut(bounds.after(), shown, null);
        }
        return new Cut(
                bounds.after(),
                shown,
                shown.isEmpty() ? bounds.last() : shown.getLast().dataset());
    }

    /** The page of this number. A page without anything that is still said is none: it is part of the next one. */
    private Bounds counted(Audience audience, PageRequest request) {
        long most = request.number() * (properties.pageSize() + 1L);
        return revisions
                .walk(audience, request.modifiedSince(), most, all -> {
                    PageFill fill = fill();
                    int number = 1;
                    @Nullable UUID before = null;
                    @Nullable UUID last = null;
                    while (all.hasNext()) {
                        Revision next = all.next();
                        if (!fill.takes(next) && !Objects.equals(last, before)) {
                            if (number == request.number()) {
                                return Optional.of(new Bounds(before, last));
                            }
                            number++;
                            before = last;
                        }
                        last = next.isSaid() ? next.dataset() : last;
                    }
                    return number == request.number() && (number == 1 || !Objects.equals(last, before))
                            ? Optional.of(new Bounds(before, null))
                            : Optional.<Bounds>empty();
                })
                .orElseThrow(CatalogProblem.PAGE_UNKNOWN::because);
    }

    private PageFill fill() {
        return new PageFill(properties.pageSize(), properties.pageBytes().toBytes());
    }
}
