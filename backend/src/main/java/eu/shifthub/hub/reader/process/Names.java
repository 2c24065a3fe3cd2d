package eu.shifthub.hub.reader.process;

/** How parts are called. */
final class Names {
    /** Between the name of an archive's member and what is in it. */
    static final String INSIDE = " › ";

    private Names() {}

    /** What is shown of a member's path: no folders above, no controls, not too long. */
    static String member(String path) {
        String clean = path.replace('\\', '/').replaceAll("\\p{Cntrl}", "").replaceAll("(^|/)\\.{1,2}(?=/)", "");
        String relative = clean.replaceAll("^([A-Za-z]:)?/+", "");
        return relative.substring(Math.max(0, relative.length() - 200));
    }

    static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
