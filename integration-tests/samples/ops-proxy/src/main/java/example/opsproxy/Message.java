package example.opsproxy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ProtocolException;

/**
 * A message between peers. A proxy id is used in messages and in logs, never in a metric, because each request has a
 * new one.
 *
 * @param command the kind of message
 * @param name the routing name; empty if the command has none
 * @param proxyId the request; 0 if the command has none
 */
record Message(Command command, String name, long proxyId) {

    enum Command {
        /** The connecting peer registers a name, or confirms it; answered with DONE. */
        REGISTER,
        /** The connecting peer unregisters a name; answered with DONE. */
        UNREGISTER,
        DONE,
        /** The listening peer has a request for a name, and waits for DATA. */
        FORWARD,
        /** The first message on a connection of its own, which carries the request and its response. */
        DATA
    }

    private static final Command[] COMMANDS = Command.values();

    static Message register(String name) {
        return new Message(Command.REGISTER, name, 0);
    }

    static Message unregister(String name) {
        return new Message(Command.UNREGISTER, name, 0);
    }

    static Message done(String name) {
        return new Message(Command.DONE, name, 0);
    }

    static Message forward(String name, long proxyId) {
        return new Message(Command.FORWARD, name, proxyId);
    }

    static Message data(long proxyId) {
        return new Message(Command.DATA, "", proxyId);
    }

    static Message read(DataInputStream in) throws IOException {
        int command = in.readUnsignedByte();
        if (command >= COMMANDS.length) {
            throw new ProtocolException("tunnel: there is no command " + command);
        }
        return new Message(COMMANDS[command], in.readUTF(), in.readLong());
    }

    void write(DataOutputStream out) throws IOException {
        out.writeByte(command.ordinal());
        out.writeUTF(name);
        out.writeLong(proxyId);
    }

    ProtocolException unexpected() {
        return new ProtocolException("tunnel: " + command + " is not expected here");
    }
}
