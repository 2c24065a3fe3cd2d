package eu.shifthub.hub.source.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.shifthub.hub.platform.ProblemException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {
    private final Networks networks = Networks.publicAnd(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.0.3",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "::10.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "fec0::1",
                "2001:db8::1",
                "2001::1",
                "2002:0a00:0001::1"
            })
    void refusesWhatIsNotThePublicInternet(String address) throws UnknownHostException {
        assertThat(networks.mayConnectTo(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450::1"})
    void connectsToThePublicInternet(String address) throws UnknownHostException {
        assertThat(networks.mayConnectTo(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void connectsToNetworksThatAreAllowedAndToNoOthers() throws UnknownHostException {
        Networks allowed = Networks.publicAnd(List.of("10.20.0.0/16", "fd00:1::/32", "192.168.7.7"));

        assertThat(List.of("10.20.255.1", "::ffff:10.20.0.1", "fd00:1::5", "192.168.7.7"))
                .allSatisfy(address -> assertThat(allowed.mayConnectTo(InetAddress.getByName(address)))
                        .isTrue());
        assertThat(List.of("10.21.0.1", "fd00:2::5", "192.168.7.8", "127.0.0.1"))
                .allSatisfy(address -> assertThat(allowed.mayConnectTo(InetAddress.getByName(address)))
                        .isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "localhost", "10.0.0.0/-1", "example.org/8"})
    void takesNoNetworkThatIsNone(String text) {
        assertThatThrownBy(() -> Networks.publicAnd(List.of(text))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "0x7f.1", "2130706433", "[::1]"})
    void knowsThisMachineUnderAllItsNames(String host) {
        OutgoingAddresses guard = new OutgoingAddresses(networks);

        assertThatThrownBy(() -> guard.resolve(host))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem())
                                .isIn(SourceProblem.ADDRESS_REFUSED, SourceProblem.NAME_NOT_FOUND));
    }
}
