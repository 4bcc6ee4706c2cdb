package vn.tuanle.media;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Has a file searched for viruses by ClamAV: by its daemon (INSTREAM), else by its program.
@Component
class Virus {
    private static final int PIECE = 64 * 1024;
    private static final int MOST_SECONDS = 180;
    private final Programs programs;

    Virus(Programs programs) {
        this.programs = programs;
    }

    /// The name of what was found; empty where the file is clean.
    /// @throws IOException when it could not be searched
    String found(Path file) throws IOException {
        String daemon = programs.clamdAddress();
        if (!daemon.isEmpty()) return byDaemon(daemon, file);
        Path program = programs.clamscan();
        if (program == null) throw new IOException("no ClamAV");
        return byProgram(program, file);
    }

    private static String byDaemon(String address, Path file) throws IOException {
        try (SocketChannel socket = connected(address);
                InputStream bytes = java.nio.file.Files.newInputStream(file);
                var clock = Executors.newSingleThreadScheduledExecutor()) {
            // a daemon that hangs is left: closing the channel ends the read
            var tooLong = clock.schedule(() -> close(socket), MOST_SECONDS, TimeUnit.SECONDS);
            OutputStream out = Channels.newOutputStream(socket);
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            byte[] some = new byte[PIECE];
            for (int n = bytes.read(some); n > 0; n = bytes.read(some)) {
                out.write(ByteBuffer.allocate(4).putInt(n).array());
                out.write(some, 0, n);
            }
            out.write(new byte[4]);
            out.flush();
            String said = answer(new BufferedInputStream(Channels.newInputStream(socket)));
            tooLong.cancel(false);
            clock.shutdownNow();
            return verdict(said);
        }
    }

    private static @Nullable Void close(SocketChannel socket) throws IOException {
        socket.close();
        return null;
    }

    private static SocketChannel connected(String address) throws IOException {
        if (address.startsWith("/")) {
            SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            return connected(channel, UnixDomainSocketAddress.of(address));
        }
        int colon = address.lastIndexOf(':');
        if (colon < 1) throw new IOException("tuanle.clamd is neither a path nor host:port");
        return connected(
                SocketChannel.open(),
                new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))));
    }

    private static SocketChannel connected(SocketChannel channel, SocketAddress to) throws IOException {
        try {
            channel.connect(to);
            return channel;
        } catch (IOException | RuntimeException away) {
            channel.close();
            throw new IOException("clamd is away", away);
        }
    }

    private static String answer(InputStream in) throws IOException {
        byte[] said = in.readNBytes(1);
        StringBuilder text = new StringBuilder();
        while (said.length == 1 && said[0] != 0 && text.length() < 1_000) {
            text.append((char) (said[0] & 0xff));
            said = in.readNBytes(1);
        }
        return text.toString().strip();
    }

    /// “stream: OK”, “stream: Name FOUND”, or an error in words.
    static String verdict(String said) throws IOException {
        if (said.equals("stream: OK")) return "";
        if (said.startsWith("stream: ") && said.endsWith(" FOUND"))
            return said.substring(8, said.length() - 6).strip();
        throw new IOException("clamd: " + said);
    }

    private static String byProgram(Path program, Path file) throws IOException {
        Process process = new ProcessBuilder(
                        List.of(program.toString(), "--no-summary", "--infected", "--stdout", file.toString()))
                .redirectErrorStream(true)
                .start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) throw new IOException("clamscan takes too long");
            String said = new String(process.getInputStream().readNBytes(4_000), StandardCharsets.UTF_8).strip();
            if (process.exitValue() == 0) return "";
            if (process.exitValue() != 1) throw new IOException("clamscan ended with " + process.exitValue());
            int colon = said.indexOf(": ");
            return said.endsWith(" FOUND") && colon > 0 ? said.substring(colon + 2, said.length() - 6) : "?";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        } finally {
            process.destroyForcibly();
        }
    }
}
