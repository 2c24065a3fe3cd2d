package eu.shifthub.hub.ingest;

import eu.shifthub.hub.dataset.Column;
import eu.shifthub.hub.dataset.ColumnType;
import eu.shifthub.hub.engine.CsvColumn;
import eu.shifthub.hub.engine.CsvImport;
import eu.shifthub.hub.engine.CsvSniff;
import eu.shifthub.hub.engine.Order;
import eu.shifthub.hub.platform.CleanText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts what a person says of the columns over what was guessed of them. */
final class Corrections {
    private static final int MAX_NAME = 200;
    private static final int MAX_DECIMALS = 18;
    private static final int DECIMALS = 2;
    private static final int PRECISION = 18;
    private static final int LARGEST_PRECISION = 38;
    private static final int MAX_TEXT = 2_000;
    private static final int MAX_UNIT = 60;
    private static final ColumnCorrection NOTHING_SAID =
            new ColumnCorrection(0, null, null, null, null, null, false, null, null, null, null, null);

    private final CsvSniff guess;
    private final int width;
    private final @Nullable Integer lineColumn;
    private final Map<Integer, ColumnCorrection> corrections;
    private final Map<String, Column> before;

    /**
     * Of a file whose columns are all in the guess.
     *
     * @param before the columns of the version before, for what is not said anew; none where there is none
     */
    Corrections(CsvSniff guess, List<ColumnCorrection> corrections, List<Column> before) {
        this(guess, guess.columns().size(), null, corrections, before);
    }

    /**
     * @param width of the file, which may have columns that are not in the guess
     * @param lineColumn where the file says which line a row was
     */
    Corrections(
            CsvSniff guess,
            int width,
            @Nullable Integer lineColumn,
            List<ColumnCorrection> corrections,
            List<Column> before) {
        this.guess = guess;
        this.width = width;
        this.lineColumn = lineColumn;
        this.before = before.stream().collect(Collectors.toMap(Column::name, Function.identity(), (a, b) -> a));
        Set<Integer> positions =
                guess.columns().stream().map(CsvColumn::position).collect(Collectors.toSet());
        this.corrections = corrections.stream()
                .collect(Collectors.toMap(ColumnCorrection::position, Function.identity(), (first, last) -> last));
        this.corrections.keySet().stream()
                .filter(position -> !positions.contains(position))
                .findFirst()
                .ifPresent(unknown -> {
                    throw IngestProblem.COLUMN_UNKNOWN.at("columns", Map.of("position", unknown));
                });
    }

    /** What is said of the columns: by a person, or by the version before where its types hold. */
    static List<ColumnCorrection> said(CsvSniff guess, ImportInstructions instructions, List<Column> before) {
        return instructions.typesOfBefore() ? typed(guess, before) : instructions.columns();
    }

    /** To each column of the file the type of that of its name. */
    private static List<ColumnCorrection> typed(CsvSniff guess, List<Column> before) {
        Map<String, ColumnType> types = before.stream().collect(Collectors.toMap(Column::name, Column::type));
        return guess.columns().stream()
                .filter(column -> types.containsKey(column.name()))
                .map(column -> ColumnCorrection.typed(column.position(), types.get(column.name())))
                .toList();
    }

    /** What the engine shall do with the file. */
    CsvImport instructions(List<String> nullMarkers, CsvImport.OnReject onReject) {
        List<CsvColumn> kept = new ArrayList<>();
        for (CsvColumn column : guess.columns()) {
            ColumnCorrection correction = corrections.get(column.position());
            if (correction == null) {
                kept.add(column);
            } else if (!correction.drop()) {
                kept.add(corrected(column, correction));
            }
        }
        check(kept);
        List<Order> order = KeyCheck.order(kept.stream().map(this::described).toList());
        return new CsvImport(guess.dialect(), width, kept, nullMarkers, onReject, lineColumn, order);
    }

    /** The columns of the version that becomes of it. */
    List<Column> columns(CsvImport instructions) {
        return instructions.columns().stream().map(this::described).toList();
    }

