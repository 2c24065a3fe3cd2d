package eu.shifthub.hub.reader.process;

/** Which characters the names of things have (RFC 3987, as Turtle writes them). */
final class Names3986 {
    private Names3986() {}

    /** Whether it has none that no name has; it may be relative. */
    static boolean isWhole(String name) {
        return name.chars().noneMatch(c -> c <= ' ' || c == 0x7F || "<>\"{}|^`\\".indexOf(c) >= 0);
    }

    /** Whether it is whole and says from where it is. */
    static boolean isAbsolute(String name) {
        return isWhole(name) && name.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.+");
    }
}
