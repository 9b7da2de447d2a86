package dev.metricwright.exposition;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The host names under which requests may reach an endpoint. An attacker can make a browser use a name of the attacker
 * that resolves to an address of the victim (DNS rebinding). The {@code Host} header then still contains the attacker's
 * name. A name with a dot at its end is the same name.
 *
 * @param names the admitted names, without {@code localhost}
 * @param loopback whether the endpoint can be reached only by loopback addresses
 */
record AdmittedHosts(Set<String> names, boolean loopback) {

    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9A-Fa-f:.]{2,45}]");
    private static final Pattern PORT = Pattern.compile("(:[0-9]{0,5})?");

    AdmittedHosts {
        names = names.stream().map(AdmittedHosts::canonical).collect(Collectors.toUnmodifiableSet());
    }

    private static String canonical(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    /**
     * Whether a request is admitted. An endpoint that is not on a loopback address admits every name if no name was
     * configured, because it cannot know its own names.
     *
     * @param header the {@code Host} header of the request
     */
    boolean admit(String header) {
        if (admitsAny()) {
            return true;
        }
        int end = header.startsWith("[") ? header.indexOf(']') + 1 : header.indexOf(':');
        String asked = header.substring(0, end > 0 ? end : header.length());
        String host = canonical(asked);
        return PORT.matcher(header.substring(asked.length())).matches()
                && (host.equals("localhost") || names.contains(host) || isAdmittedAddress(asked));
    }

    private boolean admitsAny() {
        return names.isEmpty() && !loopback;
    }

    /** The admitted hosts, in words. */
    String describe() {
        if (admitsAny()) {
            return "any host";
        }
        Stream<String> others = names.stream()
                .filter(name -> !name.equals("localhost") && !isAdmittedAddress(name))
                .sorted();
        String addresses = loopback ? "loopback addresses" : "IP addresses";
        return Stream.concat(Stream.of("localhost", addresses), others).collect(Collectors.joining(", "));
    }

    /**
     * Whether the host is an admitted IP address. An address does not depend on DNS, so it cannot be rebound. An
     * endpoint on a loopback address admits only loopback addresses.
     */
    private boolean isAdmittedAddress(String host) {
        if (!IPV4.matcher(host).matches() && !IPV6.matcher(host).matches()) {
            return false;
        }
        try {
            return !loopback || InetAddress.getByName(host).isLoopbackAddress(); // does not ask DNS: it is an address
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
