package dev.metricwright.exposition;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Under which names a request may ask for an endpoint. A browser can be led to a name of the attacker that resolves to an
 * address of the victim (DNS rebinding); the {@code Host} header then still holds the attacker's name.
 *
 * @param names the names besides {@code localhost}, in lower case
 * @param loopback whether the endpoint can be reached by loopback addresses alone
 */
record AdmittedHosts(Set<String> names, boolean loopback) {

    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9A-Fa-f:.]{2,45}]");
    private static final Pattern PORT = Pattern.compile("(:[0-9]{0,5})?");

    /**
     * Whether a request may ask so. Beyond the loopback interface any name will do as long as none was given: there is nothing
     * to tell them by.
     *
     * @param headers the {@code Host} headers of the request, null where there is none, as in HTTP/1.0
     */
    boolean admit(@Nullable List<String> headers) {
        if (headers == null || (names.isEmpty() && !loopback)) {
            return true;
        }
        String header = headers.get(0);
        int end = header.startsWith("[") ? header.indexOf(']') + 1 : header.indexOf(':');
        String asked = header.substring(0, end > 0 ? end : header.length());
        String host = asked.toLowerCase(Locale.ROOT);
        return headers.size() == 1
                && PORT.matcher(header.substring(asked.length())).matches()
                && (host.equals("localhost") || names.contains(host) || isAdmittedAddress(host));
    }

    /** An address is no name that could lead elsewhere; but none from elsewhere leads to the loopback interface. */
    private boolean isAdmittedAddress(String host) {
        if (!IPV4.matcher(host).matches() && !IPV6.matcher(host).matches()) {
            return false;
        }
        try {
            return !loopback || InetAddress.getByName(host).isLoopbackAddress(); // asks nobody: it is no name
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
