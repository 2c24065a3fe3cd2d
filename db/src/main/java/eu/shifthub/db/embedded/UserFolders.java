package eu.shifthub.db.embedded;

import java.nio.file.Path;

/** The user's own folders, by the XDG base directory specification. */
final class UserFolders {
    private UserFolders() {}

    static Path cache() {
        return folder("XDG_CACHE_HOME", ".cache");
    }

    private static Path folder(String variable, String inHome) {
        String configured = System.getenv(variable);
        return configured == null || !Path.of(configured).isAbsolute()
                ? Path.of(System.getProperty("user.home"), inHome)
                : Path.of(configured);
    }
}
