package eu.shifthub.db.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** PostgreSQL's own folder within the data folder: made on first use, checked on every other. */
record Cluster(Path path, Path passwordFile, Path binaries) {
    static final String USER = "hub";
    static final String DATABASE = "hub";

    static Cluster in(DataFolder folder, Path binaries) {
        return new Cluster(folder.resolve("database"), folder.resolve("database.password"), binaries);
    }

    void prepare(Durability durability) throws IOException {
        if (Files.exists(path)) {
            requireSameMajorVersion();
            stopLeftOver();
        } else {
            make(durability);
        }
    }

    String password() throws IOException {
        return Files.readString(passwordFile).strip();
    }

    /** The process id and port that a running server of this folder has written down. */
    Optional<Postmaster> findPostmaster() throws IOException {
        Path file = path.resolve("postmaster.pid");
        return Files.exists(file) ? Postmaster.parse(Files.readAllLines(file)) : Optional.empty();
    }

    private void requireSameMajorVersion() throws IOException {
        String version = Files.readString(path.resolve("PG_VERSION")).strip();
        if (!version.equals(Binaries.MAJOR_VERSION)) {
            throw new StartupProblem(
                    "The data folder " + path.getParent() + " holds a database of PostgreSQL " + version
                            + ", this hub brings " + Binaries.MAJOR_VERSION
                            + "; back it up with the hub that wrote it and restore the backup here.");
        }
    }

    /** The lock of the data folder is ours, so a server that still runs here belongs to a hub that was killed. */
    private void stopLeftOver() throws IOException {
        Optional<Postmaster> leftOver = findPostmaster().filter(Postmaster::isAlive);
        if (leftOver.isPresent()) {
            ServerCommand.of(binaries, "pg_ctl", "stop", "-D", path.toString(), "-m", "fast", "-w", "-t", "60")
                    .run();
        }
    }

    /** In a draft folder that is renamed at the end, so that an interrupted first start leaves nothing half made. */
    private void make(Durability durability) throws IOException {
        Path draft = path.resolveSibling("database.new");
        Folders.delete(draft);
        if (!Files.exists(passwordFile)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            SecretFile.write(passwordFile, HexFormat.of().formatHex(random));
        }
        require(initdb(draft, durability).run());
        require(ServerCommand.of(binaries, "postgres", "--single", "-F", "-D", draft.toString(), "postgres")
                .run("create database " + DATABASE + ";\n"));
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private ServerCommand initdb(Path draft, Durability durability) {
        return ServerCommand.of(
                binaries,
                "initdb",
                "--pgdata=" + draft,
                "--username=" + USER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions",
                durability == Durability.NONE ? "--no-sync" : "--data-checksums");
    }

    private static void require(ServerCommand.Outcome outcome) {
        if (!outcome.succeeded()) {
            throw new StartupProblem("PostgreSQL could not make its folder: " + lastLine(outcome.output()));
        }
    }

    static String lastLine(String output) {
        return output.substring(output.lastIndexOf('\n') + 1);
    }
}
