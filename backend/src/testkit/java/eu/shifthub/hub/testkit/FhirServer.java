package eu.shifthub.hub.testkit;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.FifoMemoryPagingProvider;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.exceptions.AuthenticationException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/** HAPI's plain server with invented patients, which asks for a token and pages by ten; and a bulk export beside it. */
public final class FhirServer implements AutoCloseable {
    public static final String TOKEN = "let-me-in";
    private static final FhirContext FHIR = FhirContext.forR4();
    private static final int PAGE = 10;

    private final List<Patient> patients = new CopyOnWriteArrayList<>();
    private final AtomicInteger pollsUntilReady = new AtomicInteger(2);
    private final Path folder = Files.createTempDirectory("hub-fhir");
    private final Tomcat tomcat = new Tomcat();

    public FhirServer() throws IOException, LifecycleException {
        tomcat.setBaseDir(folder.toString());
        tomcat.setHostname("127.0.0.1");
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        Context context = tomcat.addContext("", new File(folder.toString()).getAbsolutePath());
        Tomcat.addServlet(context, "fhir", new Server(this)).setLoadOnStartup(1);
        context.addServletMappingDecoded("/fhir/*", "fhir");
        Tomcat.addServlet(context, "bulk", new Bulk(this));
        context.addServletMappingDecoded("/bulk/*", "bulk");
        tomcat.start();
    }

    public String origin() {
        return "http://127.0.0.1:" + tomcat.getConnector().getLocalPort();
    }

    public String base() {
        return origin() + "/fhir";
    }

    public void add(int number, String version, Instant updated) {
        Patient patient = new Patient();
        patient.setId(new IdType("Patient", "p" + number, version));
        patient.getMeta().setVersionId(version).setLastUpdated(Date.from(updated));
        patient.setGender(number % 2 == 0 ? AdministrativeGender.FEMALE : AdministrativeGender.MALE);
        patient.addName().setFamily("Éluard" + number).addGiven("Ada");
        patients.removeIf(other -> other.getIdElement().getIdPart().equals("p" + number));
        patients.add(patient);
    }

    /** Loses the oldest patient. */
    public void removeFirst() {
        patients.removeFirst();
    }

    /** How often the bulk export is still to be asked for until it is ready; below zero where it was asked again. */
    public int pollsUntilReady() {
        return pollsUntilReady.get();
    }

    private static boolean mayCome(HttpServletRequest request) {
        return ("Bearer " + TOKEN).equals(request.getHeader("Authorization"));
    }

    private static final class Server extends RestfulServer {
        private static final long serialVersionUID = 1;

        Server(FhirServer data) {
            super(FHIR);
            setResourceProviders(new Patients(data));
            registerProvider(new Export(data));
            FifoMemoryPagingProvider paging = new FifoMemoryPagingProvider(100);
            paging.setDefaultPageSize(PAGE);
            paging.setMaximumPageSize(PAGE);
            setPagingProvider(paging);
        }
    }

    /** The searches that the connector makes. */
    public static final class Patients implements IResourceProvider {
        private final FhirServer data;

        Patients(FhirServer data) {
            this.data = data;
        }

        @Override
        public Class<Patient> getResourceType() {
            return Patient.class;
        }

        @Search
        public List<Patient> search(
                @OptionalParam(name = Patient.SP_GENDER) @Nullable TokenParam gender,
                @OptionalParam(name = "_lastUpdated") @Nullable DateRangeParam updated,
                HttpServletRequest request) {
            if (!mayCome(request)) {
                throw new AuthenticationException("Who are you?");
            }
            return data.patients.stream()
                    .filter(patient ->
                            gender == null || patient.getGender().toCode().equals(gender.getValue()))
                    .filter(patient -> updated == null
                            || patient.getMeta()
                                    .getLastUpdated()
                                    .after(updated.getLowerBound().getValue()))
                    .toList();
        }
    }

    /** {@code $export}: HAPI's plain server knows no jobs, so the answer is written by hand. */
    public static final class Export {
        private final FhirServer data;

        Export(FhirServer data) {
            this.data = data;
        }

        @Operation(name = "$export", manualResponse = true, idempotent = true)
        public void start(HttpServletRequest request, HttpServletResponse response) {
            boolean right = mayCome(request)
                    && "respond-async".equals(request.getHeader("Prefer"))
                    && "Patient".equals(request.getParameter("_type"));
            response.setStatus(right ? 202 : 400);
            response.setHeader("Content-Location", data.origin() + "/bulk/status");
        }
    }

    private static final class Bulk extends HttpServlet {
        private static final long serialVersionUID = 1;
        private final transient FhirServer data;

        Bulk(FhirServer data) {
            this.data = data;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (!mayCome(request)) {
                response.setStatus(401);
            } else if (request.getPathInfo().endsWith("status")) {
                status(response);
            } else {
                response.setContentType("application/fhir+ndjson");
                response.setCharacterEncoding("UTF-8");
                int half = request.getPathInfo().endsWith("1") ? 0 : 1;
                response.getWriter()
                        .write(data.patients.stream()
                                .filter(patient -> data.patients.indexOf(patient) % 2 == half)
                                .map(patient -> FHIR.newJsonParser().encodeResourceToString(patient))
                                .collect(Collectors.joining("\n")));
            }
        }

        private void status(HttpServletResponse response) throws IOException {
            if (data.pollsUntilReady.getAndDecrement() > 0) {
                response.setStatus(202);
                response.setHeader("Retry-After", "1");
                return;
            }
            response.setContentType("application/json");
            response.getWriter().write("""
                    {"transactionTime": "2026-11-22T10:00:00Z", "requiresAccessToken": true, "error": [], "output": [
                      {"type": "Patient", "url": "%1$s/bulk/1"}, {"type": "Patient", "url": "%1$s/bulk/2"},
                      {"type": "Observation", "url": "%1$s/bulk/3"}]}
                    """.formatted(data.origin()));
        }

        @Override
        protected void doDelete(HttpServletRequest request, HttpServletResponse response) {
            response.setStatus(202);
        }
    }

    @Override
    public void close() throws LifecycleException, IOException {
        tomcat.stop();
        tomcat.destroy();
        Folders.delete(folder);
    }
}
