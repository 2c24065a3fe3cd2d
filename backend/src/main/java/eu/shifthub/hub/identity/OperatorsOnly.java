package eu.shifthub.hub.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Requests for what operators alone may see, coming from elsewhere: everything below {@code /actuator} but the health, asked
 * neither on a management port of its own nor from this machine.
 */
@Component
class OperatorsOnly implements RequestMatcher {
    private final int managementPort;

    OperatorsOnly(@Value("${management.server.port:-1}") int managementPort) {
        this.managementPort = managementPort;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/actuator")
                && !path.equals("/actuator/health")
                && !path.startsWith("/actuator/health/")
                && request.getLocalPort() != managementPort
                && !fromThisMachine(request);
    }

    private static boolean fromThisMachine(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
