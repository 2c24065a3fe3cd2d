package eu.shifthub.hub.source.connector;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A range of addresses (CIDR). An IPv4 network holds no IPv6 address and the other way round.
 *
 * @param bits 32 or 128: of an address
 * @param prefix how many bits all its addresses share
 */
record Network(BigInteger address, int bits, int prefix) {
    /** Reads {@code 10.0.0.0/8} or a single address. */
    static Network parse(String text) {
        int slash = text.indexOf('/');
        InetAddress base = literal(slash < 0 ? text : text.substring(0, slash));
        int bits = base.getAddress().length * Byte.SIZE;
        int prefix = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
        if (prefix < 0 || prefix > bits) {
            throw new IllegalArgumentException("Not a network: " + text);
        }
        return new Network(number(base), bits, prefix);
    }

    boolean holds(InetAddress other) {
        return other.getAddress().length * Byte.SIZE == bits
                && address.xor(number(other)).shiftRight(bits - prefix).signum() == 0;
    }

    private static BigInteger number(InetAddress address) {
        return new BigInteger(1, address.getAddress());
    }

    /** Names are not looked up: a configuration must not mean something else tomorrow. */
    private static InetAddress literal(String text) {
        if (!text.matches("[0-9.]+") && !text.contains(":")) {
            throw new IllegalArgumentException("Not an address: " + text);
        }
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("Not an address: " + text, e);
        }
    }
}
