package eu.shifthub.hub.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.shifthub.db.embedded.StartupProblem;
import eu.shifthub.hub.HubTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Everyone knows the passwords of the demo, so it is nowhere but on one's own machine. */
@HubTest
class DemoTest {
    private static final String OUTSIDE = "jdbc:postgresql://db.example.org/hub";

    @Autowired
    AccountStore store;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
    void isThereOnALoopbackAddress(String address) {
        assertThat(new DemoMode(null, null, address).on()).isTrue();
        assertThat(new DemoMode(false, null, address).on()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({OUTSIDE + ", 127.0.0.1", ", 0.0.0.0", ", 192.168.1.7", ","})
    void isNotThereWithAnOutsideDatabaseOrWhereOthersReachIt(@Nullable String database, @Nullable String address) {
        assertThat(new DemoMode(null, database, address).on()).isFalse();
        assertThatExceptionOfType(StartupProblem.class).isThrownBy(() -> new DemoMode(true, database, address));
    }

    @Test
    void refusesToServeItsAccountsAsARealHub() {
        DemoMode real = new DemoMode(null, OUTSIDE, "127.0.0.1");
        transaction.executeWithoutResult(test -> {
            test.setRollbackOnly();
            accounts.create("demo.left", "Left", Role.VIEWER, false, passwords.encode("demoleft"), true);

            assertThatExceptionOfType(StartupProblem.class)
                    .isThrownBy(new DemoWorld(real, accounts, store, passwords)::afterSingletonsInstantiated)
                    .withMessageContaining("demo accounts");
        });
    }
}
