package eu.shifthub.hub.storage;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All the gates that an upload goes through. */
@Component
class UploadGates {
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final ObjectProvider<UploadGate> gates;

    UploadGates(ObjectProvider<UploadGate> gates) {
        this.gates = gates;
    }

    void requireMayBegin(HttpServletRequest request) {
        Map<String, String> metadata = metadata(request);
        gates.forEach(gate -> gate.requireMayBegin(metadata));
    }

    void begun(HttpServletRequest request, @Nullable String location) {
        if (location != null) {
            Map<String, String> metadata = metadata(request);
            gates.forEach(gate -> gate.begun(id(location), metadata));
        }
    }

    /** The request, whose bytes are only read as long as they may come. */
    HttpServletRequest watched(HttpServletRequest request) {
        String upload = id(request.getRequestURI());
        Runnable check = () -> gates.forEach(gate -> gate.requireMayGoOn(upload));
        check.run();
        return new WatchedRequest(request, EVERY, check);
    }

    void whole(HttpServletRequest request) {
        gates.forEach(gate -> gate.whole(id(request.getRequestURI())));
    }

    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** {@code filename ZsOpLmNzdg==,dataset …}: what cannot be read is the protocol's own to refuse. */
    private static Map<String, String> metadata(HttpServletRequest request) {
        Map<String, String> metadata = new HashMap<>();
        String header = request.getHeader("Upload-Metadata");
        for (String pair : header == null ? new String[0] : header.split(",")) {
            String[] parts = pair.strip().split(" ", 2);
            if (parts.length == 2 && parts[1].matches("[A-Za-z0-9+/]*={0,2}")) {
                metadata.put(parts[0], new String(Base64.getDecoder().decode(parts[1]), StandardCharsets.UTF_8));
            }
        }
        return metadata;
    }
}
