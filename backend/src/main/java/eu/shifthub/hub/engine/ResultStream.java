package eu.shifthub.hub.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an answer, as they come; never the whole set in memory. To be closed: closing early stops the question.
 *
 * <p>Cells are, by {@link ColumnType.Kind}: String, Boolean, Integer, Long, BigDecimal, Double, LocalDate, LocalTime,
 * LocalDateTime, Instant, UUID, byte[], and String for OTHER; null for an empty cell.
 */
public interface ResultStream extends AutoCloseable {
    List<ResultColumn> columns();

    /**
     * Moves to the next row.
     *
     * @return whether there is one
     * @throws eu.shifthub.hub.platform.ProblemException an {@link EngineProblem}: the question failed on its way
     */
    boolean next();

    /** A cell of the row moved to; columns count from 0. */
    @Nullable
    Object value(int column);

    /** Whether rows were left out by {@link Limits#rows()}. Known once {@link #next()} has said no. */
    boolean truncated();

    @Override
    void close();
}
