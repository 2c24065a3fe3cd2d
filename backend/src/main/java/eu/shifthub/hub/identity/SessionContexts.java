package eu.shifthub.hub.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * The session says who signed in; what that person is and may do comes from the account anew with each request, so that
 * a lost right is lost at once.
 */
@Component
class SessionContexts implements SecurityContextRepository {
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final AccountStore accounts;

    SessionContexts(AccountStore accounts) {
        this.accounts = accounts;
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return current(sessions.loadContext(holder), holder.getRequest());
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        DeferredSecurityContext stored = sessions.loadDeferredContext(request);
        return new OnceLoaded(() -> current(stored.get(), request), stored);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        sessions.saveContext(context, request, response);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return sessions.containsContext(request);
    }

    private SecurityContext current(SecurityContext stored, HttpServletRequest request) {
        Authentication authentication = stored.getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SessionStamp session)) {
            return stored;
        }
        Optional<Account> account = accounts.find(session.user()).filter(session::holds);
        if (account.isEmpty()) {
            end(request);
            return new SecurityContextImpl();
        }
        return new SecurityContextImpl(of(
                outlivesItsRequest(request)
                        ? new LiveSignedIn(session, accounts)
                        : new SignedIn(account.get().person(), session)));
    }

    static Authentication of(ViewerPrincipal principal) {
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of());
    }

    private static boolean outlivesItsRequest(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))
                || accept != null && accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    private static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
