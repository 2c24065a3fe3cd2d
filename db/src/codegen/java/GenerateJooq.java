import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

/**
 * Runs the migrations on a throw-away PostgreSQL and generates the jOOQ classes from what they made: one package a
 * schema. Does nothing while neither the migrations nor this program have changed.
 */
public final class GenerateJooq {
    public static void main(String[] args) throws Exception {
        Path migrations = Path.of(args[0]);
        Path target = Path.of(args[1]);
        Path stamp = target.resolve("inputs.sha256");
        String inputs = hash(migrations, Path.of(args[0]).resolveSibling("src/codegen/java/GenerateJooq.java"));
        if (Files.exists(stamp) && Files.readString(stamp).equals(inputs)) {
            return;
        }
        deleteRecursively(target);
        Path data = Files.createTempDirectory("hub-codegen");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(data.resolve("binaries").toFile())
                .setDataDirectory(data.resolve("data"))
                .setPGStartupWait(Duration.ofSeconds(60))
                .start()) {
            Flyway.configure()
                    .dataSource(postgres.getPostgresDatabase())
                    .locations("filesystem:" + migrations)
                    .load()
                    .migrate();
            generate(postgres.getJdbcUrl("postgres", "postgres"), target);
        } finally {
            deleteRecursively(data);
        }
        Files.writeString(stamp, inputs);
    }

    private static void generate(String url, Path target) throws Exception {
        Database database = new Database()
                .withName("org.jooq.meta.postgres.PostgresDatabase")
                .withExcludes("flyway_schema_history")
                .withInputSchema(null)
                .withIncludes(".*")
                .withForcedTypes(new ForcedType()
                        .withName("INSTANT")
                        .withIncludeTypes("(?i:timestamp with time zone|timestamptz)"));
        database.withSchemata(schemata());
        GenerationTool.generate(new Configuration()
                .withJdbc(new Jdbc().withDriver("org.postgresql.Driver").withUrl(url))
                .withGenerator(new Generator()
                        .withDatabase(database)
                        .withGenerate(new Generate()
                                .withRecords(true)
                                .withDaos(false)
                                .withImplicitJoinPathsToMany(false)
                                .withGlobalObjectReferences(true)
                                .withJavaTimeTypes(true))
                        .withTarget(
                                new Target().withPackageName("eu.shifthub.db").withDirectory(target.toString()))));
    }

    /** The rooms that keep tables; a new room is added by adding its migration folder. */
    private static List<org.jooq.meta.jaxb.SchemaMappingType> schemata() throws IOException {
        Path migrations = Path.of(System.getProperty("user.dir")).resolve("migration");
        try (var folders = Files.list(migrations)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .map(room -> new org.jooq.meta.jaxb.SchemaMappingType().withInputSchema(room))
                    .toList();
        }
    }

    private static String hash(Path migrations, Path program) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (var files = Files.walk(migrations)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(migrations.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        digest.update(Files.readAllBytes(program));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void deleteRecursively(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
