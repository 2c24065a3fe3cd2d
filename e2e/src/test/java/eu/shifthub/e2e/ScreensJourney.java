package eu.shifthub.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import eu.shifthub.e2e.support.Browser;
import eu.shifthub.e2e.support.Journey;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Everyone of the demo opens each page of their navigation. A page is seen in English, light and wide, and in French,
 * dark and narrow: by who sees the least and the most, in both; by the others, in one of them in turn.
 */
@Journey
class ScreensJourney {
    private static final String PROJECT = "/w/open_health_data";
    private static final double LONG_MILLIS = 120_000;
    private static final List<String> DETAILS = List.of(
            PROJECT + "/library/medecins_accredites_has", PROJECT + "/import", PROJECT + "/dataflows/get_started");

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "analyst", "worker", "manager"})
    void opensEachPageInBothLanguagesAndThemes(String username, Browser browser) {
        signIn(browser, username);
        boolean both = username.equals("viewer") || username.equals("manager");
        boolean french = false;
        for (String path : pages(browser.page(), username)) {
            browser.open(path);
            if (both) {
                look(browser, username, path, french);
            }
            french = !french;
            turn(browser, french);
            look(browser, username, path, french);
        }
    }

    private static void signIn(Browser browser, String username) {
        Page page = browser.open("/login");
        page.getByLabel("User name", exactly()).fill(username);
        page.getByLabel("Password", exactly()).fill("demo" + username);
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, level(1))).containsText("Welcome");
        // The demo world is made once the hub is ready, and takes a few seconds.
        Locator dashboard = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Doctors by OA"))
                .first();
        page.waitForCondition(
                () -> {
                    page.reload();
                    browser.settle();
                    return dashboard.isVisible();
                },
                new Page.WaitForConditionOptions().setTimeout(LONG_MILLIS));
    }

    /** What the navigation offers in the project, or outside it to who is in none, and what hangs below. */
    private static List<String> pages(Page page, String username) {
        boolean member = !username.equals("viewer");
        if (member) {
            page.navigate(PROJECT + "/overview");
            assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("Open health data");
        }
        Locator groups = page.getByRole(AriaRole.NAVIGATION, named("The hub"))
                .or(page.getByRole(AriaRole.NAVIGATION, named("The chosen workspace")));
        List<String> paths = new ArrayList<>();
        for (Locator link : groups.getByRole(AriaRole.LINK).all()) {
            paths.add(link.getAttribute("href"));
        }
        assertThat(paths).contains("/", "/catalog", "/guide").doesNotHaveDuplicates();
        paths.add("/profile");
        if (username.equals("worker")) {
            paths.addAll(DETAILS);
        }
        return paths;
    }

    private static void look(Browser browser, String username, String path, boolean french) {
        Page page = browser.page();
        browser.settle();
        assertThat(page.locator("h1")).hasCount(1);
        assertThat(page.locator("html")).hasAttribute("lang", french ? "fr" : "en");
        assertThat(page).hasTitle(Pattern.compile(".+SHIFT-HUB$"));
        String name = path.equals("/") ? "home" : path.substring(1).replace('/', '-');
        browser.keep("screens-" + username + "-" + name + (french ? "-fr-dark-narrow" : ""));
    }

    private static void turn(Browser browser, boolean french) {
        Page page = browser.page();
        page.getByRole(AriaRole.MENUITEM, named(french ? "Language" : "Langue")).click();
        page.getByRole(AriaRole.MENUITEMCHECKBOX, named(french ? "Français" : "English"))
                .or(page.getByRole(AriaRole.MENUITEM, named(french ? "Français" : "English")))
                .first()
                .click();
        assertThat(page.locator("html")).hasAttribute("lang", french ? "fr" : "en");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(french ? ColorScheme.DARK : ColorScheme.LIGHT));
        if (french) {
            browser.narrow();
        } else {
            browser.widen();
        }
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions level(int level) {
        return new Page.GetByRoleOptions().setLevel(level);
    }
}
