package eu.shifthub.hub.reader.process;

import eu.shifthub.hub.reader.RdfSyntax;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a reader process is asked to do, as its arguments say it.
 *
 * @param rows at most this many of each table; a preview needs no more
 * @param header whether the first row of a sheet names its columns; guessed where null
 * @param skip rows of a sheet before the header; guessed where null
 * @param members of an archive at most
 * @param unpacked bytes of an archive at most
 * @param documentSeconds that one document may take
 * @param rdf how it is written where it describes datasets; null for tables and documents
 * @param base by which its names are then completed
 * @param skipped members that ended a process before
 */
record ReadTask(
        Path file,
        Path output,
        String name,
        long rows,
        @Nullable Boolean header,
        @Nullable Integer skip,
        int members,
        long unpacked,
        int documentSeconds,
        @Nullable RdfSyntax rdf,
        @Nullable String base,
        Set<String> skipped) {
    static ReadTask of(String[] arguments) {
        String header = argument(arguments, "header");
        String skip = argument(arguments, "skip");
        String rdf = argument(arguments, "rdf");
        return new ReadTask(
                Path.of(required(arguments, "file")),
                Path.of(required(arguments, "output")),
                required(arguments, "name"),
                Long.parseLong(required(arguments, "rows")),
                header == null ? null : Boolean.valueOf(header),
                skip == null ? null : Integer.valueOf(skip),
                Integer.parseInt(required(arguments, "members")),
                Long.parseLong(required(arguments, "unpacked")),
                Integer.parseInt(required(arguments, "documentSeconds")),
                rdf == null ? null : RdfSyntax.valueOf(rdf),
                argument(arguments, "base"),
                Arrays.stream(arguments)
                        .filter(argument -> argument.startsWith("skipped="))
                        .map(argument -> argument.substring("skipped=".length()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static String required(String[] arguments, String name) {
        String value = argument(arguments, name);
        if (value == null) {
            throw new IllegalArgumentException("A reader process needs " + name);
        }
        return value;
    }

    private static @Nullable String argument(String[] arguments, String name) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(name + "="))
                .map(argument -> argument.substring(name.length() + 1))
                .findFirst()
                .orElse(null);
    }
}
