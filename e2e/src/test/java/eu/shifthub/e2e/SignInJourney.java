package eu.shifthub.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eu.shifthub.e2e.support.Browser;
import eu.shifthub.e2e.support.Journey;
import org.junit.jupiter.api.Test;

@Journey
class SignInJourney {
    @Test
    void someoneWithoutASessionIsAskedToSignIn(Browser browser) {
        Page page = browser.open("/");

        assertThat(page.getByLabel("User name", new Page.GetByLabelOptions().setExact(true)))
                .isVisible();
        assertThat(page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)))
                .isVisible();
        assertThat(page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true)))
                .isVisible();
        browser.keep("sign-in");
        browser.narrow();
        browser.keep("sign-in-narrow");
    }
}
