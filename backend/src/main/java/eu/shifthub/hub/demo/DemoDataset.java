package eu.shifthub.hub.demo;

import eu.shifthub.hub.access.Sensitivity;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/**
 * A dataset of the demo world, before it is imported.
 *
 * @param slug what the hub makes of the title
 * @param csv the file, made when it is asked for
 */
record DemoDataset(
        String title,
        String slug,
        String fileName,
        String description,
        Sensitivity sensitivity,
        List<String> labels,
        Supplier<String> csv) {
    static final DemoDataset DOCTORS = new DemoDataset(
            AccreditedDoctors.TITLE,
            "medecins_accredites_has",
            AccreditedDoctors.FILE_NAME,
            "Doctors and medical teams accredited for the quality of their practice, with the body (OA) that accredited"
                    + " them. Invented rows in the shape of the list that the Haute Autorité de santé publishes.",
            Sensitivity.PUBLIC,
            List.of("accreditation", "doctors", "quality of care"),
            () -> AccreditedDoctors.text(AccreditedDoctors.ROWS));
    static final DemoDataset ACTIVITY = new DemoDataset(
            "Hospital activity by month",
            "hospital_activity_by_month",
            "hospital_activity_by_month.csv",
            "Admissions, bed days and occupancy of each department of three invented hospitals, month by month.",
            Sensitivity.INTERNAL,
            List.of("activity", "hospitals", "beds"),
            HospitalData::activity);
    static final DemoDataset STAYS = new DemoDataset(
            "Patient stays",
            "patient_stays",
            "patient_stays.csv",
            "One row a stay: age group, department, main diagnosis (ICD-10), length of stay and how it ended. Invented"
                    + " patients under pseudonyms.",
            Sensitivity.RESTRICTED,
            List.of("stays", "diagnoses", "ICD-10"),
            HospitalData::stays);
    static final DemoDataset EMERGENCIES = new DemoDataset(
            "Emergency visits by week",
            "emergency_visits_by_week",
            "emergency_visits_by_week.csv",
            "Visits to the emergency departments of three invented hospitals, by week and degree of urgency.",
            Sensitivity.INTERNAL,
            List.of("activity", "emergency care"),
            HospitalData::emergencies);

    InputStream open() {
        return new ByteArrayInputStream(csv.get().getBytes(StandardCharsets.UTF_8));
    }
}
