package eu.shifthub.hub.storage;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import me.desair.tus.server.TusFileUploadService;
import me.desair.tus.server.exception.TusException;
import me.desair.tus.server.upload.UploadInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import tools.jackson.databind.json.JsonMapper;

/** Resumable uploads by tus 1.0.0. What cannot be accepted is refused before its first byte. */
@Controller
class UploadsController {
    static final String PATH = "/uploads";

    private final TusFileUploadService tus;
    private final BlobFolder folder;
    private final UploadDigests digests;
    private final UploadGates gates;
    private final StorageProperties properties;
    private final JsonMapper json;

    UploadsController(
            TusFileUploadService tus,
            BlobFolder folder,
            UploadDigests digests,
            UploadGates gates,
            StorageProperties properties,
            JsonMapper json) {
        this.tus = tus;
        this.folder = folder;
        this.digests = digests;
        this.gates = gates;
        this.properties = properties;
        this.json = json;
    }

    @RequestMapping(
            path = {PATH, PATH + "/{id}"},
            method = {
                RequestMethod.OPTIONS,
                RequestMethod.POST,
                RequestMethod.HEAD,
                RequestMethod.PATCH,
                RequestMethod.DELETE
            })
    void upload(HttpServletRequest request, HttpServletResponse response, @Nullable Principal principal)
            throws IOException {
        if (principal == null) {
            throw StorageProblem.SIGN_IN_FIRST.because();
        }
        switch (request.getMethod()) {
            case "POST" -> {
                refuseNothingAndTooMuch(request.getHeader("Upload-Length"));
                gates.requireMayBegin(request);
            }
            case "PATCH" -> folder.requireSpace(Math.max(0, request.getContentLengthLong()));
            default -> {
                // HEAD, OPTIONS and DELETE bring no bytes.
            }
        }
        TusResponse answer = new TusResponse(response, json);
        if (request.getMethod().equals("PATCH")) {
            receive(gates.watched(request), answer, principal.getName());
        } else {
            tus.process(request, answer, principal.getName());
        }
        if (request.getMethod().equals("POST") && answer.getStatus() == HttpServletResponse.SC_CREATED) {
            gates.begun(request, answer.getHeader(HttpHeaders.LOCATION));
        }
    }

    private void receive(HttpServletRequest request, TusResponse answer, String owner) throws IOException {
        String path = request.getRequestURI();
        String id = UploadGates.id(path);
        RunningDigest digest = digests.from(id, offset(request));
        tus.process(digest.over(request), answer, owner);
        if (answer.getStatus() == HttpServletResponse.SC_NO_CONTENT) {
            UploadInfo stored = stored(path, owner);
            digests.keep(id, digest, stored == null ? -1 : stored.getOffset());
            if (stored != null && !stored.isUploadInProgress()) {
                gates.whole(request);
            }
        }
    }

    private static long offset(HttpServletRequest request) {
        String offset = request.getHeader("Upload-Offset");
        return offset != null && offset.matches("\\d{1,18}") ? Long.parseLong(offset) : -1;
    }

    private @Nullable UploadInfo stored(String path, String owner) throws IOException {
        try {
            return tus.getUploadInfo(path, owner);
        } catch (TusException e) {
            return null; // Gone meanwhile.
        }
    }

    private void refuseNothingAndTooMuch(@Nullable String declared) {
        if (declared == null || !declared.matches("\\d{1,18}")) {
            return; // The protocol's own check answers.
        }
        long size = Long.parseLong(declared);
        if (size == 0) {
            throw StorageProblem.UPLOAD_EMPTY.because();
        }
        long maximum = properties.uploads().maxSize().toBytes();
        if (size > maximum) {
            throw StorageProblem.UPLOAD_TOO_LARGE.because(
                    Map.of("size", Sizes.text(size), "maximum", Sizes.text(maximum)));
        }
        folder.requireSpace(size);
    }
}
