package eu.shifthub.hub.demo;

/** A project of the demo world. */
record DemoProject(String title, String slug, String description) {
    static final DemoProject OPEN_DATA = new DemoProject(
            "Open health data", "open_health_data", "What everybody may know about health care, in one place.");
    static final DemoProject CARE = new DemoProject(
            "Hospital care", "hospital_care", "Stays and activity of three hospitals. Not for the public.");
}
