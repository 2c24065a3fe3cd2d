package eu.shifthub.e2e.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ViewportSize;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/**
 * A person's browser, with cookies of its own. It holds what pages must never do: load anything from elsewhere, break
 * the Content-Security-Policy, or fail in a script.
 */
public final class Browser implements AutoCloseable {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final int HIGHEST = 4_000;
    private static final int MOST_WORDS = 3_000;

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final Path screenshots;
    private final List<String> offences = new CopyOnWriteArrayList<>();
    private final Set<Request> unanswered = ConcurrentHashMap.newKeySet();
    private final List<String> refused = new CopyOnWriteArrayList<>();

    Browser(com.microsoft.playwright.Browser program, String address, Path screenshots) {
        this.address = address;
        this.screenshots = screenshots;
        this.context = program.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("en-GB")
                .setViewportSize(1280, 800));
        this.page = context.newPage();
        page.onRequest(request -> requireOwn(request.url()));
        page.onRequest(unanswered::add);
        page.onRequestFailed(unanswered::remove);
        page.onResponse(this::answered);
        page.onPageError(error -> offences.add("script error: " + error));
        page.onConsoleMessage(this::requireQuiet);
    }

    /** The page that is open. Find things by role and label. */
    public Page page() {
        return page;
    }

    /** Opens a path of the hub. */
    public Page open(String path) {
        page.navigate(path);
        return page;
    }

    /** Waits until the heading is there and nothing is still being fetched. */
    public void settle() {
        PlaywrightAssertions.assertThat(page.locator("h1").first()).isVisible();
        PlaywrightAssertions.assertThat(page.getByRole(AriaRole.STATUS)
                        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^(Loading|Chargement)$"))))
                .hasCount(0);
    }

    /** Makes the window as narrow as a telephone, in which nothing may need scrolling sideways. */
    public void narrow() {
        page.setViewportSize(390, 844);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s fits 390 px", page.url())
                .isTrue();
    }

    /** Makes the window as wide as a desk screen again. */
    public void widen() {
        page.setViewportSize(1280, 800);
    }

    /** Keeps a picture of the page as {@code e2e/target/screenshots/<name>.png} and checks it for accessibility. */
    public void keep(String name) {
        picture(name);
        new AxeBuilder(page)
                .withTags(WCAG).analyze().getViolations().stream()
                        .map(rule -> "accessibility of " + name + ": " + inWords(rule))
                        .forEach(offences::add);
    }

    /** Of the whole page: its content scrolls inside the window, so that the window is made as high as it is. */
    void picture(String name) {
        ViewportSize window = page.viewportSize();
        int hidden = ((Number)
                        page.evaluate(
                                "Math.max(0, ...[...document.querySelectorAll('main')].map(m => m.scrollHeight - m.clientHeight))"))
                .intValue();
        page.setViewportSize(window.width, Math.min(window.height + hidden, HIGHEST));
        page.screenshot(new Page.ScreenshotOptions().setPath(screenshots.resolve(name + ".png")));
        page.setViewportSize(window.width, window.height);
    }

    /** The page's address, the beginning of what is written on it, and what the hub did not do for it. */
    String words() {
        String text = page.locator("body").innerText();
        return page.url() + ":\n" + text.substring(0, Math.min(text.length(), MOST_WORDS)) + "\nNot answered: "
                + unanswered.stream().map(Browser::inWords).toList() + "\nRefused: " + refused;
    }

    @Override
    public void close() {
        context.close();
        assertThat(offences).as("what the pages did that they must not").isEmpty();
    }

    private void requireOwn(String url) {
        URI to = URI.create(url);
        boolean network = "http".equals(to.getScheme()) || "https".equals(to.getScheme());
        if (network && !url.startsWith(address)) {
            offences.add("request to " + to.getScheme() + "://" + to.getAuthority());
        }
    }

    /** A failed request is an answer that a journey may have asked for; a broken policy never is. */
    private void requireQuiet(ConsoleMessage message) {
        if (message.text().contains("Content Security Policy")) {
            offences.add(message.text());
        }
    }

    private void answered(Response response) {
        unanswered.remove(response.request());
        if (response.status() >= 400) {
            refused.add(response.status() + " " + inWords(response.request()));
        }
    }

    private static String inWords(Request request) {
        return request.method() + " " + request.url();
    }

    private static String inWords(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
