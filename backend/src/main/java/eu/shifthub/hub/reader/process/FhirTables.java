package eu.shifthub.hub.reader.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which columns a resource of FHIR R4 gets; {@code docs/fhir-tables.md} is written from this.
 *
 * @see <a href="https://hl7.org/fhir/R4/resourcelist.html">the resources</a>
 */
final class FhirTables {
    /** Each line: the column's name, what it is, the element's path; of lists the first element counts. */
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("Patient", """
                    active value active
                    family_name value name.family
                    given_name list name.given
                    gender value gender
                    birth_date value birthDate
                    deceased value deceasedBoolean
                    deceased_at value deceasedDateTime
                    marital_status concept maritalStatus
                    address_line list address.line
                    city value address.city
                    state value address.state
                    postal_code value address.postalCode
                    country value address.country
                    phone value telecom.value
                    language concept communication.language
                    managing_organization reference managingOrganization
                    general_practitioner reference generalPractitioner"""),
            Map.entry("Observation", """
                    status value status
                    category concept category
                    code concept code
                    subject reference subject
                    encounter reference encounter
                    effective_at value effectiveDateTime
                    effective period effectivePeriod
                    issued_at value issued
                    value quantity valueQuantity
                    value_concept concept valueCodeableConcept
                    value_text value valueString
                    value_integer value valueInteger
                    value_boolean value valueBoolean
                    value_at value valueDateTime
                    interpretation concept interpretation
                    components json component
                    performer reference performer"""),
            Map.entry("Condition", """
                    clinical_status concept clinicalStatus
                    verification_status concept verificationStatus
                    category concept category
                    severity concept severity
                    code concept code
                    body_site concept bodySite
                    subject reference subject
                    encounter reference encounter
                    onset_at value onsetDateTime
                    abatement_at value abatementDateTime
                    recorded_at value recordedDate
                    recorder reference recorder"""),
            Map.entry("Encounter", """
                    status value status
                    class coding class
                    type concept type
                    priority concept priority
                    subject reference subject
                    period period period
                    reason concept reasonCode
                    practitioner reference participant.individual
                    location reference location.location
                    discharge concept hospitalization.dischargeDisposition
                    service_provider reference serviceProvider"""),
            Map.entry("Procedure", """
                    status value status
                    category concept category
                    code concept code
                    subject reference subject
                    encounter reference encounter
                    performed_at value performedDateTime
                    performed period performedPeriod
                    performer reference performer.actor
                    location reference location
                    reason concept reasonCode
                    reason_reference reference reasonReference
                    body_site concept bodySite
                    outcome concept outcome"""),
            Map.entry("MedicationRequest", """
                    status value status
                    intent value intent
                    category concept category
                    medication concept medicationCodeableConcept
                    medication_reference reference medicationReference
                    subject reference subject
                    encounter reference encounter
                    authored_at value authoredOn
                    requester reference requester
                    reason concept reasonCode
                    reason_reference reference reasonReference
                    dosage_text value dosageInstruction.text
                    dose quantity dosageInstruction.doseAndRate.doseQuantity
                    dispense quantity dispenseRequest.quantity
                    repeats_allowed value dispenseRequest.numberOfRepeatsAllowed"""),
            Map.entry("Immunization", """
                    status value status
                    vaccine concept vaccineCode
                    patient reference patient
                    encounter reference encounter
                    occurred_at value occurrenceDateTime
                    primary_source value primarySource
                    lot_number value lotNumber
                    expiration_date value expirationDate
                    site concept site
                    route concept route
                    dose quantity doseQuantity
                    performer reference performer.actor
                    location reference location"""),
            Map.entry("AllergyIntolerance", """
                    clinical_status concept clinicalStatus
                    verification_status concept verificationStatus
                    type value type
                    category list category
                    criticality value criticality
                    code concept code
                    patient reference patient
                    encounter reference encounter
                    onset_at value onsetDateTime
                    recorded_at value recordedDate
                    reaction_substance concept reaction.substance
                    reaction_manifestation concept reaction.manifestation
                    reaction_severity value reaction.severity"""),
            Map.entry("DiagnosticReport", """
                    status value status
                    category concept category
                    code concept code
                    subject reference subject
                    encounter reference encounter
                    effective_at value effectiveDateTime
                    effective period effectivePeriod
                    issued_at value issued
                    performer reference performer
                    results references result
                    conclusion value conclusion
                    conclusion_code concept conclusionCode"""),
            Map.entry("CarePlan", """
                    status value status
                    intent value intent
                    category concept category
                    title value title
                    description value description
                    subject reference subject
                    encounter reference encounter
                    period period period
                    created_at value created
                    author reference author
                    addresses references addresses
                    activity concept activity.detail.code
                    activity_status value activity.detail.status"""),
            Map.entry("Organization", """
                    active value active
                    name value name
                    type concept type
                    address_line list address.line
                    city value address.city
                    state value address.state
                    postal_code value address.postalCode
                    country value address.country
                    phone value telecom.value
                    part_of reference partOf"""),
            Map.entry("Practitioner", """
                    active value active
                    family_name value name.family
                    given_name list name.given
                    prefix list name.prefix
                    gender value gender
                    birth_date value birthDate
                    qualification concept qualification.code
                    address_line list address.line
                    city value address.city
                    state value address.state
                    postal_code value address.postalCode
                    country value address.country
                    email value telecom.value"""),
            Map.entry("Claim", """
                    status value status
                    type concept type
                    use value use
                    patient reference patient
                    billable period billablePeriod
                    created_at value created
                    insurer reference insurer
                    provider reference provider
                    priority concept priority
                    facility reference facility
                    diagnosis reference diagnosis.diagnosisReference
                    insurance reference insurance.coverage
                    product_or_service concept item.productOrService
                    total money total"""),
            Map.entry("ExplanationOfBenefit", """
                    status value status
                    type concept type
                    use value use
                    patient reference patient
                    billable period billablePeriod
                    created_at value created
                    insurer reference insurer
                    provider reference provider
                    claim reference claim
                    outcome value outcome
                    disposition value disposition
                    diagnosis reference diagnosis.diagnosisReference
                    product_or_service concept item.productOrService
                    total_category concept total.category
                    total money total.amount
                    payment money payment.amount"""));

    /** Of resources that have no table of their own. */
    private static final String GENERIC = """
            status value status
            subject reference subject
            patient reference patient
            date value date""";

    private FhirTables() {}

    static boolean isKnown(String resourceType) {
        return TABLES.containsKey(resourceType);
    }

    static List<FhirColumn> columns(String resourceType) {
        List<FhirColumn> columns = new ArrayList<>(FhirColumn.parse("id value id"));
        TABLES.getOrDefault(resourceType, GENERIC).lines().forEach(line -> columns.addAll(FhirColumn.parse(line)));
        columns.addAll(FhirColumn.parse("resource json ."));
        return columns;
    }
}
