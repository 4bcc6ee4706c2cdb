package vn.tuanle;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/// A port of this machine's own address on which nobody listens.
final class FreePort {
    private FreePort() {}

    /// The remembered port if it is still free, else one outside the range that outgoing
    /// connections draw from.
    static int preferably(int remembered) {
        if (remembered > 0 && isFree(remembered)) return remembered;
        for (int i = 0; i < 200; i++) {
            int port = ThreadLocalRandom.current().nextInt(15_432, 32_000);
            if (isFree(port)) return port;
        }
        return 0;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
