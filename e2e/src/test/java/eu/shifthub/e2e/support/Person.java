package eu.shifthub.e2e.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** Somebody at a browser: finds things by what they are called and uses them. */
public final class Person {
    public static final String PASSWORD = "a long enough password";

    private final Browser browser;
    private final Page page;

    private static final double LONG_MILLIS = 120_000;

    public Person(Browser browser) {
        this.browser = browser;
        this.page = browser.page();
    }

    public Page page() {
        return page;
    }

    public Browser browser() {
        return browser;
    }

    /** Leaves whoever was signed in, and signs in as this one. */
    public void signIn(String username) {
        signIn(username, PASSWORD);
    }

    public void signIn(String username, String password) {
        page.context().clearCookies();
        browser.open("/login");
        fill("User name", username);
        fill("Password", password);
        click("Sign in");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Welcome");
    }

    public void open(String path, String title) {
        browser.open(path);
        onPage(title);
    }

    /** Waits until the page with this title is shown. */
    public void onPage(String title) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                        .filter(new Locator.FilterOptions().setHasText(title)))
                .isVisible();
    }

    public void click(String button) {
        button(button).first().click();
    }

    public Locator button(String name) {
        return front().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    public void follow(String link) {
        link(link).first().click();
    }

    public Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public void fill(String label, String value) {
        field(label).fill(value);
    }

    public Locator field(String label) {
        return front().getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .and(page.locator(":not([type=radio])"))
                .first();
    }

    /** The dialog that is open, which is all that can be used then, or the page. */
    private Locator front() {
        return page.locator("body, [opened][role=dialog], [opened][role=alertdialog]")
                .last();
    }

    public void radio(String name) {
        front().getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(name))
                .check();
    }

    public void tab(String name) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name)).click();
    }

    /** Takes one of the further actions of the page. */
    public void act(String action) {
        for (String name : List.of("More actions", action)) {
            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name))
                    .click();
        }
    }

    /** Opens a combo box, types until one entry is left, and takes it. */
    public void choose(String comboBox, String entry) {
        Locator box = front().getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(comboBox))
                .first();
        Locator options = page.getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setVisible(true));
        box.click();
        assertThat(options.filter(new Locator.FilterOptions().setHasText(entry)).first())
                .isVisible();
        box.fill(entry);
        assertThat(options).hasCount(1);
        assertThat(options).containsText(entry);
        options.click();
        page.keyboard().press("Tab");
    }

    /** Opens a select and takes the entry. */
    public void select(String select, String entry) {
        front().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(select))
                .first()
                .click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(entry).setExact(true))
                .click();
    }

    /** Reloads the page until something is there that is being made. */
    public void await(Locator made) {
        page.waitForCondition(
                () -> {
                    page.reload();
                    browser.settle();
                    return made.isVisible();
                },
                new Page.WaitForConditionOptions().setTimeout(LONG_MILLIS));
    }

    public void see(String text) {
        assertThat(page.getByText(text).first()).isVisible();
    }
}
