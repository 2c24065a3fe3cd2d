package eu.shifthub.hub;

import io.micrometer.context.ContextRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/**
 * Counts the SQL statements that one piece of work causes, on whichever threads: it goes along with the work as the
 * viewer does. Work that others do meanwhile is not counted.
 */
@TestComponent
final class StatementCount implements ExecuteListener {
    private static final ThreadLocal<@Nullable AtomicInteger> CURRENT = new ThreadLocal<>();

    static {
        ContextRegistry.getInstance()
                .registerThreadLocalAccessor(
                        StatementCount.class.getName(), CURRENT::get, CURRENT::set, CURRENT::remove);
    }

    int of(Runnable work) {
        AtomicInteger statements = new AtomicInteger();
        CURRENT.set(statements);
        try {
            work.run();
            return statements.get();
        } finally {
            CURRENT.remove();
        }
    }

    @Override
    public void executeStart(ExecuteContext context) {
        AtomicInteger statements = CURRENT.get();
        if (statements != null) {
            statements.incrementAndGet();
        }
    }
}