    private Column described(CsvColumn column) {
        ColumnCorrection said = corrections.getOrDefault(column.position(), NOTHING_SAID);
        Column known = before.get(column.name());
        String at = "columns." + column.position() + ".";
        return new Column(
                column.name(),
                ColumnType.of(column.type()),
                text(said.label(), known == null ? null : known.label(), MAX_NAME, at + "label"),
                text(said.description(), known == null ? null : known.description(), MAX_TEXT, at + "description"),
                text(said.unit(), known == null ? null : known.unit(), MAX_UNIT, at + "unit"),
                said.key() == null ? known != null && known.key() : said.key(),
                personal(column, said, known));
    }

    private boolean personal(CsvColumn column, ColumnCorrection said, @Nullable Column known) {
        if (said.personalData() != null) {
            return said.personalData();
        }
        return known == null ? looksPersonal(guess, column) : known.personalData();
    }

    /** Whether its header or its first values look like it. */
    static boolean looksPersonal(CsvSniff guess, CsvColumn column) {
        int index = guess.columns().indexOf(column);
        String header = index < 0 ? column.name() : guess.header().get(index);
        // Rows have the cells of the guessed columns alone, in their order.
        int cell = guess.columns().stream().map(CsvColumn::position).toList().indexOf(column.position());
        return PersonalDataGuess.isPersonal(
                header, guess.preview().stream().map(row -> cell >= 0 && cell < row.size() ? row.get(cell) : null));
    }

    private static @Nullable String text(@Nullable String said, @Nullable String known, int longest, String at) {
        if (said == null) {
            return known;
        }
        String clean = CleanText.lines(said, at);
        if (clean.length() > longest) {
            throw IngestProblem.TEXT_TOO_LONG.at(at, Map.of("longest", longest));
        }
        return clean.isEmpty() ? null : clean;
    }

    private static CsvColumn corrected(CsvColumn column, ColumnCorrection correction) {
        return new CsvColumn(
                column.position(),
                correction.rename() == null
                        ? column.name()
                        : CleanText.line(correction.rename(), "columns." + column.position() + ".rename"),
                type(column, correction),
                format(column, correction),
                correction.decimalComma() == null ? column.decimalComma() : correction.decimalComma());
    }

    /** The guess's own, finer type stays where the person's choice does not speak against it. */
    private static eu.shifthub.hub.engine.ColumnType type(CsvColumn column, ColumnCorrection correction) {
        ColumnType guessed = ColumnType.of(column.type());
        ColumnType wanted = correction.type() == null ? guessed : correction.type();
        if (wanted == ColumnType.DECIMAL) {
            return decimal(column, correction);
        }
        return wanted == guessed && wanted != ColumnType.TEXT ? column.type() : plain(wanted);
    }

    private static eu.shifthub.hub.engine.ColumnType decimal(CsvColumn column, ColumnCorrection correction) {
        boolean guessed = ColumnType.of(column.type()) == ColumnType.DECIMAL;
        int scale = correction.decimals() != null
                ? correction.decimals()
                : guessed ? column.type().scale() : DECIMALS;
        if (scale < 0 || scale > MAX_DECIMALS) {
            throw IngestProblem.DECIMALS_WRONG.at("columns." + column.position() + ".decimals");
        }
        int whole = guessed ? column.type().precision() - column.type().scale() : PRECISION - DECIMALS;
        return eu.shifthub.hub.engine.ColumnType.decimal(Math.min(LARGEST_PRECISION, whole + scale), scale);
    }

    private static eu.shifthub.hub.engine.ColumnType plain(ColumnType type) {
        return eu.shifthub.hub.engine.ColumnType.of(eu.shifthub.hub.engine.ColumnType.Kind.valueOf(type.name()));
    }

    private static @Nullable String format(CsvColumn column, ColumnCorrection correction) {
        String format = correction.format() == null
                ? column.format()
                : correction.format().strip();
        return format == null || format.isEmpty() ? null : format;
    }

    private static void check(List<CsvColumn> kept) {
        if (kept.isEmpty()) {
            throw IngestProblem.NO_COLUMNS.at("columns");
        }
        Set<String> names = new HashSet<>();
        for (CsvColumn column : kept) {
            String at = "columns." + column.position() + ".rename";
            if (column.name().isEmpty() || column.name().length() > MAX_NAME) {
                throw IngestProblem.NAME_MISSING.at(at, Map.of("position", column.position() + 1));
            }
            if (!names.add(column.name().toLowerCase(Locale.ROOT))) {
                throw IngestProblem.NAME_TWICE.at(at, Map.of("name", column.name()));
            }
        }
    }
}
