package eu.shifthub.e2e.support;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The browser program: the one that {@code HUB_CHROMIUM} names, else Playwright's own. */
final class Chromium implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** How long things may take to appear: a machine may be busy, and a journey does not measure speed. */
    private static final double PATIENCE_MILLIS = 30_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser program;

    private Chromium(Playwright playwright, com.microsoft.playwright.Browser program) {
        this.playwright = playwright;
        this.program = program;
    }

    static Chromium start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Optional<Path> installed =
                Optional.ofNullable(System.getenv("HUB_CHROMIUM")).map(Path::of);
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
        BrowserType.LaunchOptions options =
                new BrowserType.LaunchOptions().setHeadless(true).setArgs(FLAGS);
        installed.ifPresent(options::setExecutablePath);
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    Browser open(String address, Path screenshots) {
        return new Browser(program, address, screenshots);
    }

    @Override
    public void close() {
        program.close();
        playwright.close();
    }
}
